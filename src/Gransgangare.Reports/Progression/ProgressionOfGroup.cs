using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Progression in one group of a report (progression i en grupp).</summary>
/// <param name="Codes">Codes of the group, in the order of the breakdowns of the request.</param>
/// <param name="Result">Its progression.</param>
public sealed record ProgressionOfGroup(ValueList<string> Codes, ProgressionResult Result);
