using NodaTime;

namespace Gransgangare.Core.Tests.Validation;

/// <summary>SE-R23: gender and birth date belong to the person, whichever the operation and in whatever order the records come.</summary>
public sealed class PersonFactsTests
{
    private static readonly LocalDate s_born = new(1990, 1, 2);
    private static readonly LocalDate s_other = new(1971, 5, 6);

    [Fact]
    public void SE_R23_the_validator_asks_all_records_of_a_person()
    {
        Participation[] records =
        [
            Record("c", new(2024, 5, 1), s_other, Gender.Man),
            Record("a", new(2024, 1, 1), null, Gender.Unknown),
            Record("d", new(2024, 6, 1), s_born, Gender.Woman),
            Record("b", new(2024, 3, 1), s_born, Gender.Woman),
        ];
        string[] expected = ["GGE1030 birth_date, GGW1130 gender", "", "", ""];
        foreach (var order in Orders(records.Length))
        {
            var found = new ParticipationValidator().ValidatePerson(order.Select(place => records[place]));
            Assert.Equal(order.Select(place => expected[place]), found.Select(Said));
        }
    }

    [Fact]
    public void SE_R23_of_one_operation_no_gender_is_asked_since_the_first_holds() =>
        Assert.Equal(
            ["", ""],
            new ParticipationValidator()
                .ValidatePerson([Record("a", new(2024, 1, 1), s_born, Gender.Woman), Record("a", new(2024, 5, 1), s_born, Gender.Man)])
                .Select(Said)
        );

    [Fact]
    public void SE_R22_what_follows_from_a_death_in_another_operation_is_there_too()
    {
        var died = Record("a", new(2024, 1, 1), s_born, Gender.Woman) with
        {
            Spells = [new Spell(new(2024, 1, 1), new Exit(new(2024, 2, 1), ExitReason.Deceased))],
        };
        var later = Record("b", new(2024, 5, 1), s_born, Gender.Woman);
        Assert.Equal(["GGW2114 spells[0].entry_date", ""], new ParticipationValidator().ValidatePerson([later, died]).Select(Said));
    }

    [Fact]
    public void SE_R23_the_birth_date_of_another_record_is_asked_of_every_fact()
    {
        var born = Record("a", new(2024, 1, 1), s_born, Gender.Woman);
        var before = Record("b", new(2024, 5, 1), null, Gender.Woman) with
        {
            AtEntry = new EntryFacts { UnemployedSince = s_born.PlusDays(-1) },
        };
        Assert.Equal(["GGE2021 unemployed_since", ""], new ParticipationValidator().ValidatePerson([before, born]).Select(Said));
    }

    [Fact]
    public void SE_R23_what_happens_later_does_not_decide_whose_birth_date_holds()
    {
        var entry = new LocalDate(2024, 1, 1);
        var open = Record("a", entry, s_born, Gender.Woman);
        var ended = Record("b", entry, s_other, Gender.Woman) with { Spells = [new Spell(entry, new Exit(new(2024, 2, 1)))] };
        Assert.Equal(s_born, PersonFacts.Of([ended, open]).BirthDate);
        Assert.Equal(s_born, PersonFacts.Of(new[] { ended, open }.AsKnownOn(entry)).BirthDate);
    }

    [Fact]
    public void The_same_fact_twice_is_said()
    {
        var job = new ParticipationEvent(new(2024, 3, 1), EventKind.Employed);
        var talk = new Intervention(InterventionKind.Health, new(new(2024, 2, 1), null), "talk");
        var consent = new Consent(ConsentKind.Sus, new(2024, 1, 1));
        var record = Record("a", new(2024, 1, 1), s_born, Gender.Woman) with
        {
            Events = [job, new(new(2024, 3, 2), EventKind.Employed), job],
            Interventions = [talk, talk, talk with { Name = "another" }],
            Consents = [consent, consent],
        };
        Assert.Equal(
            "GGW1107 events[1], GGW1107 interventions[1], GGW1107 consents[1]",
            Said(new ParticipationValidator().Validate(record))
        );
    }

    [Theory]
    [InlineData("""{}""", "GGE1502 $.spells[0].exit.date")]
    [InlineData("""{ "date": "2024-13-01" }""", "GGE1503 $.spells[0].exit.date")]
    [InlineData("""{ "date": "1849-12-31" }""", "GGE1505 $.spells[0].exit.date")]
    [InlineData("""{ "date": "2023-12-31" }""", "GGE2001 $.spells[0].exit.date")]
    public void One_fault_of_an_exit_in_JSON_has_one_code(string exit, string expected)
    {
        var json = $$"""{ "person": "k1", "gender": "woman", "spells": [ { "start": "2024-01-15", "exit": {{exit}} } ] }""";
        var fault = Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<Participation>(json));
        Assert.StartsWith($"{expected}:", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void One_person_is_taken_and_nobody_is_well()
    {
        var one = Record("a", new(2024, 1, 1), s_born, Gender.Woman);
        Assert.Empty(new ParticipationValidator().ValidatePerson([]));
        Assert.Throws<ArgumentException>(() => new ParticipationValidator().ValidatePerson([one, one with { Person = "k2" }]));
    }

    private static Participation Record(string operation, LocalDate entry, LocalDate? birthDate, Gender gender) =>
        new()
        {
            Person = "k1",
            Operation = operation,
            Gender = gender,
            BirthDate = birthDate,
            Spells = [new Spell(entry)],
        };

    private static string Said(ValidationResult result) => string.Join(", ", result.Select(issue => $"{issue.Code} {issue.Path}"));

    private static IEnumerable<int[]> Orders(int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Orders(count - 1)
                .SelectMany(rest =>
                    Enumerable.Range(0, count).Select(at => rest.Take(at).Append(count - 1).Concat(rest.Skip(at)).ToArray())
                );
}
