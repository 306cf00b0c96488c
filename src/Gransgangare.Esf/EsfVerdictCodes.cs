using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>Codes and labels of the verdicts (bedömningar).</summary>
public static class EsfVerdictCodes
{
    /// <summary>The code of a verdict: <c>counted</c>, <c>not-counted</c>, <c>cannot-say</c> or <c>out-of-scope</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string ToCode(this EsfVerdict verdict) =>
        verdict switch
        {
            EsfVerdict.NotCounted => "not-counted",
            EsfVerdict.Counted => "counted",
            EsfVerdict.CannotSay => "cannot-say",
            EsfVerdict.OutOfScope => "out-of-scope",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    /// <summary>What a person reads.</summary>
    /// <param name="verdict">The verdict.</param>
    public static LocalizedText Label(this EsfVerdict verdict) =>
        verdict switch
        {
            EsfVerdict.NotCounted => new("räknas inte", "not counted"),
            EsfVerdict.Counted => new("räknas", "counted"),
            EsfVerdict.CannotSay => new("kan inte avgöras", "cannot say"),
            EsfVerdict.OutOfScope => new("utanför uppföljningen", "out of scope"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
}
