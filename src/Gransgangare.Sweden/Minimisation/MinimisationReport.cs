using Gransgangare.Core;

namespace Gransgangare.Sweden.Minimisation;

/// <summary>
/// Data minimisation (uppgiftsminimering, GDPR Art. 5.1 c): the fields that chosen figures need, and the collected fields that none of them uses. A field
/// that nobody uses is not to be collected, unless there is another ground for it.
/// </summary>
/// <param name="Chosen">The figures chosen.</param>
/// <param name="Needed">Fields that a chosen figure needs, collected or not.</param>
/// <param name="Unused">Collected fields that no chosen figure needs.</param>
internal sealed record MinimisationReport(ValueList<NeedingFigure> Chosen, ValueList<FieldUse> Needed, ValueList<FieldUse> Unused)
{
    /// <summary>Id and version of the rule.</summary>
    public const string Rule = "data-minimisation 2026.1 (GDPR Art. 5.1 c, SE-D8)";

    /// <summary>Compares figures with collected fields.</summary>
    /// <param name="chosen">The figures that are really asked for.</param>
    /// <param name="collected">Collected fields, each with the number of records in which it is filled in.</param>
    public static MinimisationReport Of(IEnumerable<NeedingFigure> chosen, IEnumerable<KeyValuePair<DataField, int>> collected)
    {
        var figures = (chosen ?? throw new ArgumentNullException(nameof(chosen))).ToValueList();
        var filled = (collected ?? throw new ArgumentNullException(nameof(collected))).Where(field => field.Value > 0).ToList();
        var records = filled.ToDictionary(field => field.Key, field => field.Value);
        var usedBy = figures
            .SelectMany(figure => figure.Needed, (figure, field) => (figure, field))
            .ToLookup(use => use.field, use => use.figure);
        var others = NeedingFigures
            .All.Where(figure => !figures.Contains(figure))
            .SelectMany(figure => figure.Needed, (figure, field) => (figure, field))
            .ToLookup(use => use.field, use => use.figure);
        FieldUse Use(DataField field) =>
            new(
                field,
                records.TryGetValue(field, out var count) ? count : 0,
                usedBy[field].Distinct().ToValueList(),
                others[field].Distinct().ToValueList()
            );
        return new MinimisationReport(
            figures,
            figures.SelectMany(figure => figure.Needed).Distinct().Select(Use).ToValueList(),
            filled.Select(field => field.Key).Where(field => !usedBy.Contains(field)).Select(Use).ToValueList()
        );
    }
}
