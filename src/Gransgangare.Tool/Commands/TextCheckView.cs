using System.Globalization;
using Gransgangare.Exchange;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>--check-text</c>: what a text about a report says that the report does not show.</summary>
internal static class TextCheckView
{
    private const int MostCharacters = 1_000_000;

    /// <summary>Checks a text, and lists its findings in the form asked for and on standard error.</summary>
    /// <returns>The exit code: 1 if there is a finding.</returns>
    /// <exception cref="UsageException">The file is not text, or too long.</exception>
    public static int Write(string path, ProtectedReport report, Target target)
    {
        var text = InputFile.Text(path);
        CommonOptions.Require(
            text.Length <= MostCharacters,
            FormattableString.Invariant($"--check-text takes a text of at most {MostCharacters} characters.")
        );
        var (findings, words) = (ReportTextCheck.Of(text, report, target.Language), new TableText(target.Language));
        var file = MaskedNumbers.In(Path.GetFileName(path));
        foreach (var finding in findings)
        {
            var place = finding.Column.ToString(CultureInfo.InvariantCulture);
            Console.Error.WriteLine(new ExchangeIssue(finding.Definition, file, finding.Line, place).ToLine(target.Language));
        }

        target.Write(
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("findings");
                foreach (var finding in findings)
                {
                    json.WriteStartObject();
                    json.WriteString("code", finding.Definition.Code);
                    json.WriteNumber("line", finding.Line);
                    json.WriteNumber("column", finding.Column);
                    json.WriteString("passage", MaskedNumbers.In(finding.Passage));
                    json.WriteString("message", finding.Definition.Text.En);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            },
            ReportTables.Title(report.Request, target.Language),
            () =>
                [
                    ReportTable.Of(
                        "text-check",
                        words.Of("Texten mot rapporten", "The text against the report"),
                        [
                            new(words.Of("Rad", "Line"), finding => words.Count(finding.Line)),
                            new(words.Of("Tecken", "Character"), finding => words.Count(finding.Column)),
                            new(words.Of("Så står det", "As written"), finding => new(MaskedNumbers.In(finding.Passage))),
                            new(words.Of("Kod", "Code"), finding => new(finding.Definition.Code)),
                            new(words.Of("Betyder", "Means"), finding => words.Cell(finding.Definition.Text)),
                        ],
                        findings,
                        findings.Count > 0
                            ? []
                            : [words.Of("Rapportens tabeller visar allt som texten säger.", "The tables show all that the text says.")]
                    ),
                ]
        );
        return findings.Count > 0 ? ExitCode.DataErrors : ExitCode.Done;
    }
}
