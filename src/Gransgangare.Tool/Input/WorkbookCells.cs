using System.IO.Compression;
using System.Xml;
using SpreadCheetah;

namespace Gransgangare.Tool;

/// <summary>What a reader of values does not tell of a sheet: where it has formulas, and cells that show an error.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="FirstFormula">The first row with a formula, from 1; <c>null</c> = none.</param>
/// <param name="Errors">Row from 1 and column from 0 of each cell with an error such as <c>#N/A</c>.</param>
internal sealed record WorkbookCells(string Name, int? FirstFormula, IReadOnlySet<(int Row, int Column)> Errors)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Each sheet of a workbook.</summary>
    public static IEnumerable<WorkbookCells> Of(ZipArchive zip)
    {
        var targets = Elements(
                zip,
                "xl/_rels/workbook.xml.rels",
                "Relationship",
                reader => (Id: reader.GetAttribute("Id") ?? "", Target: reader.GetAttribute("Target") ?? "")
            )
            .ToDictionary(one => one.Id, one => one.Target, StringComparer.Ordinal);
        var sheets = Elements(
            zip,
            "xl/workbook.xml",
            "sheet",
            reader => (Name: reader.GetAttribute("name"), Id: reader.GetAttribute("id", Relations))
        );
        foreach (var (name, id) in sheets)
        {
            if (name is not null && id is not null && targets.TryGetValue(id, out var target))
            {
                yield return Sheet(zip, name, target.StartsWith('/') ? target[1..] : "xl/" + target);
            }
        }
    }

    private static WorkbookCells Sheet(ZipArchive zip, string name, string path)
    {
        var (row, column) = (0, -1);
        int? formula = null;
        var errors = new HashSet<(int, int)>();
        foreach (
            var (element, place, kind) in Elements(
                zip,
                path,
                name: null,
                reader => (reader.LocalName, reader.GetAttribute("r"), reader.GetAttribute("t"))
            )
        )
        {
            switch (element)
            {
                case "row":
                    (row, column) = (int.TryParse(place, out var given) ? given : row + 1, -1);
                    break;
                case "c":
                    column =
                        place is not null && SpreadsheetUtility.TryParseColumnName(place.AsSpan().TrimEnd("0123456789"), out var number)
                            ? number - 1
                            : column + 1;
                    if (kind == "e")
                    {
                        errors.Add((row, column));
                    }

                    break;
                case "f":
                    formula ??= row;
                    break;
            }
        }

        return new WorkbookCells(name, formula, errors);
    }

    private static IEnumerable<T> Elements<T>(ZipArchive zip, string path, string? name, Func<XmlReader, T> of)
    {
        if (zip.GetEntry(path) is not { } entry)
        {
            yield break;
        }

        using var content = entry.Open();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && (name is null || reader.LocalName == name))
            {
                yield return of(reader);
            }
        }
    }
}
