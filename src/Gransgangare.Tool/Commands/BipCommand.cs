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
        var progression = new ProgressionOptions();
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
        var command = new Command("bip", "Score measurements and report progression.") { data, asOf, instrumentFile };
        progression.AddTo(command);
        Array.ForEach<Option>([reliability, deviation, mean, depth, audience, intakeDays, by, persons], command.Add);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var settings = progression.Read(parsed);
            var viewer = BipOptions.ToAudience(parsed.GetValue(audience)!, settings);
            var criterion = BipOptions.ToCriterion(parsed.GetValue(reliability), parsed.GetValue(deviation), parsed.GetValue(mean));
            var breakdowns = RequestOptions.ToBreakdowns(parsed.GetValue(by));
            var directory = parsed.GetRequiredValue(data);
            if (InstrumentFile.Read(parsed.GetValue(instrumentFile), target.Language) is not { } instrument)
            {
                return ExitCode.DataErrors;
            }

            settings = progression.WithGap(parsed, settings, instrument);
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
                InstrumentFile.Loaded([instrument])
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
