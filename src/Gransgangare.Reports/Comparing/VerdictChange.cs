using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One cell of the matrix of a dry run: participations with one verdict by the earlier rules and one by the later (regelprov).</summary>
/// <param name="Before">Code of the verdict by the earlier rules.</param>
/// <param name="After">Code of the verdict by the later rules.</param>
/// <param name="Count">Number of participations.</param>
/// <param name="Persons">Keys of the persons where the verdict changes, else empty. Only for those who may see them.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record VerdictChange(string Before, string After, long Count, UnprotectedList<string> Persons)
{
    /// <summary>Whether the two verdicts differ.</summary>
    public bool IsChange => !string.Equals(Before, After, StringComparison.Ordinal);

    /// <summary>The verdicts; no key.</summary>
    public override string ToString() => $"{Before} → {After}";

    /// <summary>The cells with somebody in them, in the order of the codes.</summary>
    internal static ValueList<VerdictChange> Matrix(
        IEnumerable<(string Person, int Before, int After)> rows,
        IReadOnlyList<string> codes
    ) =>
        rows.GroupBy(row => (row.Before, row.After))
            .OrderBy(cell => cell.Key)
            .Select(cell => new VerdictChange(
                codes[cell.Key.Before],
                codes[cell.Key.After],
                cell.LongCount(),
                cell.Key.Before == cell.Key.After
                    ? []
                    : cell.Select(row => row.Person)
                        .Distinct(StringComparer.Ordinal)
                        .OrderBy(key => key, StringComparer.Ordinal)
                        .ToValueList()
            ))
            .ToValueList();
}
