using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>Keys in the folder: one person has one key, and what is no key is nobody's.</summary>
public sealed class KeyTests
{
    private const string Header = "person,operation,gender,birth_date,entry_date,exit_date\n";

    [Fact]
    public void F1_a_number_with_a_non_breaking_hyphen_is_refused_in_every_file_and_never_shown()
    {
        using var folder = TestFolder.Of(
            $"""
            {Header}900506‑2386,,woman,1990-05-06,2024-01-10,
            == events.csv
            person,date,event
            900506‑2386,2024-02-01,employed
            == measurements.csv
            person,date,rater,rater_id
            p1,2024-02-01,participant,90 05 06 2386
            == interventions.csv
            person,kind,start_date,name
            p1,health,2024-02-01,samtal 900506 – 2386
            """
        );
        Assert.Equal(
            [
                "GGE2011 participations.csv:2 person",
                "GGE2011 events.csv:2 person",
                "GGE2011 interventions.csv:2 name",
                "GGE2011 measurements.csv:2 rater_id",
            ],
            folder.Issues()
        );
        Assert.All(folder.Read().Issues, issue => Assert.True(issue.Person is null or "p1"));
    }

    [Fact]
    public void F7_a_birth_date_belongs_to_the_person_whichever_the_operation()
    {
        using var folder = TestFolder.Of(
            $"{Header}17,norra,woman,1990-01-02,2024-01-10,\n17,sodra,man,1971-05-06,2024-03-10,\n17,vastra,man,,2024-04-10,"
        );
        Assert.Equal(
            ["GGE1030 participations.csv:3 birth_date", "GGW1130 participations.csv:3 gender", "GGW1130 participations.csv:4 gender"],
            folder.Issues()
        );
        var content = folder.Read();
        Assert.Equal(["norra", "vastra"], content.Participations.Select(one => one.Operation));
        Assert.Equal(1, content.LeftOut);
    }

    [Fact]
    public void F7_rounded_keys_do_not_become_one_person()
    {
        using var folder = TestFolder.Of(
            """
            person;operation;gender;birth_date;entry_date;exit_date
            2,02401E+11;;woman;1990-01-02;2024-01-10;2024-02-01
            2,02401E+11;;man;1971-05-06;2024-03-10;2024-04-01
            2,02401E+11;;man;1964-05-06;2024-05-10;2024-06-01
            """
        );
        Assert.Equal(Enumerable.Range(2, 3).Select(line => $"GGE2016 participations.csv:{line} person"), folder.Issues());
        Assert.Empty(folder.Read().Participations);
    }

    [Theory]
    [InlineData("k-17\u00a0")]
    [InlineData("\"\tk-17 \"")]
    [InlineData("\u2003k-17")]
    public void F7_white_space_makes_no_other_person(string written)
    {
        using var folder = TestFolder.Of($"{Header}k-17,,woman,,2024-01-10,2024-02-01\n{written},,woman,,2024-03-10,2024-04-01");
        Assert.Empty(folder.Issues());
        Assert.Equal(2, Assert.Single(folder.Read().Participations).Spells.Count);
    }

    [Fact]
    public void F7_the_way_a_letter_is_composed_makes_no_other_person()
    {
        using var folder = TestFolder.Of(
            $"{Header}kå,nörra,woman,,2024-01-10,2024-02-01\nka\u030a,no\u0308rra,woman,,2024-03-10,2024-04-01"
        );
        Assert.Empty(folder.Issues());
        Assert.Equal(("kå", "nörra"), Assert.Single(folder.Read().Participations) is var one ? (one.Person, one.Operation) : default);
    }

    [Fact]
    public void H8_a_forgotten_quote_before_a_key_loses_its_own_line_and_shows_nobody()
    {
        using var folder = TestFolder.Of(
            $"{Header}\"p1,,woman,,2024-01-10,\np2,,woman,,2024-01-10,\np3,,woman,,2024-01-10,\np4\",,woman,,2024-13-10,\np5,,man,,2024-01-10,"
        );
        Assert.Equal(["GGE1006 participations.csv:2 -", "GGE1005 participations.csv:5 person"], folder.Issues());
        var content = folder.Read();
        Assert.Equal(["p2", "p3", "p5"], content.Participations.Select(one => one.Person));
        Assert.Equal(2, content.LeftOut);
        Assert.All(content.Issues, issue => Assert.Null(issue.Person));
    }

