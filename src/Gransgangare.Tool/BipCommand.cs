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
        var persons = new Option<bool>("--persons") { Description = "List each person." };
        var format = CommonOptions.Format();
        var file = CommonOptions.Out();
        var language = CommonOptions.Language();
        var command = new Command("bip", "Score measurements and report progression.")
        {
            data,
            asOf,
            instrumentFile,
            definition,
            includeBelief,
            persons,
            format,
            file,
            language,
        };
        command.SetAction(parsed =>
        {
            var tongue = CommonOptions.ToLanguage(parsed.GetValue(language));
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var settings = ProgressionSettings.Default with
            {
                Definition = CommonOptions.ToCode<ProgressionDefinition>(parsed.GetValue(definition)!, "--definition"),
                IncludeBelief = parsed.GetValue(includeBelief),
            };
            var directory = parsed.GetRequiredValue(data);
            if (InstrumentFile.Read(parsed.GetValue(instrumentFile), tongue) is not { } instrument)
            {
                return ExitCode.DataErrors;
            }

            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, tongue, Loaded(instrument));
            var view = new BipView(
                new ProgressionCalculator(instrument, settings),
                new MeasurementsBySubject(content.Measurements, instrument, day),
                parsed.GetValue(persons)
            );
            Write(view, new Target(parsed.GetValue(format)!, parsed.GetValue(file), tongue));
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    // BIP is read beside another instrument, so that its columns are no strangers; only the chosen one is scored.
    private static Instrument[] Loaded(Instrument instrument) =>
        instrument.Id == Instrument.Bip.Id ? [instrument] : [Instrument.Bip, instrument];

    private static void Write(BipView view, Target target)
    {
        var (instrument, definition) = (view.Calculator.Instrument, view.Calculator.Settings.Definition);
        target.Write(
            view.WriteJson,
            $"{instrument.Name.In(target.Language)}: {definition.Label.In(target.Language)}",
            () => view.Tables(target.Language)
        );
    }
}
