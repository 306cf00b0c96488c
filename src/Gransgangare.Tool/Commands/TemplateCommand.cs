using System.CommandLine;
using Gransgangare.Core;

namespace Gransgangare.Tool;

/// <summary><c>template</c>: an empty workbook with the sheets of the exchange folder.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var file = CommonOptions.NotEmpty<string>("--out", "Workbook to write (.xlsx).");
        file.Required = true;
        var instrument = CommonOptions.NotEmpty<string?>(
            "--instrument",
            "Definition of the instrument whose items are columns; BIP without it."
        );
        var language = CommonOptions.Language();
        var command = new Command("template", "Make an empty workbook to fill in.") { file, instrument, language };
        command.SetAction(parsed =>
        {
            var chosen = CommonOptions.ToLanguage(parsed.GetValue(language));
            var path = parsed.GetRequiredValue(file);
            CommonOptions.Require(
                string.Equals(Path.GetExtension(path), ".xlsx", StringComparison.OrdinalIgnoreCase),
                "--out takes a file whose name ends with .xlsx."
            );
            CommonOptions.Require(!File.Exists(path), "--out must name a new file; the one that is there may be filled in.");
            if (InstrumentFile.Read(parsed.GetValue(instrument), chosen) is not { } items)
            {
                return ExitCode.DataErrors;
            }

            Output.Write(path, stream => WorkbookTemplate.WriteAsync(stream, items, chosen).GetAwaiter().GetResult());
            return ExitCode.Done;
        });
        return command;
    }
}
