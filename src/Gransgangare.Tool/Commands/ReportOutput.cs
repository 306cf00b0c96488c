using System.CommandLine;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Disclosure;
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
    private readonly Option<string> _method = new("--method")
    {
        Description = "How small counts are protected.",
        DefaultValueFactory = _ => DisclosureMethod.Suppression.Code,
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
    private readonly Option<bool> _narrative = new("--narrative")
    {
        Description = "With --format text, md or html: sentences before each table that say what it shows.",
    };
    private readonly Option<string?> _checkText = CommonOptions.NotEmpty<string?>(
        "--check-text",
        "Instead of the report: what this text about it says that its tables do not show."
    );
    private readonly TargetOptions _target = new();

    public ReportOutput() => _method.AcceptOnlyFromAmong([.. DisclosureMethod.All.Select(method => method.Code)]);

    /// <param name="command">The command.</param>
    /// <param name="hasEarlier">Whether releases that were published before are named one by one.</param>
    public void AddTo(Command command, bool hasEarlier = true)
    {
        foreach (var option in new Option[] { _threshold, _specialThreshold, _leastGroup, _noRecode, _method })
        {
            command.Add(option);
        }

        command.Add(_narrative);
        if (hasEarlier)
        {
            command.Add(_earlier);
            command.Add(_checkText);
        }

        _target.AddTo(command);
    }

    public Language Language(ParseResult parsed) => _target.Read(parsed).Language;

    public Target Target(ParseResult parsed) => _target.Read(parsed);

    /// <summary>Rejects an unknown threshold, before anything is read.</summary>
    public void Check(ParseResult parsed)
    {
        var threshold = parsed.GetValue(_threshold);
        CommonOptions.Require(
            !parsed.GetValue(_narrative) || (Target(parsed).Format is "text" or "md" or "html" && TextToCheck(parsed) is null),
            "--narrative takes --format text, md or html, and no --check-text."
        );
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

    /// <summary>Writes the report, or what a text says that it does not show.</summary>
    /// <returns>The exit code.</returns>
    public int Write(ParseResult parsed, Report report) =>
        Write(parsed, Protect(parsed, report, [.. (parsed.GetValue(_earlier) ?? []).Select(Release)]));

    /// <summary>Writes a report that is protected, or what a text says that it does not show.</summary>
    /// <returns>The exit code.</returns>
    public int Write(ParseResult parsed, ProtectedReport published)
    {
        var (target, withNarrative) = (_target.Read(parsed), parsed.GetValue(_narrative));
        if (TextToCheck(parsed) is { } text)
        {
            return TextCheckView.Write(text, published, target);
        }

        if (target.Format == "html")
        {
            Output.WriteText(target.File, writer => HtmlReport.Write(writer, published, target.Language, withNarrative));
            return ExitCode.Done;
        }

        var withFirst = target with
        {
            First = console => new TerminalBrief(ReportBrief.Of(published, target.Language), new TableText(target.Language)).Write(console),
        };
        withFirst.Write(
            json => json.WriteReport(published),
            ReportTables.Title(published.Request, target.Language),
            () => withNarrative ? ReportNarrative.Of(published, target.Language) : ReportTables.Of(published, target.Language)
        );
        return ExitCode.Done;
    }

    private string? TextToCheck(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Contains(_checkText) ? parsed.GetValue(_checkText) : null;

    /// <summary>Writes a working list.</summary>
    public void WriteList(ParseResult parsed, Action<Utf8JsonWriter> json, ReportTable table) =>
        _target.Read(parsed).Write(json, table.Title, () => [table]);

    /// <summary>How the report is to be protected.</summary>
    public DisclosureOptions Options(ParseResult parsed)
    {
        var options = new DisclosureOptions(parsed.GetValue(_threshold)) { Method = DisclosureMethod.FromCode(parsed.GetValue(_method)!) };
        return options with
        {
            SpecialThreshold = parsed.GetValue(_specialThreshold) ?? options.SpecialThreshold,
            LeastGroup = parsed.GetValue(_noRecode) ? 0 : parsed.GetValue(_leastGroup) ?? options.LeastGroup,
        };
    }

    private ProtectedReport Protect(ParseResult parsed, Report report, List<EarlierRelease> earlier)
    {
        var text = new TableText(Language(parsed));
        var options = Options(parsed);
        var differences = earlier.SelectMany(release => release.DifferencesFrom(report.Request, options)).Distinct().ToList();
        if (options.Threshold == 0)
        {
            Console.Error.WriteLine(Tool.Target.NotProtected(text));
        }
        else if (differences.Count > 0)
        {
            throw new UsageException(AnotherSeries(text, differences));
        }

        return Rounded(() => ProtectedReport.Of(report, options, earlier));
    }

    /// <summary>What is said of a release of another series.</summary>
    public static string AnotherSeries(TableText text, IEnumerable<LocalizedText> differences) =>
        text.Of("En tidigare publicering är av en annan serie: annan ", "An earlier release is of another series: another ")
        + string.Join(", ", differences.Select(difference => difference.In(text.Language)));

    /// <summary>A table for which there is no rounding is refused.</summary>
    public static ProtectedReport Rounded(Func<ProtectedReport> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException exception) when (exception.ParamName == "earlier")
        {
            throw new UsageException(exception.Message);
        }
        catch (NoRoundingException)
        {
            throw new UsageException(
                "--method rounding: no rounding of this report keeps every sum; use fewer breakdowns, or --method suppression"
            );
        }
    }

    /// <summary>Reads a report that was published before.</summary>
    public static EarlierRelease Release(string file) => InputFile.Release(file, "--earlier");
}
