using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>merge</c>: the report of several tallies together.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("tallies") { Description = "Tallies of the same request.", Arity = ArgumentArity.OneOrMore };
        var projectFile = CommonOptions.NotEmpty<string?>(
            "--project-file",
            "Project definition (JSON), for a project that is not built in."
        );
        var instruments = CommonOptions.Instruments();
        var output = new ReportOutput();
        var command = new Command("merge", "Add tallies up and report them.") { files, projectFile, instruments };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            output.Check(parsed);
            if (InstrumentFile.ReadAll(parsed.GetValue(instruments), output.Language(parsed)) is not { } known)
            {
                return ExitCode.DataErrors;
            }

            var tallies = parsed.GetRequiredValue(files).Select(file => (Name: file, Bytes: Bytes(file))).ToList();
            var request = InputFile.Demand(
                tallies[0].Name,
                () =>
                {
                    var terms = TallyFile.ReadTerms(tallies[0].Bytes);
                    return terms.ToRequest(Project(terms["project"], parsed.GetValue(projectFile)), [.. InstrumentFile.Loaded(known)]);
                }
            );
            var parts = tallies.ConvertAll(tally => InputFile.Demand(tally.Name, () => TallyFile.Read(tally.Bytes, request)));
            WarnOfTwice(parts, new TableText(output.Language(parsed)));
            var sum = new ReportTally(request);
            parts.ForEach(sum.Merge);

            return output.Write(parsed, sum.ToReport());
        });
        return command;
    }

    // The same input and counters, in whichever form they came: nobody takes part twice by being sent twice.
    private static void WarnOfTwice(IEnumerable<ReportTally> tallies, TableText text)
    {
        if (tallies.GroupBy(Content, StringComparer.Ordinal).Any(same => same.Skip(1).Any()))
        {
            Console.Error.WriteLine(
                text.Of(
                    "Samma sammanräkning är med två gånger och räknas två gånger.",
                    "The same tally is there twice and is counted twice."
                )
            );
        }
    }

    private static string Content(ReportTally tally)
    {
        using var stream = new MemoryStream();
        TallyFile.WriteJson(stream, tally);
        return Convert.ToHexString(SHA256.HashData(stream.ToArray()));
    }

    // A tally in JSON is a text like any other; the compact form is not.
    private static byte[] Bytes(string file)
    {
        var bytes = InputFile.Demand(file, () => TextFile.ReadBytes(file));
        return TallyFile.IsBinary(bytes)
            ? bytes
            : InputFile.Demand(file, () => Encoding.UTF8.GetBytes(TextFile.Read(new MemoryStream(bytes))));
    }

    private static ProjectDefinition Project(string id, string? projectFile)
    {
        var project = projectFile is null
            ? ProjectDefinition.Find(id)
            : InputFile.Demand(projectFile, () => ProjectDefinition.Parse(InputFile.Text(projectFile)));
        return project?.Id == id ? project : throw new FormatException($"it is of project {id}; give its definition with --project-file");
    }
}
