using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>How a report is written by every command that makes one: the threshold of disclosure control, the form and the language.</summary>
internal sealed class ReportOutput
{
    private const int HighestSpecial = 100;
    private const int HighestLeast = 1000;

    private readonly Option<int> _threshold = new("--threshold")
    {
        Description = "Disclosure threshold, 3-10; 0 hides nothing.",
        DefaultValueFactory = _ => DisclosureOptions.Default.Threshold,
    };
    private readonly Option<int?> _specialThreshold = new("--special-threshold")
    {
        Description =
            $"Threshold for special categories, from --threshold to {HighestSpecial}; else {DisclosureOptions.Default.SpecialThreshold}.",
    };
    private readonly Option<int?> _leastGroup = new("--least-group")
    {
        Description = $"Least number of active in a group; smaller ones are joined. Else {DisclosureOptions.Default.LeastGroup}.",
    };
    private readonly Option<bool> _noRecode = new("--no-recode") { Description = "Join no groups: every group is a row." };
    private readonly Option<string[]> _earlier = new("--earlier")
    {
        Description = "JSON of a report that was published before; may be repeated.",
    };
    private readonly TargetOptions _target = new();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _threshold, _specialThreshold, _leastGroup, _noRecode, _earlier })
        {
            command.Add(option);
        }

        _target.AddTo(command);
    }

    public Language Language(ParseResult parsed) => _target.Read(parsed).Language;

    /// <summary>Refuses a threshold that there is none of, before anything is read.</summary>
    public void Check(ParseResult parsed)
    {
        var threshold = parsed.GetValue(_threshold);
        CommonOptions.Require(threshold is 0 or (>= 3 and <= 10), "--threshold takes 0 or 3 to 10.");
        CommonOptions.Require(
            parsed.GetValue(_specialThreshold) is not { } special || (threshold > 0 && special >= threshold && special <= HighestSpecial),
            $"--special-threshold takes a number from --threshold to {HighestSpecial}, and none with --threshold 0."
        );
        CommonOptions.Require(
            parsed.GetValue(_leastGroup) is not { } least
                || (threshold > 0 && !parsed.GetValue(_noRecode) && least is >= 1 and <= HighestLeast),
            $"--least-group takes 1 to {HighestLeast}, and none with --no-recode or --threshold 0."
        );
    }

    public void Write(ParseResult parsed, Report report)
    {
        var target = _target.Read(parsed);
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
        var options = new DisclosureOptions(parsed.GetValue(_threshold));
        options = options with
        {
            SpecialThreshold = parsed.GetValue(_specialThreshold) ?? options.SpecialThreshold,
            LeastGroup = parsed.GetValue(_noRecode) ? 0 : parsed.GetValue(_leastGroup) ?? options.LeastGroup,
        };
        var result = ProtectedReport.Of(report, options, earlier);
        if (result.Options.Threshold == 0)
        {
            Console.Error.WriteLine(NotProtected(text));
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

    /// <summary>What standard error says of an output that hides nothing.</summary>
    public static string NotProtected(TableText text) =>
        text.Of(
            "Utskriften är inte röjandeskyddad: små tal visas. Publicera den inte.",
            "The output is not protected against disclosure: small counts are shown. Do not publish it."
        );

    /// <summary>Reads a report that was published before.</summary>
    public static EarlierRelease Release(string file)
    {
        try
        {
            return EarlierRelease.Parse(InputFile.Utf8(file));
        }
        catch (FormatException)
        {
            throw new UsageException($"--earlier: {Path.GetFileName(file)} is not the JSON of a report");
        }
    }
}
