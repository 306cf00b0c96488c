using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A cell of a table as it is shown (tabellcell).</summary>
/// <param name="Text">The text, in the language of the table.</param>
/// <param name="IsNumber">Whether it is set as a number, to the right.</param>
public readonly record struct TableCell(string Text, bool IsNumber = false)
{
    private readonly ValueList<string>? _figures;
    private readonly ValueList<TablePart>? _parts;
    private readonly string _text = Text;

    /// <summary>The text, in the language of the table. Another text, such as the sign for hidden, has no <see cref="Value"/> and stands in every part.</summary>
    public string Text
    {
        get => _text ?? "";
        init =>
            (_text, Value, _parts) = (
                value,
                null,
                _parts?.Select(part => part with { Cell = part.Cell with { Text = value } }).ToValueList()
            );
    }

    /// <summary>The number itself, for forms that calculate with it; <c>null</c> in a text, and where the number is hidden or missing.</summary>
    internal TableNumber? Value { get; init; }

    /// <summary>What it shows together, such as the two ends of an interval: forms for programs give each a column. Empty in most cells.</summary>
    internal ValueList<TablePart> Parts
    {
        get => _parts ?? [];
        init => _parts = value;
    }

    /// <summary>Whether it says nothing of a person, such as a number that was planned: it is shown in a protected report.</summary>
    internal bool SaysNothing { get; init; }

    /// <summary>
    /// The figures that it shows or is worked out from, by their addresses in the JSON of a report: hidden if one of them is. A number without
    /// any is not shown in a protected report.
    /// </summary>
    public ValueList<string> Figures
    {
        get => _figures ?? [];
        init => _figures = value;
    }
}
