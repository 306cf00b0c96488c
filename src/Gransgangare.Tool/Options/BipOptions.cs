using System.Globalization;
using Gransgangare.Bip;

namespace Gransgangare.Tool;

/// <summary>Reads the choices of <c>bip</c> that are numbers or depend on each other.</summary>
internal static class BipOptions
{
    public static ProgressionSettings Settings(
        ProgressionDefinition definition,
        bool includeBelief,
        string? threshold,
        string? coverage,
        int gapDays
    )
    {
        var settings = ProgressionSettings.Default with { Definition = definition, IncludeBelief = includeBelief };
        try
        {
            settings = threshold is null ? settings : settings with { Threshold = ToFraction(threshold, "--change-threshold") };
            settings = coverage is null ? settings : settings with { MinimumCoverage = ToFraction(coverage, "--minimum-coverage") };
            return settings with { GapMaxDays = gapDays };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new UsageException("--change-threshold is 0 or more, --minimum-coverage 0 to 1, --gap-days 0 to 366.");
        }
    }

    /// <summary>The settings with the two raters of the gap; a rater that is not named is the one that would be compared anyway.</summary>
    public static ProgressionSettings Gap(ProgressionSettings settings, ReadOnlySpan<Instrument> instruments, string? from, string? to)
    {
        if (from is null && to is null)
        {
            return settings;
        }

        foreach (var instrument in instruments)
        {
            var known = settings.GapOf(instrument);
            var named = settings with { GapFrom = Rater(from) ?? known?.From ?? default, GapTo = Rater(to) ?? known?.To ?? default };
            if (named.GapOf(instrument) is { } raters && (raters.From, raters.To) == (named.GapFrom, named.GapTo))
            {
                return named;
            }
        }

        var codes = instruments
            .ToArray()
            .SelectMany(instrument => instrument.RaterKinds)
            .Select(rater => rater.Code)
            .Distinct(StringComparer.Ordinal);
        throw new UsageException($"--gap-from and --gap-to take two different raters of the instrument: {string.Join(", ", codes)}.");
    }

    public static Audience ToAudience(string code, ProgressionSettings settings) =>
        code != "participant" ? Audience.Professional
        : settings.IncludeBelief ? throw new UsageException("--include-belief is not for the participant: the index would tell the belief.")
        : Audience.Participant;

    /// <summary>The criterion; <c>null</c> if none is asked for. All numbers are the user's: none is known for BIP.</summary>
    public static ReliableChangeCriterion? ToCriterion(string? reliability, string? deviation, string? mean)
    {
        if (reliability is null && deviation is null && mean is null)
        {
            return null;
        }

        var ends = (reliability ?? "").Split(',').Select(ToNumber).ToList();
        try
        {
            return
                ends.Count is 1 or 2
                && ends.TrueForAll(end => end is not null)
                && ToNumber(deviation) is { } spread
                && (mean is null || ToNumber(mean) is not null)
                ? new ReliableChangeCriterion(spread, ends[0]!.Value, ends[^1]!.Value) { ReferenceMean = ToNumber(mean) }
                : throw Wrong();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Wrong();
        }
    }

    // One that the instrument cannot have is refused with the others.
    private static RaterKind? Rater(string? code) =>
        code is null ? null
        : RaterKind.TryFromCode(code, out var rater) ? rater
        : default(RaterKind);

    private static UsageException Wrong() =>
        new(
            "--reliability takes one number or a range such as 0.7,0.9 (0 or more, under 1), --standard-deviation a number above 0, and --reference-mean a number beside both."
        );

    private static double? ToNumber(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    // 1/3, or a decimal number with at most two decimals.
    private static Fraction ToFraction(string text, string option)
    {
        var parts = text.Split('/');
        if (
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var above)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var below)
            && below > 0
        )
        {
            return new Fraction(above, below);
        }

        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= 10
            && decimal.Round(number, 2) == number
            ? new Fraction((int)(number * 100), 100)
            : throw new UsageException($"{option} takes a fraction such as 1/3, or a number with at most two decimals.");
    }
}
