namespace Gransgangare.Exchange.Tests;

/// <summary>All faults of a record are found in one reading, each once.</summary>
public sealed class ManyFaultsTests
{
    [Fact]
    public void Every_faulty_cell_of_a_record_is_listed()
    {
        using var folder = TestFolder.Of(
            """
            person,gender,entry_date,birth_date,isced,labour_status,target_groups
            p1,x,2023-02-30,1990-13-01,12,busy,lazy|young-neet|tired
            """
        );
        Assert.Equal(
            [
                "GGE1010 participations.csv:2 birth_date",
                "GGE1010 participations.csv:2 entry_date",
                "GGE1011 participations.csv:2 gender",
                "GGE1012 participations.csv:2 isced",
                "GGE1011 participations.csv:2 labour_status",
                "GGE1011 participations.csv:2 target_groups",
            ],
            folder.Issues()
        );
    }

    [Fact]
    public void A_wrong_code_does_not_hide_dates_that_contradict_each_other()
    {
        using var folder = TestFolder.Of(
            """
            person,gender,entry_date,birth_date,exit_date,type_of_work,labour_status
            p1,woman,2023-03-01,2023-03-02,2023-02-01,golf,busy
            """
        );
        Assert.Equal(
            [
                "GGE2002 participations.csv:2 birth_date",
                "GGE2001 participations.csv:2 exit_date",
                "GGE1011 participations.csv:2 labour_status",
                "GGE1011 participations.csv:2 type_of_work",
            ],
            folder.Issues()
        );
    }

    [Fact]
    public void An_exit_on_no_day_is_not_called_a_missing_exit()
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date,exit_date,exit_reason,six_month_followup\np1,woman,2023-03-01,2023-06-31,moved,yes"
        );
        Assert.Equal(["GGE1010 participations.csv:2 exit_date"], folder.Issues());
    }

    [Fact]
    public void Cells_of_the_exit_are_checked_without_an_exit_date()
    {
        using var folder = TestFolder.Of("person,gender,entry_date,exit_date,job_start,exit_manner\np1,woman,2023-03-01,,soon,badly");
        Assert.Equal(["GGE1011 participations.csv:2 exit_manner", "GGE1010 participations.csv:2 job_start"], folder.Issues());
    }

    [Fact]
    public void A_record_about_every_operation_has_each_fault_once()
    {
        const string Person =
            "person,operation,gender,birth_date,entry_date\np1,a,woman,1990-01-15,2023-03-01\np1,b,woman,1990-01-15,2023-03-01\n";
        using var folder = TestFolder.Of(
            $"""
            {Person}== events.csv
            person,date,event
            p1,1980-01-01,employed
            p1,2023-04-01,employed
            p1,2023-04-01,inactive
            p1,2023-04-01,employed
            == interventions.csv
            person,kind,start_date
            p1,health,2023-04-01
            p1,health,2023-04-01
            """
        );
        var content = folder.Read();
        Assert.Equal(
            ["GGE2006 events.csv:2 date", "GGW1107 events.csv:5 -", "GGW2104 events.csv:5 date", "GGW1107 interventions.csv:3 -"],
            TestFolder.Shown(content)
        );
        Assert.Equal((1, 8), (content.LeftOut, content.RecordsRead));
        // Of the same event twice the last one counts: employed after inactive.
        Assert.All(
            content.Participations,
            participation => Assert.Equal(["inactive", "employed"], participation.Events.Select(row => row.Kind.Code))
        );
        Assert.All(content.Participations, participation => Assert.Single(participation.Interventions));
    }
}
