using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// What is contained in what, by names of counts: it holds in every scope that has these counts (total, group, sub-project, gender column, those
/// without a fact).
/// </summary>
/// <param name="Whole">Counts that are added.</param>
/// <param name="Parts">Counts that have nothing in common, all of them in the whole.</param>
/// <param name="IsSum">Whether the parts make up the whole.</param>
/// <param name="IsRestSensitive">Whether those of the whole who are in no part are a count of persons that must not be found out.</param>
/// <param name="IsRestFixed">Whether the rest is the same in every release from the same first day on.</param>
internal sealed record Relation(ValueList<string> Whole, ValueList<string> Parts, bool IsSum, bool IsRestSensitive, bool IsRestFixed)
{
    private static readonly string[] s_signs = [" = ", " >= ", " > ", " ~ "];

    /// <summary>
    /// Reads relations such as <c>workOrStudy = work + study</c>. <c>=</c>: the parts make up the whole; <c>>=</c>: the rest is a count of
    /// persons, protected as such; <c>></c>: the rest says nothing of persons by itself; <c>~</c>: it is a count of persons that never changes. <c>5 assessable</c> counts everybody five times.
    /// </summary>
    public static Relation[] Of(params string[] lines) => Array.ConvertAll(lines, Of);

    /// <summary>The relations with those that figures state themselves.</summary>
    /// <exception cref="InvalidOperationException">A figure is in none: what is hidden could be worked out from it.</exception>
    public static Relation[] WithOwn(IReadOnlyCollection<Figure> figures, Relation[] relations)
    {
        Relation[] all = [.. relations, .. Of([.. figures.Select(figure => figure.Relation).OfType<string>()])];
        var named = new HashSet<string>(all.SelectMany(one => one.Whole.Concat(one.Parts)), StringComparer.Ordinal);
        return figures.FirstOrDefault(figure => !named.Contains(figure.Key)) is { } alone
            ? throw new InvalidOperationException($"The figure must be in a relation: {alone.Key}.")
            : all;
    }

    private static Relation Of(string line)
    {
        var sign = Array.Find(s_signs, line.Contains) ?? throw new FormatException($"No relation: {line}");
        var sides = line.Split([sign], StringSplitOptions.None);
        return new Relation(Names(sides[0]), Names(sides[1]), sign == s_signs[0], sign != s_signs[2], sign == s_signs[3]);
    }

    private static ValueList<string> Names(string side) =>
        side.Split('+').Select(term => term.Trim().Split(' ')).SelectMany(Times).ToValueList();

    private static IEnumerable<string> Times(string[] term) =>
        Enumerable.Repeat(term[term.Length - 1], term.Length == 1 ? 1 : int.Parse(term[0], CultureInfo.InvariantCulture));
}
