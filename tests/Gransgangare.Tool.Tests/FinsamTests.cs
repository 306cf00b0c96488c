namespace Gransgangare.Tool.Tests;

public sealed class FinsamTests
{
    private const string Data =
        "person,operation,gender,birth_date,entry_date,protected_from\n"
        + "p1,a,woman,1990-01-15,2024-01-10,2024-02-01\n"
        + "p2,a,man,1991-01-15,2023-01-10,\n"
        + "p3,n,man,1991-01-15,2024-01-10,\n";

    [Fact]
    public void Women_and_men_are_counted_and_structural_measures_stand_apart()
    {
        using var folder = new DataFolder(Data).With("measures.csv", "operation,kind,name\nn,structural,Nätverket\n");
        var run = ToolRun.Of("finsam", "--data", folder.Root, "--from", "2024-01-01", "--to", "2024-06-30", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        var individual = Assert.Single(run.Json.GetProperty("individual").EnumerateArray());
        Assert.Equal(
            "a 1 1 2",
            $"{individual.GetProperty("measure")} {individual.GetProperty("woman")} {individual.GetProperty("man")} {individual.GetProperty("total")}"
        );
        var structural = Assert.Single(run.Json.GetProperty("structural").EnumerateArray());
        Assert.Equal(
            "n Nätverket 1",
            $"{structural.GetProperty("measure")} {structural.GetProperty("name")} {structural.GetProperty("total")}"
        );
        Assert.StartsWith("GGW5001 participations.csv:", Assert.Single(run.Issues), StringComparison.Ordinal);
        Assert.Contains(run.Error, line => line.Contains("1 deltaganden räknas utan person", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("html")]
    public void No_form_has_a_person(string format)
    {
        using var folder = new DataFolder(Data.Replace("p1", "Marked-4711", StringComparison.Ordinal));
        var run = ToolRun.Of("finsam", "--data", folder.Root, "--from", "2024-01-01", "--to", "2024-06-30", "--format", format);
        Assert.Contains("Individinriktade insatser", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", run.Out + string.Concat(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_person_is_in_no_list_of_persons()
    {
        using var folder = new DataFolder(Data.Replace("p1", "Marked-4711", StringComparison.Ordinal));
        var run = ToolRun.Of("esf", "--data", folder.Root, "--programme", "esf-plus-2021", "--persons", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"p2\"", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", run.Out + string.Concat(run.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("2024-05-01,consent-withdrawn", "")]
    [InlineData("2024-05-01,consent-withdrawn", "p1,,sus,2024-05-15,\n")]
    public void SE_R20_a_withdrawn_consent_takes_nobody_out_of_the_counts_by_sex_nor_out_of_later_years(string exit, string again)
    {
        using var folder = new DataFolder(
            $"person,gender,birth_date,entry_date,exit_date,exit_reason\np1,woman,1980-01-02,2024-02-10,{(exit.Length == 0 ? "," : exit)}\n"
        ).With("consents.csv", $"person,operation,kind,given,withdrawn\np1,,sus,2024-01-10,2024-05-01\n{again}");
        foreach (var year in new[] { "2024", "2025" })
        {
            string[] period = ["--data", folder.Root, "--from", $"{year}-01-01", "--to", $"{year}-12-31", "--format", "json"];
            Assert.Equal(1, ToolRun.Of(["finsam", .. period]).Json.GetProperty("individual")[0].GetProperty("woman").GetInt32());
            var total = ToolRun.Of(["report", "--project", "gransgangare", "--threshold", "0", .. period]).Json.GetProperty("total");
            Assert.Equal("1 1 0", $"{total.GetProperty("active")} {total.GetProperty("ongoing")} {total.GetProperty("exited")}");
        }
    }
}
