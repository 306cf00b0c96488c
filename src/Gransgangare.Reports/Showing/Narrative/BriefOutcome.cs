using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The outcomes of a group (gruppens utfall), of the denominator of the report.</summary>
/// <param name="Name">The group.</param>
/// <param name="Shares">Work or study, nearer, other: each share as its table shows it, or that it is withheld.</param>
/// <param name="Values">The same in per cent; <c>null</c> where it is withheld or there is none.</param>
internal sealed record BriefOutcome(string Name, ValueList<string> Shares, ValueList<decimal?> Values);
