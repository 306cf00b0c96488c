using System.CommandLine;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Reports;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary><c>forecast</c>: the final shares of a project's goals, with the back-test first.</summary>
internal static class ForecastCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var project = CommonOptions.Project();
        var asOf = CommonOptions.AsOf();
        asOf.Required = true;
        var seed = new Option<int>("--seed") { Description = "Seed of the draws.", DefaultValueFactory = _ => 1 };
        var output = new TargetOptions();
        var command = new Command("forecast", "Where the shares of a project's goals are heading.") { data, project, asOf, seed };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of")!.Value;
            var directory = parsed.GetRequiredValue(data);
            if (ExchangeData.Project(directory, parsed.GetValue(project)) is not { } chosen)
            {
                ExchangeData.DemandProject(directory, day, target.Language);
                return ExitCode.DataErrors;
            }

            var content = ExchangeData.Read(directory, chosen, asOf: null, target.Language);
            var forecast = Forecast.Of(chosen, content.Participations, day, parsed.GetValue(seed));
            var text = new TableText(target.Language);
            target.Write(
                json => JsonSerializer.Serialize(json, forecast),
                text.Of(
                    $"Prognos: {chosen.Label.Sv}, {LocalDatePattern.Iso.Format(day)}",
                    $"Forecast: {chosen.Label.En}, {LocalDatePattern.Iso.Format(day)}"
                ),
                () => [BackTestOf(forecast, text), GoalsOf(forecast, chosen, text)]
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static ReportTable BackTestOf(Forecast forecast, TableText text) =>
        ReportTable.Of(
            "forecast-back-test",
            text.Of("Prövning bakåt", "Back-test"),
            [
                new(text.Of("Prövade kvartal och förbund", "Förbund-quarters tried"), tried => text.Count(tried.Quarters)),
                new(text.Of("Utfallet låg i 80 %-intervallet", "Outcome in the 80% interval"), tried => text.Count(tried.Held)),
                new(
                    text.Of("Detsamma för \"som förra kvartalet\"", "The same for \"as last quarter\""),
                    tried => text.Count(tried.RivalHeld)
                ),
            ],
            [forecast.BackTest],
            forecast.Refused is { } refused ? [text.Of($"Ingen prognos: {refused.Label.Sv}.", $"No forecast: {refused.Label.En}.")] : []
        );

    private static ReportTable GoalsOf(Forecast forecast, ProjectDefinition project, TableText text) =>
        ReportTable.Of(
            "forecast-goals",
            text.Of("Slutliga andelar av avslutade", "Final shares of those ended"),
            [
                new(text.Of("Mål", "Goal"), goal => text.Cell(goal.Own.Label)),
                new("10 %", goal => text.Percent(goal.Share.Low)),
                new("50 %", goal => text.Percent(goal.Share.Middle)),
                new("90 %", goal => text.Percent(goal.Share.High)),
                new(text.Of("Målnivå", "Target"), goal => text.TargetCell(goal.Own.Target)),
            ],
            forecast.Goals.Select(share => (Share: share, Own: project.Goals.First(known => known.Id == share.Id))),
            [
                .. project.Period.End <= forecast.AsOf && forecast.Refused is null
                    ?
                    [
                        text.Of(
                            "Projektets sista dag är inte senare än frågedagen: andelarna är de som är kända och ingen prognos.",
                            "The last day of the project is not later than the as-of day: the shares are those that are known and no forecast."
                        ),
                    ]
                    : Array.Empty<string>(),
                text.Of(
                    "Vad som följer om avslut och inflöde fortsätter som hittills; 8 av 10 utfall ska ligga mellan 10 och 90 %. Arbetslista, inte röjandeskyddad.",
                    "What follows if exits and intake continue as so far; 8 of 10 outcomes should lie between 10 and 90%. A working list, not protected against disclosure."
                ),
                .. forecast.IntakeNeeded is { } needed
                    ?
                    [
                        text.Of(
                            $"Nya deltagare per månad till planerat antal: {text.Number(needed, 1).Text}.",
                            $"New participants a month to the planned number: {text.Number(needed, 1).Text}."
                        ),
                    ]
                    : Array.Empty<string>(),
            ]
        );
}
