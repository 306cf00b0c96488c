using System.CommandLine;
using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>esf-sample</c>: how many persons a sample for an indicator needs, and whether it may be sampled at all.</summary>
internal static class EsfSampleCommand
{
    public static Command Create()
    {
        var programme = CommonOptions.Programme();
        var indicator = new Option<string>("--indicator") { Description = "Code of the indicator, such as EECR05.", Required = true };
        var population = new Option<int>("--population") { Description = "Number of persons the sample is drawn from.", Required = true };
        var margin = new Option<decimal?>("--margin")
        {
            Description = "Margin of error in percentage points; default: the largest allowed.",
        };
        var output = new TargetOptions();
        var command = new Command("esf-sample", "Size of a sample for the longer-term results.")
        {
            programme,
            indicator,
            population,
            margin,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var rules = CommonOptions.ToCode<Programme>(parsed.GetRequiredValue(programme), "--programme");
            var sampled = Indicator(rules, parsed.GetRequiredValue(indicator));
            var persons = parsed.GetValue(population);
            var points = parsed.GetValue(margin) ?? sampled.SampleMargin!.Value;
            if (persons < 1 || points <= 0 || points > sampled.SampleMargin)
            {
                throw new UsageException($"--population is from 1, --margin above 0 and at most {sampled.SampleMargin} for {sampled.Code}");
            }

            var size = EsfSampling.SampleSize(persons, points / 100);
            var target = output.Read(parsed);
            target.WriteWorkingList(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("indicator", sampled.Code);
                    json.WriteNumber("population", persons);
                    json.WriteNumber("margin", points);
                    json.WriteNumber("confidence", 0.95m);
                    json.WriteNumber("sample", size);
                    json.WriteEndObject();
                },
                sampled.Label.In(target.Language),
                () => [Table(sampled, persons, points, size, new TableText(target.Language))]
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static EsfIndicator Indicator(Programme programme, string code) =>
        programme.Indicators.FirstOrDefault(one => one.Code == code && one.SampleMargin is not null)
        ?? throw new UsageException(
            $"--indicator takes one that may be sampled: {string.Join(", ", programme.Indicators.Where(one => one.SampleMargin is not null).Select(one => one.Code))}"
        );

    private static ReportTable Table(EsfIndicator indicator, int population, decimal margin, int size, TableText text) =>
        ReportTable.Of(
            "esf-sample",
            text.Of("Urvalsstorlek", "Sample size"),
            [
                new(text.Of("Indikator", "Indicator"), one => new(one.Code)),
                new(text.Of("Population", "Population"), _ => text.Count(population)),
                new(
                    text.Of("Felmarginal, procentenheter", "Margin of error, percentage points"),
                    _ =>
                        new(margin.ToString(CultureInfo.InvariantCulture), IsNumber: true) { Value = new TableNumber(margin, margin.Scale) }
                ),
                new(text.Of("Urval", "Sample"), _ => text.Count(size)),
            ],
            [indicator],
            [
                text.Of(
                    "95 % konfidens, andel 0,5, ändlig population. Urvalet ska spegla status, ålder, utbildning och kön.",
                    "95 % confidence, share 0.5, finite population. The sample has to reflect status, age, education and gender."
                ),
            ]
        );
}
