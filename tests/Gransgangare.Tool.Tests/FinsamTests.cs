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
}
