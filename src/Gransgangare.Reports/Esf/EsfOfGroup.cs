using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Indicators in one group of a report (indikatorer i en grupp).</summary>
/// <param name="Codes">Codes of the group, in the order of the breakdowns of the request.</param>
/// <param name="Tally">Its indicators, each counted by its own day in the period.</param>
public sealed record EsfOfGroup(ValueList<string> Codes, EsfTally Tally);
