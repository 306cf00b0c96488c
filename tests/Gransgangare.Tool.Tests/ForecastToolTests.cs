namespace Gransgangare.Tool.Tests;

/// <summary>What <c>forecast</c> says of a project that is over.</summary>
public sealed class ForecastToolTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2025-06-30", false)]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-03-31", true)]
    public void From_the_last_day_on_the_shares_are_no_forecast(string asOf, bool isOver)
    {
        Assert.Equal(0, ToolRun.Of("synth", "--participants", "600", "--seed", "7", "--out", _folder["data"]).ExitCode);
        var run = ToolRun.Of(
            "forecast",
            "--data",
            _folder["data"],
            "--project",
            "gransgangare",
            "--as-of",
            asOf,
            "--lang",
            "en",
            "--format",
            "md"
        );
        Assert.Contains("50 %", run.Out, StringComparison.Ordinal);
        Assert.Equal(isOver, run.Out.Contains("those that are known and no forecast", StringComparison.Ordinal));
    }
}
