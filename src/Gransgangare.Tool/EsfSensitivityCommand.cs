using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>esf-sensitivity</c>: how many persons lie near a boundary of each indicator, and what every other reading would give.</summary>
internal static class EsfSensitivityCommand
{
    private const int MostDays = 31;

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var programme = CommonOptions.Programme();
        var days = new Option<int>("--days")
        {
            Description = $"How many days a date may be wrong, 0–{MostDays}.",
            DefaultValueFactory = _ => 1,
        };
        var asOf = CommonOptions.AsOf();
        var option = CommonOptions.Reading();
        var format = CommonOptions.Format();
        var file = CommonOptions.Out();
        var language = CommonOptions.Language();
        var command = new Command("esf-sensitivity", "Say how firmly the ESF figures stand.")
        {
            data,
            programme,
            days,
            asOf,
            option,
            format,
            file,
            language,
        };
        command.SetAction(parsed =>
        {
            var tongue = CommonOptions.ToLanguage(parsed.GetValue(language));
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var judge = EsfCommand.Judge(parsed.GetRequiredValue(programme), parsed.GetValue(option) ?? []);
            var by = parsed.GetValue(days);
            if (by is < 0 or > MostDays)
            {
                throw new UsageException($"--days takes a whole number 0–{MostDays}");
            }

            var directory = parsed.GetRequiredValue(data);
            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, tongue);
            var rows = EsfSensitivity.Of(judge, [.. ExchangeData.Known(content.Participations, day)], by);
            var target = new Target(parsed.GetValue(format)!, parsed.GetValue(file), tongue);
            target.Write(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("programme", judge.Programme.Code);
                    json.WriteSensitivity(rows, by);
                    json.WriteEndObject();
                },
                judge.Programme.Label.In(tongue),
                () => [EsfAnalysisTables.Sensitivity(rows, by, tongue)]
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
