using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a förbund or the whole project spent over a period (kostnad).</summary>
/// <param name="Forbund">Code of the förbund; <c>null</c> = the project as a whole.</param>
/// <param name="Period">First to last day; it has an end.</param>
/// <param name="Kind">What it was for.</param>
/// <param name="AmountOre">Amount in öre (hundredths of a krona), at least 0.</param>
/// <param name="Source">Where the amount stands, such as a ledger; <c>null</c> = not known.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record Cost(string? Forbund, ParticipationPeriod Period, CostKind Kind, long AmountOre, string? Source = null)
{
    /// <summary>The kind only.</summary>
    public override string ToString() => Kind.Code;
}
