using System.Text;

namespace Gransgangare.Exchange.Csv;

/// <summary>Writes CSV files into a folder: none takes its place before all are written.</summary>
internal sealed class CsvFiles(string directory, bool forSwedishExcel)
{
    private static readonly char[] s_quoted = [',', ';', '"', '\r', '\n'];

    private readonly List<(string Path, Action<Stream> Write)> _written = [];
    private readonly List<string> _removed = [];

    /// <summary>Adds a file, its header first. An optional one that has no record is not written, and an older one is removed.</summary>
    public void Add(string file, IEnumerable<IEnumerable<string>> rows, bool isOptional)
    {
        var path = Path.Combine(directory, file);
        if (isOptional && !rows.Skip(1).Any())
        {
            _removed.Add(path);
        }
        else
        {
            _written.Add((path, stream => Write(stream, rows)));
        }
    }

    /// <summary>Writes the files.</summary>
    public void Write()
    {
        WholeFile.Write(_written);
        _removed.ForEach(File.Delete);
    }

    private void Write(Stream stream, IEnumerable<IEnumerable<string>> rows)
    {
        var delimiter = forSwedishExcel ? ";" : ",";
        using var text = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: forSwedishExcel),
            bufferSize: 1 << 16,
            leaveOpen: true
        );
        foreach (var row in rows)
        {
            text.Write(string.Join(delimiter, row.Select(cell => Cell(FormulaText.Write(cell)))));
            text.Write('\n');
        }
    }

    private static string Cell(string text) => NeedsQuotes(text) ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    // Both delimiters, so that a file can be read whichever its header names more of; any break of a line; spaces at the ends.
    private static bool NeedsQuotes(string text) =>
        text.Length > 0 && (text.IndexOfAny(s_quoted) >= 0 || text[0] == ' ' || text[text.Length - 1] == ' ');
}