    [Fact]
    public void H8_an_unknown_column_may_hold_lines()
    {
        using var folder = TestFolder.Of(
            "note,person,gender,entry_date\n\"a\nb, c\nd\",p1,woman,2024-01-10\n\"a\nb\",\"p2,woman,2024-01-10\np3\",woman,2024-01-10"
        );
        Assert.Equal(["GGW1101 participations.csv:1 note", "GGE1006 participations.csv:5 -"], folder.Issues().Take(2));
        Assert.Equal("p1", folder.Read().Participations[0].Person);
    }

    [Theory]
    [InlineData(201, "GGE1014")]
    [InlineData(5_000, "GGE1014")]
    public void H8_a_long_key_is_in_no_issue(int length, string code)
    {
        using var folder = TestFolder.Of($"{Header}{new string('k', length)},,woman,1987-21-12,2024-01-10,");
        var issues = folder.Read().Issues;
        Assert.Equal(["GGE1010", code], issues.Select(issue => issue.Definition.Code));
        Assert.All(issues, issue => Assert.Null(issue.Person));
    }

    [Fact]
    public void F10_the_writer_refuses_what_the_reader_would()
    {
        var someone = new Participation
        {
            Person = "p1",
            Gender = Gender.Woman,
            BirthDate = new(1990, 1, 2),
            Spells = [new Spell(new(2024, 1, 10))],
        };
        var measurement = new Measurement
        {
            Subject = "p1",
            Date = new(2024, 2, 1),
            Rater = RaterKind.Participant,
            Answers = default,
        };
        Refused("GGE2014 participations[0].person", [someone with { Person = "k\0f3" }]);
        Refused("GGE2014 participations[0].person", [someone with { Person = "k\uffff" }]);
        Refused("GGE2014 participations[0].operation", [someone with { Operation = "k\ufffe" }]);
        Refused("GGE2014 participations[0].person", [someone with { Person = "k\U0001ffff" }]);
        Refused("GGE2011 participations[1].operation", [someone, someone with { Operation = "900506‑2386" }]);
        Refused("GGE1013 participations[1].operation", [someone, someone]);
        Refused("GGE1030 participations[1].birth_date", [someone, someone with { Operation = "b", BirthDate = new(1991, 1, 2) }]);
        Refused("GGE2022 participations[0].isced", [someone with { AtEntry = new EntryFacts { Isced = 9 } }]);
        Refused("GGE2022 participations[0].assistance_months", [someone with { AtEntry = new EntryFacts { AssistanceMonths = 13 } }]);
        Refused("GGE2023 participations[0].specific_objective", [someone with { AtEntry = new EntryFacts { SpecificObjective = 'n' } }]);
        Refused("GGE2023 participations[0].municipality", [someone with { Municipality = "48" }]);
        Refused(
            "GGE1019 participations[0].consents[0].withdrawn",
            [someone with { Consents = [new Consent(ConsentKind.Sus, new(2024, 1, 10)) { Withdrawn = new(2024, 1, 9) }] }]
        );
        Refused("GGE3121 measurements[0].date", [someone], measurement with { Date = new(1990, 1, 1) });
        Refused("GGE1031 measurements[0].person", [], measurement with { Subject = "19800101" });
        Refused("GGE2015 measurements[0].rater_id", [], measurement with { RaterId = "a/b" });
        Refused("GGE3004 measurements[0].rater", [], measurement with { Rater = RaterKind.FromCode("boss") });
        Refused("GGE3005 measurements[1].date", [], measurement, measurement);
        using var folder = new TestFolder();
        ExchangeWriter.Write(folder.Root, [someone], [measurement]);
        Assert.Equal(["GGW3102 measurements.csv:2 answers"], folder.Issues());
    }

    private static void Refused(string expected, Participation[] participations, params Measurement[] measurements)
    {
        using var folder = new TestFolder();
        var refused = Assert.Throws<ArgumentException>(() => ExchangeWriter.Write(folder.Root, participations, measurements));
        Assert.StartsWith($"{expected}: ", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Root));
    }
}
