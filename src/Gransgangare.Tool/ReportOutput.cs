using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>How a report is written by every command that makes one: the threshold of disclosure control, the form and the language.</summary>
internal sealed class ReportOutput
{
    private readonly Option<int> _threshold = new("--threshold")
    {
        Description = "Disclosure threshold, 0 or 3-10.",
        DefaultValueFactory = _ => 0,
    };
    private readonly Option<string> _format = CommonOptions.Format();
    private readonly Option<string?> _file = CommonOptions.Out();
    private readonly Option<string> _language = CommonOptions.Language();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _threshold, _format, _file, _language })
        {
            command.Add(option);
        }
    }

    public Language Language(ParseResult parsed) => CommonOptions.ToLanguage(parsed.GetValue(_language));

    /// <summary>Refuses a threshold that there is none of, before anything is read.</summary>
    public void Check(ParseResult parsed) =>
        CommonOptions.Require(parsed.GetValue(_threshold) is 0 or (>= 3 and <= 10), "--threshold takes 0 or 3 to 10.");

    public void Write(ParseResult parsed, Report report)
    {
        var target = new Target(parsed.GetValue(_format)!, parsed.GetValue(_file), Language(parsed));
        Console.Error.WriteLine(
            new TableText(target.Language).Of(
                "Utskriften är inte röjandeskyddad: små tal visas. Publicera den inte.",
                "The output is not protected against disclosure: small counts are shown. Do not publish it."
            )
        );
        target.Write(
            stream => ReportJson.Write(stream, report),
            ReportTables.Title(report, target.Language),
            () => ReportTables.Of(report, target.Language)
        );
    }
}
