using System.CommandLine;

namespace Gransgangare.Tool;

/// <summary>The options of every command that writes tables: form, CSV for Excel, file and language.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string> _format = new("--format") { Description = "Form of the output.", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _swedishExcel = new("--swedish-excel")
    {
        Description = "CSV for Excel with Swedish settings: byte order mark and ';'.",
    };
    private readonly Option<string?> _file = CommonOptions.Out();
    private readonly Option<string> _language = CommonOptions.Language();

    public TargetOptions(params string[] further) =>
        _format.AcceptOnlyFromAmong([.. new[] { "text", "json", "csv", "md", "html", "xlsx" }, .. further]);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _format, _swedishExcel, _file, _language })
        {
            command.Add(option);
        }
    }

    public Target Read(ParseResult parsed)
    {
        var target = new Target(
            parsed.GetValue(_format)!,
            parsed.GetValue(_file),
            CommonOptions.ToLanguage(parsed.GetValue(_language)),
            parsed.GetValue(_swedishExcel)
        );
        CommonOptions.Require(target.Format != "xlsx" || target.File is not null, "--format xlsx needs --out with a file.");
        CommonOptions.Require(
            !target.IsFolder || target.Format == "csv",
            "--out takes a folder (a path that ends with /) with --format csv only."
        );
        return target;
    }
}
