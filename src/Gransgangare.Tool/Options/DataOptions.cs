using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>The options of every command that reads an exchange folder: the folder and the mapping of its names.</summary>
/// <param name="isRequired">Whether there is no command without the folder.</param>
internal sealed class DataOptions(bool isRequired = true)
{
    private readonly Option<string> _data = new("--data")
    {
        Description = "Exchange folder, or a workbook (.xlsx) with its files as sheets.",
        Required = isRequired,
    };
    private readonly Option<string?> _mapping = CommonOptions.NotEmpty<string?>(
        "--mapping",
        "Names of a local system for columns and codes (JSON with columns and values)."
    );

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_mapping);
    }

    /// <summary>The folder with its mapping.</summary>
    /// <exception cref="DataErrorsException">The mapping has faults, which are listed on standard error.</exception>
    public DataSource Read(ParseResult parsed) =>
        new(
            parsed.GetRequiredValue(_data),
            parsed.GetValue(_mapping) is { } file ? Mapping(file, CommonOptions.ToLanguage(parsed.GetValue<string>("--lang"))) : null
        );

    private static ExchangeMapping Mapping(string file, Language language)
    {
        var json = InputFile.Text(file);
        var mapping = ExchangeMapping.TryParse(json, out var issues);
        InputFile.List(file, json, issues, language);
        return mapping ?? throw new DataErrorsException(ExitCode.DataErrors);
    }
}
