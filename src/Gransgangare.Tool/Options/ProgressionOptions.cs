using System.CommandLine;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Tool;

/// <summary>The options that say how progression is judged, shared by the commands that count it.</summary>
internal sealed class ProgressionOptions
{
    private readonly Option<string> _definition = new("--definition")
    {
        Description = "first-and-last-measurement, first-and-last-answer or latest-against-previous.",
        DefaultValueFactory = _ => ProgressionDefinition.FirstAndLastMeasurement.Code,
    };
    private readonly Option<bool> _includeBelief = new("--include-belief") { Description = "Count the caseworker's belief in the index." };
    private readonly Option<string?> _threshold = new("--change-threshold")
    {
        Description = "Mean change in scale steps that must be passed, such as 0.25 or 1/3; 0 without it.",
    };
    private readonly Option<string?> _coverage = new("--minimum-coverage")
    {
        Description = "Least share of answered items; 2/3 without it.",
    };
    private readonly Option<int> _gapDays = new("--gap-days")
    {
        Description = "Most days between the two raters' measurements.",
        DefaultValueFactory = _ => 14,
    };
    private readonly Option<string?> _gapFrom = CommonOptions.NotEmpty<string?>(
        "--gap-from",
        "Rater that the gap is counted from; without it the participant, or the first rater of the instrument."
    );
    private readonly Option<string?> _gapTo = CommonOptions.NotEmpty<string?>(
        "--gap-to",
        "Rater that the gap is counted to; without it the caseworker, or the second rater of the instrument."
    );

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _definition, _includeBelief, _threshold, _coverage, _gapDays, _gapFrom, _gapTo })
        {
            command.Add(option);
        }
    }

    /// <summary>The settings but for the two raters of the gap, which depend on the instrument.</summary>
    /// <exception cref="UsageException">An option is wrong.</exception>
    public ProgressionSettings Read(ParseResult parsed) =>
        BipOptions.Settings(
            CommonOptions.ToCode<ProgressionDefinition>(parsed.GetValue(_definition)!, "--definition"),
            parsed.GetValue(_includeBelief),
            parsed.GetValue(_threshold),
            parsed.GetValue(_coverage),
            parsed.GetValue(_gapDays)
        );

    /// <summary>The settings with the two raters of the gap, which one of the instruments must have.</summary>
    /// <exception cref="UsageException">An option is wrong.</exception>
    public ProgressionSettings WithGap(ParseResult parsed, ProgressionSettings settings, params ReadOnlySpan<Instrument> instruments) =>
        BipOptions.Gap(settings, instruments, parsed.GetValue(_gapFrom), parsed.GetValue(_gapTo));
}
