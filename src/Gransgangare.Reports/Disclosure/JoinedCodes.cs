using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Codes of a breakdown that are one row of a recoded report (sammanslagna grupper).</summary>
/// <param name="Breakdown">The breakdown.</param>
/// <param name="Pool">Förbund within which they are joined; empty = the whole project.</param>
/// <param name="As">Code of the row.</param>
/// <param name="Codes">The codes, in ordinal order.</param>
/// <param name="IsShown">Whether the row is large enough to be shown.</param>
internal sealed record JoinedCodes(Breakdown Breakdown, string Pool, string As, ValueList<string> Codes, bool IsShown);
