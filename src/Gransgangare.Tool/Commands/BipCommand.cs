using System.CommandLine;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>bip</c>: scores and progression of all measurements of an instrument.</summary>
internal static class BipCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var asOf = CommonOptions.AsOf();
        var instrumentFile = CommonOptions.NotEmpty<string?>("--instrument", "Instrument definition (JSON); BIP without it.");
        var definition = new Option<string>("--definition")
        {
            Description = "first-and-last-measurement, first-and-last-answer or latest-against-previous.",
            DefaultValueFactory = _ => ProgressionDefinition.FirstAndLastMeasurement.Code,
        };
        var includeBelief = new Option<bool>("--include-belief") { Description = "Count the caseworker's belief in the index." };
        var threshold = new Option<string?>("--change-threshold")
        {
            Description = "Mean change in scale steps that must be passed, such as 0.25 or 1/3; 0 without it.",
        };
        var coverage = new Option<string?>("--minimum-coverage") { Description = "Least share of answered items; 2/3 without it." };
        var gapDays = new Option<int>("--gap-days")
        {
            Description = "Most days between the two raters' measurements.",
            DefaultValueFactory = _ => 14,
        };
        var gapFrom = CommonOptions.NotEmpty<string?>(
            "--gap-from",
            "Rater that the gap is counted from; without it the participant, or the first rater of the instrument."
        );
        var gapTo = CommonOptions.NotEmpty<string?>(
            "--gap-to",
            "Rater that the gap is counted to; without it the caseworker, or the second rater of the instrument."
        );
        var reliability = new Option<string?>("--reliability")
        {
            Description = "Range of reliabilities for reliable change, such as 0.7,0.9; with --standard-deviation.",
        };
        var deviation = new Option<string?>("--standard-deviation")
        {
            Description = "Of the first index in a reference group, in scale steps.",
        };
        var mean = new Option<string?>("--reference-mean")
        {
            Description = "Mean of the first index in that group: two methods more for reliable change.",
        };
        var depth = new Option<bool>("--depth")
        {
            Description =
                "Also rate of change, best and maintained gain, floor and ceiling, regression to the mean, and agreement of the raters.",
        };
        var audience = new Option<string>("--audience")
        {
            Description = "participant leaves out sensitive items.",
            DefaultValueFactory = _ => "professional",
        };
        audience.AcceptOnlyFromAmong("participant", "professional");
        var intakeDays = CommonOptions.IntakeDays();
        var by = new Option<string?>("--by") { Description = "Break down by: forbund,gender,municipality,target-group,age-group." };
        var persons = new Option<bool>("--persons") { Description = "List each person." };
        var output = new TargetOptions();
        var command = new Command("bip", "Score measurements and report progression.")
        {
            data,
            asOf,
            instrumentFile,
            definition,
            includeBelief,
            threshold,
            coverage,
            gapDays,
            gapFrom,
            gapTo,
            reliability,
            deviation,
            mean,
            depth,
            audience,
            intakeDays,
            by,
            persons,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var settings = BipOptions.Settings(
                CommonOptions.ToCode<ProgressionDefinition>(parsed.GetValue(definition)!, "--definition"),
                parsed.GetValue(includeBelief),
                parsed.GetValue(threshold),
                parsed.GetValue(coverage),
                parsed.GetValue(gapDays)
            );
            var viewer = BipOptions.ToAudience(parsed.GetValue(audience)!, settings);
            var criterion = BipOptions.ToCriterion(parsed.GetValue(reliability), parsed.GetValue(deviation), parsed.GetValue(mean));
            var breakdowns = RequestOptions.ToBreakdowns(parsed.GetValue(by));
            var directory = parsed.GetRequiredValue(data);
            if (InstrumentFile.Read(parsed.GetValue(instrumentFile), target.Language) is not { } instrument)
            {
                return ExitCode.DataErrors;
            }

            settings = BipOptions.Gap(settings, instrument, parsed.GetValue(gapFrom), parsed.GetValue(gapTo));
            if (breakdowns.Count > 0 && instrument.Subject == MeasurementSubject.Organisation)
            {
                throw new UsageException("--by breaks down persons, and the instrument measures organisations; leave it out.");
            }

            var content = ExchangeData.Read(
                directory,
                ExchangeData.Project(directory, id: null),
                asOf: null,
                target.Language,
                parsed.GetValue(intakeDays),
                Loaded(instrument)
            );
            var question = new BipQuestion(new ProgressionCalculator(instrument, settings), content, day, parsed.GetValue(intakeDays))
            {
                By = breakdowns,
                Reliability = criterion,
                Audience = viewer,
                WithPersons = parsed.GetValue(persons),
                WithDepth = parsed.GetValue(depth),
            };
            Write(question, target);
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    // BIP is read beside another instrument, so that its columns are known; only the chosen one is scored.
    private static Instrument[] Loaded(Instrument instrument) =>
        instrument.Id == Instrument.Bip.Id ? [instrument] : [Instrument.Bip, instrument];

    private static void Write(BipQuestion question, Target target)
    {
        var view = new BipView(question);
        var page = target with
        {
            Page = (writer, title, tables, language) => HtmlProgression.Write(writer, title, tables, question.Instrument, language),
        };
        page.WriteWorkingList(
            view.WriteJson,
            $"{question.Instrument.Name.In(target.Language)}: {question.Calculator.Settings.Definition.Label.In(target.Language)}",
            () => view.Tables(target.Language)
        );
    }
}
