using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One step from an earlier report to a later one (steg).</summary>
/// <param name="Kind">Why the figures change.</param>
/// <param name="Changes">The figures that change, in order of their place; none if the step changes nothing.</param>
/// <param name="Persons">
/// Keys of the persons for whom a figure changes, also where the figures of several cancel out; not of those whose facts change without
/// changing a figure. Only for those who may see them.
/// </param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record BridgeStep(BridgeStepKind Kind, ValueList<FigureChange> Changes, UnprotectedList<string> Persons)
{
    /// <summary>The kind and the number of changes; no key.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind.Code} ({Changes.Count} changes)");

    /// <summary>The step between two stages, which differ only for some persons.</summary>
    internal static BridgeStep Between(BridgeStepKind kind, BridgeStage before, BridgeStage after, IEnumerable<string> persons) =>
        new(
            kind,
            FigureChange.Between(FigureList.Of(before.Report), FigureList.Of(after.Report)),
            persons
                .Distinct(StringComparer.Ordinal)
                .Where(person => FigureChange.Between(before.FiguresOf(person), after.FiguresOf(person)).Count > 0)
                .OrderBy(key => key, StringComparer.Ordinal)
                .ToValueList()
        );
}
