using System.Text;
using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Exchange.Tests;

/// <summary>
/// A folder of its own for one test. <see cref="Of"/> makes it from one text: sections that begin with <c>== file [encoding]</c>, and the
/// settings <c>== as-of DATE</c> and <c>== project ID</c>. Text before the first section is participations.csv; without any, p1 takes part.
/// </summary>
internal sealed class TestFolder : IDisposable
{
    public const string OnePersonHead = "person,operation,gender,birth_date,entry_date,exit_date,exit_reason\n";

    public const string OnePerson = OnePersonHead + "p1,,woman,1990-01-15,2023-03-01,2023-09-30,work-unsubsidised";

    private ExchangeReadOptions _options = new();

    public TestFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"gransgangare-{Guid.NewGuid():N}");

    public static TestFolder Of(string text)
    {
        var folder = new TestFolder();
        foreach (var section in ("== participations.csv\n" + text).Split("== ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            folder.Add((end < 0 ? section : section[..end]).Trim().Split(' '), end < 0 ? "" : section[(end + 1)..]);
        }

        return folder;
    }

    public static Encoding EncodingOf(string name) =>
        name switch
        {
            "utf-8-bom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            "utf-16-be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            "utf-16-without-mark" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            "utf-16-be-without-mark" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            "utf-32" => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
            "utf-32-be" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };

    /// <summary>Writes a text; a table is given the line end that its last line lacks.</summary>
    public TestFolder With(string file, string text, string encoding = "utf-8")
    {
        var form = EncodingOf(encoding);
        var isOpen = file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && text.Length > 0 && text[^1] is not ('\n' or '\r');
        return With(file, [.. form.GetPreamble(), .. form.GetBytes(isOpen ? text + "\n" : text)]);
    }

    public TestFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Root, file), bytes);
        return this;
    }

    public ExchangeContent Read(ExchangeReadOptions? options = null) => ExchangeReader.Read(Root, options ?? _options);

    /// <summary>The issues as the tests write them: code, place and column, in order.</summary>
    public string[] Issues() => Shown(Read());

    public static string[] Shown(ExchangeContent content) =>
        [
            .. content.Issues.Select(issue =>
                FormattableString.Invariant($"{issue.Definition.Code} {issue.File}:{issue.Line} {issue.Column ?? "-"}")
            ),
        ];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Add(string[] head, string text)
    {
        switch (head[0])
        {
            case "as-of":
                _options = _options with { AsOf = LocalDatePattern.Iso.Parse(head[1]).Value };
                break;
            case "project":
                _options = _options with { Project = ProjectDefinition.Find(head[1])! };
                break;
            default:
                var content = text.Length == 0 && head[0] == ExchangeFormat.Participations ? OnePerson : text;
                With(head[0], content, head.Length > 1 ? head[1] : "utf-8");
                break;
        }
    }
}
