using System.CommandLine;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using Gransgangare.Testing;

namespace Gransgangare.Tool;

/// <summary><c>synth</c>: a synthetic, deterministic exchange folder.</summary>
internal static class SynthCommand
{
    public static Command Create()
    {
        var participants = new Option<int>("--participants") { Description = "Number of participations.", Required = true };
        var seed = new Option<ulong>("--seed") { Description = "Seed: the same gives the same bytes.", DefaultValueFactory = _ => 1 };
        var directory = CommonOptions.NotEmpty<string>("--out", "Folder to write.");
        directory.Required = true;
        var swedishExcel = new Option<bool>("--swedish-excel") { Description = "UTF-8 with a byte order mark and semicolons." };
        var replace = new Option<bool>("--replace") { Description = "Replace the files of the format in a folder that has files." };
        var language = CommonOptions.Language();
        var command = new Command("synth", "Make a synthetic exchange folder.")
        {
            participants,
            seed,
            directory,
            swedishExcel,
            replace,
            language,
        };
        command.SetAction(parsed =>
        {
            var number = parsed.GetValue(participants);
            if (number is < 0 or > 10_000_000)
            {
                throw new UsageException("--participants takes 0 to 10000000.");
            }

            var cohort = SyntheticCohort.Create(number, parsed.GetValue(seed));
            var folder = parsed.GetRequiredValue(directory);
            if (!parsed.GetValue(replace) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                throw new UsageException("--out must name an empty or a new folder; --replace replaces the files of the format in it.");
            }

            var replaced = ExchangeFormat.Files.Where(name => name != ExchangeFormat.Project && File.Exists(Path.Combine(folder, name)));
            TellReplaced([.. replaced], new TableText(CommonOptions.ToLanguage(parsed.GetValue(language))));
            ExchangeWriter.Write(
                folder,
                cohort.Participations,
                cohort.Measurements,
                new ExchangeWriteOptions { ForSwedishExcel = parsed.GetValue(swedishExcel) }
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static void TellReplaced(IReadOnlyList<string> files, TableText text)
    {
        if (files.Count > 0)
        {
            Console.Error.WriteLine($"--out: {text.Of("ersätter", "replaces")} {string.Join(", ", files)}.");
        }
    }
}
