using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>The matrix of one indicator in a dry run (regelprov för en indikator).</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Changes">
/// Verdicts on the participations whose day for the indicator lies in the period, those of no change too; only cells with somebody in them.
/// </param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record IndicatorDryRun(EsfIndicator Indicator, ValueList<VerdictChange> Changes)
{
    /// <summary>The code and the cells; no key.</summary>
    public override string ToString() => $"{nameof(IndicatorDryRun)} ({Indicator.Code})";
}
