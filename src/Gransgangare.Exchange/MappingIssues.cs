using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>Issues of a mapping (GGE402…, GGW402…).</summary>
internal static class MappingIssues
{
    /// <summary>A mapping in another form than <c>columns</c> and <c>values</c>.</summary>
    public static IssueDefinition WrongForm { get; } =
        new(
            "GGE4020",
            "Mappningen har en annan form. Skriv \"columns\" med egen rubrik och kolumn, och \"values\" med kolumn, eget värde och kod; alla är texter.",
            "The mapping has another form. Write \"columns\" with your header and the column, and \"values\" with the column, your value and the code; all are texts."
        );

    /// <summary>A column that neither the format nor BIP has.</summary>
    public static IssueDefinition UnknownColumn { get; } =
        new(
            "GGW4020",
            "Formatet saknar kolumnen. Den läses bara om ett laddat instrument har den som indikator. Kontrollera stavningen.",
            "The format lacks the column. It is read only if a loaded instrument has it as an item. Check the spelling."
        );

    /// <summary>A code that the column's list does not have.</summary>
    public static IssueDefinition UnknownCode { get; } =
        new(
            "GGE4021",
            "Kolumnens kodlista saknar koden. Skriv en kod ur listan.",
            "The column's list lacks the code. Write a code of the list."
        );

    /// <summary>A local name that is there twice.</summary>
    public static IssueDefinition Repeated { get; } =
        new(
            "GGE4022",
            "Namnet finns två gånger och skulle betyda två saker. Ta bort det ena.",
            "The name is there twice and would mean two things. Remove one of them."
        );

    /// <summary>Values of a column whose cells are keys, dates or free text.</summary>
    public static IssueDefinition ColumnWithoutCodes { get; } =
        new(
            "GGE4023",
            "Kolumnen innehåller nycklar, datum eller fri text. Ta bort dess värden ur mappningen.",
            "The column holds keys, dates or free text. Remove its values from the mapping."
        );

    /// <summary>All issues of this kind.</summary>
    public static ValueList<IssueDefinition> All { get; } = [WrongForm, UnknownCode, Repeated, ColumnWithoutCodes, UnknownColumn];
}
