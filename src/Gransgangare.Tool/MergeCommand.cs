using System.CommandLine;
using System.Security.Cryptography;
using Gransgangare.Core;
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
        var output = new ReportOutput();
        var command = new Command("merge", "Add tallies up and report them.") { files, projectFile };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            output.Check(parsed);
            var tallies = parsed.GetRequiredValue(files).Select(file => (Name: file, Bytes: File.ReadAllBytes(file))).ToList();
            var request = Demand(
                tallies[0].Name,
                () =>
                {
                    var terms = TallyFile.ReadTerms(tallies[0].Bytes);
                    return terms.ToRequest(Project(terms["project"], parsed.GetValue(projectFile)));
                }
            );
            WarnOfTwice(tallies.Select(tally => tally.Bytes), new TableText(output.Language(parsed)));
            var sum = new ReportTally(request);
            foreach (var (name, bytes) in tallies)
            {
                sum.Merge(Demand(name, () => TallyFile.Read(bytes, request)));
            }

            output.Write(parsed, sum.ToReport());
            return ExitCode.Done;
        });
        return command;
    }

    // The same bytes are the same counts: nobody takes part twice by being sent twice.
    private static void WarnOfTwice(IEnumerable<byte[]> tallies, TableText text)
    {
        if (tallies.GroupBy(bytes => Convert.ToHexString(SHA256.HashData(bytes)), StringComparer.Ordinal).Any(same => same.Skip(1).Any()))
        {
            Console.Error.WriteLine(
                text.Of("Samma räkneverk är med två gånger och räknas två gånger.", "The same tally is there twice and is counted twice.")
            );
        }
    }

    // What is not right about a file from elsewhere is said in one line with its name.
    private static T Demand<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{Path.GetFileName(name)}: {exception.Message}");
        }
    }

    private static ProjectDefinition Project(string id, string? projectFile)
    {
        var project = projectFile is null ? ProjectDefinition.Find(id) : ProjectDefinition.Parse(File.ReadAllText(projectFile));
        return project?.Id == id ? project : throw new FormatException($"it is of project {id}; give its definition with --project-file");
    }
}
