using Gransgangare.Core;

namespace Gransgangare.Bip.Tests;

/// <summary>The gap of an instrument is between its own raters (D2).</summary>
public sealed class GapRatersTests
{
    private static readonly ProgressionSettings s_settings = ProgressionSettings.Default;

    [Theory]
    [InlineData("participant,caseworker", "participant caseworker")]
    [InlineData("caseworker,participant", "participant caseworker")]
    [InlineData("participant,staff", "participant staff")]
    [InlineData("manager,staff,participant", "manager staff")]
    [InlineData("caseworker,manager", "caseworker manager")]
    [InlineData("manager", "")]
    public void D2_the_defaults_are_those_of_the_instrument(string raters, string expected) =>
        Assert.Equal(expected, Text(s_settings.GapOf(Of(raters))));

    [Theory]
    [InlineData("staff", "manager", "staff manager")]
    [InlineData("manager", "staff", "manager staff")]
    [InlineData("staff", "caseworker", "")]
    [InlineData("staff", "staff", "")]
    public void D2_those_that_are_asked_for_hold(string from, string to, string expected)
    {
        var settings = s_settings with { GapFrom = RaterKind.FromCode(from), GapTo = RaterKind.FromCode(to) };
        Assert.Equal(expected, Text(settings.GapOf(Of("participant,manager,staff"))));
        Assert.EndsWith($"; gap from {from} to {to}", settings.Name, StringComparison.Ordinal);
        Assert.Null((settings with { GapMaxDays = null }).GapOf(Of("participant,manager,staff")));
    }

    [Fact]
    public void D2_it_is_counted_between_them_and_headed_by_them()
    {
        var instrument = Of("participant,staff");
        var tally = new ProgressionTally(new ProgressionCalculator(instrument));
        tally.Add([
            instrument.Measure("k1", Make.Day("2024-02-01"), RaterKind.Participant).Answer("a", 2).Build(),
            instrument.Measure("k1", Make.Day("2024-02-15"), RaterKind.FromCode("staff")).Answer("a", 5).Build(),
        ]);
        var gap = tally.ToResult().Gap;
        Assert.Equal(("participant", "staff"), (gap.From!.Value.Code, gap.To!.Value.Code));
        Assert.Equal((1L, 3.0, 3.0), (gap.N, gap.Mean!.Value, gap.MeanAbsolute!.Value));
        var alone = new ProgressionTally(new ProgressionCalculator(Of("manager"))).ToResult().Gap;
        Assert.Equal((null, null, 0L), (alone.From, alone.To, alone.N));
        Assert.Empty(alone.Items);
    }

    private static string Text((RaterKind From, RaterKind To)? gap) => gap is { } raters ? $"{raters.From.Code} {raters.To.Code}" : "";

    private static Instrument Of(string raters)
    {
        var list = string.Join(",", raters.Split(',').Select(rater => $"\"{rater}\""));
        return Instrument.Parse(
            $$"""
            { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "x" }, "raterKinds": [{{list}}],
              "indicators": [ { "id": "a", "names": { "sv": "a" }, "askedOf": [{{list}}] } ] }
            """
        );
    }
}
