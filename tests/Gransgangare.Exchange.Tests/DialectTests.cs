using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>The dialects that the format promises to read, one by one.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("person,gender,entry_date\np1,woman,2023-03-01\np2,man,2023-03-02\n")]
    [InlineData("person;gender;entry_date\np1;woman;2023-03-01\np2;man;2023-03-02")]
    [InlineData("person,gender,entry_date\r\np1,woman,2023-03-01\r\np2,man,2023-03-02\r\n")]
    [InlineData("person,gender,entry_date\rp1,woman,2023-03-01\rp2,man,2023-03-02\r")]
    [InlineData("person,gender,entry_date\rp1,woman,2023-03-01\r\np2,man,2023-03-02\n")]
    [InlineData("\ufeffperson,gender,entry_date\np1,woman,2023-03-01\np2,man,2023-03-02")]
    [InlineData("\ufeff\"person\",\"gender\",\"entry_date\"\n\"p1\",\"woman\",\"2023-03-01\"\n\"p2\",\"man\",\"2023-03-02\"")]
    [InlineData("Entry_Date,PERSON,Gender\n2023-03-01,p1,woman\n2023-03-02,p2,man")]
    [InlineData(" person , gender , entry_date \n p1 , woman , 2023-03-01 \n p2 , man , 2023-03-02 ")]
    [InlineData("\n\nperson,gender,entry_date\n\n,,\np1,woman,2023-03-01\n , , \n\np2,man,2023-03-02\n,,\n\n")]
    [InlineData("person;gender;entry_date\n;;\np1;woman;2023-03-01\n;;;;;;\np2;man;2023-03-02\n")]
    public void The_same_two_persons_in_every_form(string text)
    {
        using var folder = new TestFolder().With(ExchangeFormat.Participations, text);
        var content = folder.Read();
        Assert.Empty(content.Issues);
        Assert.Equal(["p1 woman 2023-03-01", "p2 man 2023-03-02"], content.Participations.Select(Shown));
        Assert.Equal((2, 0), (content.RecordsRead, content.LeftOut));
    }

    [Fact]
    public void Lines_are_counted_through_blank_lines_and_cells_of_several_lines()
    {
        using var folder = TestFolder.Of(
            "\r\nnote,person,gender,entry_date\r\n\r\n\"a\r\nb\",p1,woman,2023-03-01\r\n,,,\r\n,p2,x,2023-03-01\r\"a\nb\",p3,x,2023-03-01\n,p4,x,2023-03-01"
        );
        Assert.Equal(
            [
                "GGW1101 participations.csv:2 note",
                "GGE1011 participations.csv:7 gender",
                "GGE1011 participations.csv:8 gender",
                "GGE1011 participations.csv:10 gender",
            ],
            folder.Issues()
        );
        Assert.Equal("p1", Assert.Single(folder.Read().Participations).Person);
    }

    [Fact]
    public void A_cell_may_hold_delimiters_quotes_and_lines()
    {
        using var folder = TestFolder.Of(
            "note,person,gender,entry_date\n\"a,\n\n;\",\"p,\"\"1\"\";2\",woman,2023-03-01\n,\"\"\"\",man,2023-03-01"
        );
        Assert.Equal(["GGW1101 participations.csv:1 note"], folder.Issues());
        Assert.Equal(["\"", "p,\"1\";2"], folder.Read().Participations.Select(participation => participation.Person));
    }

    [Fact]
    public void Windows_1252_keeps_its_letters_and_is_said_once_for_each_file()
    {
        const string Interventions = "person;kind;start_date;name\r\np1;health;2023-04-01;Åkerö – fräsch “kaffe” à la crème €5\r\n";
        using var folder = TestFolder.Of("").With(ExchangeFormat.Interventions, Interventions, "windows-1252");
        Assert.Equal(["GGW1102 interventions.csv:1 -"], folder.Issues());
        Assert.Equal("Åkerö – fräsch “kaffe” à la crème €5", folder.Read().Participations[0].Interventions[0].Name);
    }

    [Fact]
    public void The_six_month_columns_say_by_themselves_that_the_follow_up_was_done()
    {
        using var folder = TestFolder.Of(
            """
            person,gender,entry_date,exit_date,six_month_followup,six_month_status,six_month_improvement
            a,woman,2023-03-01,2023-06-30,,,
            b,woman,2023-03-01,2023-06-30,yes,,
            c,woman,2023-03-01,2023-06-30,no-answer,,
            d,woman,2023-03-01,2023-06-30,,employed,
            e,woman,2023-03-01,2023-06-30,,,promotion|precarious-to-stable
            f,woman,2023-03-01,2023-06-30,no-answer,,promotion
            """
        );
        var content = folder.Read();
        Assert.Equal(
            ["-", "yes  ", "no  ", "yes employed ", "yes  precarious-to-stable|promotion", "no  promotion"],
            content.Participations.Select(participation =>
                participation.Exit!.SixMonthFollowUp is { } followUp
                    ? $"{(followUp.Answered ? "yes" : "no")} {followUp.Status} {string.Join('|', followUp.Improvements.Select(row => row.Code))}"
                    : "-"
            )
        );
        Assert.Equal(["GGW1111 participations.csv:7 six_month_followup"], TestFolder.Shown(content));
    }

    [Fact]
    public void An_empty_operation_means_every_operation_of_the_person()
    {
        using var folder = TestFolder.Of(
            """
            person,operation,gender,entry_date
            p1,a,woman,2023-03-01
            p1,b,woman,2023-03-01
            p2,,man,2023-03-01
            == events.csv
            person,operation,date,event
            p1,,2023-04-01,employed
            p1,b,2023-04-02,inactive
            p2,default,2023-04-03,employed
            == interventions.csv
            person,operation,kind,start_date
            p1,,health,2023-04-01
            p1,a,social,2023-04-01
            """
        );
        Assert.Empty(folder.Issues());
        Assert.Equal(
            ["p1 a: employed; health social", "p1 b: employed inactive; health", "p2 default: employed; "],
            folder
                .Read()
                .Participations.Select(row =>
                    $"{row.Person} {row.Operation}: {string.Join(' ', row.Events)}; {string.Join(' ', row.Interventions)}"
                )
        );
    }

    [Fact]
    public void Records_of_a_person_whose_participation_was_left_out_are_not_a_strangers()
    {
        using var folder = TestFolder.Of(
            """
            person,gender,entry_date
            p1,woman,2023-02-29
            == events.csv
            person,date,event
            p1,2023-04-01,employed
            """
        );
        Assert.Equal(["GGE1010 participations.csv:2 entry_date"], folder.Issues());
    }

    [Fact]
    public void The_first_spell_gives_the_facts_and_the_last_the_exit()
    {
        using var folder = TestFolder.Of(
            """
            person,gender,entry_date,exit_date,exit_reason,isced,forbund
            p1,man,2023-07-01,2023-09-30,study,5,alv-och-kust
            p1,woman,2023-03-01,2023-05-31,moved,2,vast
            """
        );
        var participation = Assert.Single(folder.Read().Participations);
        Assert.Equal("p1 woman 2023-03-01", Shown(participation));
        Assert.Equal((2, "vast", "study"), (participation.AtEntry.Isced, participation.Forbund, participation.Exit!.Reason!.Code));
    }

    [Fact]
    public void Own_checks_are_listed_with_the_line_of_their_spell()
    {
        var definition = new IssueDefinition("GGW9999", "Egen kontroll.", "Own check.");
        using var folder = TestFolder.Of("person,gender,entry_date,exit_date\np1,woman,2023-07-01,\np1,woman,2023-03-01,2023-05-31");
        var content = folder.Read(
            new ExchangeReadOptions { Checks = [_ => [definition.At("spells[1].exit_date"), definition.At("gender")]] }
        );
        Assert.Equal(["GGW9999 participations.csv:2 exit_date", "GGW9999 participations.csv:3 gender"], TestFolder.Shown(content));
    }

    [Fact]
    public void A_folder_may_name_förbund_of_its_own()
    {
        const string Project =
            """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "forbund": [{ "code": "norra", "names": { "sv": "Norra", "en": "Norra" } }] }""";
        using var folder = TestFolder.Of($"person,gender,entry_date,forbund\np1,woman,2023-03-01,norra\n== project.json\n{Project}");
        Assert.Empty(folder.Issues());
        Assert.Equal("x", folder.Read().Project!.Id);
        Assert.Equal("x", ExchangeReader.ReadProject(folder.Root)!.Id);
    }

    private static string Shown(Participation participation) =>
        FormattableString.Invariant($"{participation.Person} {participation.Gender} {participation.Entry:uuuu-MM-dd}");
}
