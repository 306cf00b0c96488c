using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>How a report is written by every command that makes one: the threshold of disclosure control, the form and the language.</summary>
internal sealed class ReportOutput
{
    private readonly Option<int> _threshold = new("--threshold")
    {
        Description = "Disclosure threshold, 3-10; 0 hides nothing.",
        DefaultValueFactory = _ => DisclosureOptions.Default.Threshold,
    };
    private readonly Option<string[]> _earlier = new("--earlier")
    {
        Description = "JSON of a report that was published before; may be repeated.",
    };
    private readonly Option<string> _format = CommonOptions.Format();
    private readonly Option<bool> _swedishExcel = CommonOptions.SwedishExcel();
    private readonly Option<string?> _file = CommonOptions.Out();
    private readonly Option<string> _language = CommonOptions.Language();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _threshold, _earlier, _format, _swedishExcel, _file, _language })
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
        var target = new Target(parsed.GetValue(_format)!, parsed.GetValue(_file), Language(parsed), parsed.GetValue(_swedishExcel));
        var published = Protect(parsed, report, new TableText(target.Language));
        target.Write(
            json => json.WriteReport(published),
            ReportTables.Title(published.Request, target.Language),
            () => ReportTables.Of(published, target.Language)
        );
    }

    private ProtectedReport Protect(ParseResult parsed, Report report, TableText text)
    {
        var earlier = (parsed.GetValue(_earlier) ?? []).Select(Release).ToList();
        var result = ProtectedReport.Of(report, DisclosureOptions.Default with { Threshold = parsed.GetValue(_threshold) }, earlier);
        if (result.Options.Threshold == 0)
        {
            Console.Error.WriteLine(
                text.Of(
                    "Utskriften är inte röjandeskyddad: små tal visas. Publicera den inte.",
                    "The output is not protected against disclosure: small counts are shown. Do not publish it."
                )
            );
        }
        else if (result.Earlier < earlier.Count)
        {
            Console.Error.WriteLine(
                text.Of(
                    "--earlier: en rapport om ett annat projekt eller från en annan första dag beaktas inte.",
                    "--earlier: a report on another project or from another first day is not taken into account."
                )
            );
        }

        return result;
    }

    /// <summary>Reads a report that was published before.</summary>
    public static EarlierRelease Release(string file)
    {
        try
        {
            return EarlierRelease.Parse(File.ReadAllBytes(file));
        }
        catch (FormatException)
        {
            throw new UsageException($"--earlier: {Path.GetFileName(file)} is not the JSON of a report");
        }
    }
}
