using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How much one figure changes (ändring).</summary>
/// <param name="Figure">Place of the figure in the JSON of the report, such as <c>groups/vast,woman/active</c>.</param>
/// <param name="Change">The later number less the earlier.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record FigureChange(string Figure, long Change)
{
    /// <summary>The figures that change, in order of their place.</summary>
    internal static ValueList<FigureChange> Between(Dictionary<string, long> before, Dictionary<string, long> after) =>
        before
            .Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(figure => new FigureChange(figure, Of(after, figure) - Of(before, figure)))
            .Where(change => change.Change != 0)
            .OrderBy(change => change.Figure, StringComparer.Ordinal)
            .ToValueList();

    private static long Of(Dictionary<string, long> figures, string figure) => figures.TryGetValue(figure, out var count) ? count : 0;

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(FigureChange);
}
