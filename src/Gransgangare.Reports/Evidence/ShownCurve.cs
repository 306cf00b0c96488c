using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>The curves of one group as they may be shown.</summary>
/// <param name="Codes">Codes of the group; empty = the whole.</param>
/// <param name="Persons">Persons.</param>
/// <param name="Censored">Persons who still take part on the as-of day.</param>
/// <param name="Causes">The causes.</param>
internal sealed record ShownCurve(ValueList<string> Codes, ShownNumber Persons, ShownNumber Censored, ValueList<ShownCause> Causes);
