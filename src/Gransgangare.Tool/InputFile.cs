using System.Text;
using Gransgangare.Core;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>Reads a file that an option names, whatever kind of text it is, and lists its faults.</summary>
internal static class InputFile
{
    /// <summary>A text without byte order mark.</summary>
    /// <exception cref="UsageException">The file is not text in UTF-8 or UTF-16.</exception>
    public static string Text(string path) => Demand(path, () => TextFile.Read(path));

    /// <summary>A text in the bytes of UTF-8.</summary>
    /// <exception cref="UsageException">The file is not text in UTF-8 or UTF-16.</exception>
    public static byte[] Utf8(string path) => Encoding.UTF8.GetBytes(Text(path));

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
        var places = new JsonPlaces(json);
        foreach (
            var issue in issues
                .Select(issue => new ExchangeIssue(issue.Definition, Path.GetFileName(path), places.LineOf(issue.Path), issue.Path))
                .OrderBy(issue => issue.Line)
        )
        {
            Console.Error.WriteLine(issue.ToLine(language));
        }
    }
}
