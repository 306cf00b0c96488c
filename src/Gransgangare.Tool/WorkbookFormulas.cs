using System.IO.Compression;
using System.Xml;

namespace Gransgangare.Tool;

/// <summary>Finds formulas in a workbook: a reader of values does not tell them from values.</summary>
internal static class WorkbookFormulas
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The first row with a formula of each sheet that has one.</summary>
    public static IEnumerable<(string Sheet, int Row)> First(ZipArchive zip)
    {
        var targets = Elements(
                zip,
                "xl/_rels/workbook.xml.rels",
                "Relationship",
                reader => (reader.GetAttribute("Id"), reader.GetAttribute("Target"))
            )
            .ToDictionary(pair => pair.Item1 ?? "", pair => pair.Item2 ?? "", StringComparer.Ordinal);
        var sheets = Elements(
            zip,
            "xl/workbook.xml",
            "sheet",
            reader => (reader.GetAttribute("name"), reader.GetAttribute("id", Relations))
        );
        foreach (var (name, id) in sheets)
        {
            if (name is null || id is null || !targets.TryGetValue(id, out var target))
            {
                continue;
            }

            var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
            if (FirstRow(zip, path) is { } row)
            {
                yield return (name, row);
            }
        }
    }

    private static int? FirstRow(ZipArchive zip, string path)
    {
        var row = 0;
        foreach (var (name, place) in Elements(zip, path, name: null, reader => (reader.LocalName, reader.GetAttribute("r"))))
        {
            if (name == "row")
            {
                row = int.TryParse(place, out var given) ? given : row + 1;
            }
            else if (name == "f")
            {
                return row;
            }
        }

        return null;
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
