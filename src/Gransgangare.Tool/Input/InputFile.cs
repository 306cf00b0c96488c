using System.Text;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Exchange.Reading;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>Reads a file that an option names, whatever kind of text it is, and lists its faults.</summary>
internal static class InputFile
{
    /// <summary>A text without byte order mark.</summary>
    /// <exception cref="UsageException">The file is not text in UTF-8 or UTF-16.</exception>
    public static string Text(string path) => Demand(path, () => TextFile.Read(path));

    /// <summary>The text of a report in the bytes of UTF-8.</summary>
    /// <exception cref="UsageException">The file is not text in UTF-8 or UTF-16, or beyond the limits of what is read.</exception>
    public static byte[] Report(string path)
    {
        var json = Text(path);
        return FormText.FaultOf(json) is { } fault
            ? throw new UsageException($"{Path.GetFileName(path)}: {fault.Message.En}")
            : Encoding.UTF8.GetBytes(json);
    }

    /// <summary>What is not right about a file is said in one line with its name.</summary>
    public static T Demand<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{Path.GetFileName(path)}: {exception.Message}");
        }
    }

    /// <summary>Lists the faults of a JSON file on standard error, by line.</summary>
    public static void List(string path, string json, IEnumerable<ValidationIssue> issues, Language language)
    {
        foreach (var issue in JsonFileIssues.Of(MaskedNumbers.In(Path.GetFileName(path)), json, [.. issues]).OrderBy(issue => issue.Line))
        {
            Console.Error.WriteLine(PlainSigns.Of(issue.ToLine(language)));
        }
    }

    /// <summary>Reads a report that was published before, which an option names.</summary>
    public static EarlierRelease Release(string file, string option)
    {
        try
        {
            return EarlierRelease.Parse(Report(file));
        }
        catch (FormatException)
        {
            throw new UsageException($"{option}: {Path.GetFileName(file)} is not the whole JSON of a protected report");
        }
    }
}
