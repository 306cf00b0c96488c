namespace Gransgangare.Tool.Tests;

/// <summary>No command shows a birth date or an identity number, in any form.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] s_formats = ["text", "json", "csv", "md", "html"];

    [Theory]
    [InlineData("check")]
    [InlineData("check --as-of 2024-03-01 --lang en")]
    [InlineData("report --project gransgangare --from 2024-01-01 --to 2024-12-31 --by age-group,gender")]
    [InlineData("esf --programme esf-plus-2021 --persons")]
    [InlineData("esf --programme esf-2014 --persons --lang en")]
    [InlineData("esf --programme esf-plus-2021 --explain p1")]
    [InlineData("bip --persons")]
    [InlineData("scb --as-of 2024-09-15")]
    [InlineData("scb --lang en")]
    [InlineData("minimise --figures esf-plus-2021")]
    [InlineData("finsam --from 2024-01-01 --to 2024-12-31")]
    public void No_form_shows_a_birth_date_or_an_identity_number(string command)
    {
        using var folder = new DataFolder(
            """
            person,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,unemployed_since,isced
            p1,woman,1987-06-05,2024-02-01,2024-06-30,study,unemployed,2020-01-01,3
            p2,man,1987-06-05,1987-06-04,,,,,
            p3,man,2087-06-05,2024-02-01,,,,,
            19870605-1234,woman,1987-06-05,2024-02-01,,,,,
            870605+1234,woman,1987-06-05,2024-02-01,,,,,
            p6,1987-06-05,1987-06-05,1987-06-05,19870605,1987-06-05,1987-06-05,1987-06-32,1987
            """
        ).With("events.csv", "person,date,event\np1,1987-06-05,employed\n198706051234,2024-03-01,employed\n").With("interventions.csv", "person,kind,start_date,end_date,name\np1,health,2024-03-01,1987-06-05,1987-06-05\n").With("consents.csv", "person,kind,given,withdrawn\n870605+1234,sus,2024-01-01,\np1,esf-scb-information,2024-01-01,1987-06-05\np1,esf-scb-information,2024-01-01,\n").With("measures.csv", "operation,kind,name\n198706051234,individual,\ndefault,individual,870605-1234\n").With("measurements.csv", "person,date,rater,job-search,1987-06-05\np1,2024-03-01,participant,3,\n198706051234,2024-03-01,participant,3,2\n");
        foreach (var format in s_formats)
        {
            var run = ToolRun.Of([.. command.Split(' '), "--data", folder.Root, "--format", format]);
            Assert.Equal(1, run.ExitCode);
            Assert.NotEmpty(run.Out);
            Assert.DoesNotMatch("[12][90]87-?06-?05|870605|1234", run.Out + string.Join('\n', run.Error));
        }
    }
}
