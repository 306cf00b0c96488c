using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>What is said of a header that lacks a column or has one too many.</summary>
internal static class HeaderText
{
    /// <summary>
    /// The names that were found. A line without any name of the format, or with a cell that has digits, may be a record: of it nothing but names of the
    /// format is shown, since a code of a record may be one of them.
    /// </summary>
    public static LocalizedText Found(CsvHeader header, WordList<string> columns)
    {
        if (!header.Names.Any(columns.IsCode))
        {
            return new(
                "Raden har inget av formatets kolumnnamn: den är kanske en titel eller en post. Skriv kolumnnamnen på första raden.",
                "The line has none of the format's column names: it may be a title or a record. Write the column names on the first line."
            );
        }

        if (header.Names.Any(name => CsvHeader.Shown(name) == CsvHeader.NotShown))
        {
            var known = string.Join(", ", header.Names.Where(columns.IsCode));
            return new(
                $"Av formatets kolumnnamn har raden: {known}. Dess andra celler visas inte: den är kanske en post.",
                $"Of the format's column names the line has: {known}. Its other cells are not shown: it may be a record."
            );
        }

        var names = string.Join(", ", header.Names.Select(CsvHeader.Shown));
        return new($"Rubriken har: {names}.", $"The header has: {names}.");
    }

    /// <summary>The column whose name is nearest; <c>null</c> if none is near.</summary>
    public static LocalizedText? Nearest(string name, WordList<string> columns) =>
        CsvHeader.Shown(name) != CsvHeader.NotShown && columns.Nearest(name) is { } nearest
            ? new($"Närmast: {nearest}.", $"The nearest is {nearest}.")
            : null;
}
