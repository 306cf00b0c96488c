using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One step from an earlier report to a later one (steg).</summary>
/// <param name="Kind">Why the figures change.</param>
/// <param name="Changes">The figures that change, in order of their place; none if the step changes nothing.</param>
/// <param name="Persons">Keys of the persons whose facts the step changes; empty for a step that is of no persons. Only for those who may see them.</param>
public sealed record BridgeStep(BridgeStepKind Kind, ValueList<FigureChange> Changes, ValueList<string> Persons)
{
    /// <summary>The kind and the number of changes; no key.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind.Code} ({Changes.Count} changes)");
}
