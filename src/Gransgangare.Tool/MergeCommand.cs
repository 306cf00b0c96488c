using System.CommandLine;
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
            var request = ToRequest(tallies[0].Name, TallyFile.ReadTerms, tallies[0].Bytes, parsed.GetValue(projectFile));
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

    /// <summary>The request that a file rests on, whose project is built in or defined in a file.</summary>
    public static ReportRequest ToRequest<T>(string name, Func<T, ReportTerms> terms, T content, string? projectFile) =>
        Demand(
            name,
            () =>
            {
                var known = terms(content);
                return known.ToRequest(Project(known["project"], projectFile));
            }
        );

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
