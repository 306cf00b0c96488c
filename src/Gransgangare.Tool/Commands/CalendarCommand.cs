using System.CommandLine;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>calendar</c>: everything that has to be done about the participants, and by when.</summary>
internal static class CalendarCommand
{
    private const int MostDays = 3650;
    private const int MostPlanMonths = 36;

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var project = CommonOptions.Project();
        var asOf = new Option<string>("--as-of") { Description = "The day of the calendar (YYYY-MM-DD).", Required = true };
        var within = new Option<int?>("--within") { Description = "List what is due in the next N days, and all that is open or late." };
        var by = new Option<string?>("--by") { Description = "Count each förbund by itself: forbund." };
        by.AcceptOnlyFromAmong("forbund");
        var instruments = CommonOptions.Instruments();
        var planMonths = new Option<int>("--plan-revision-months")
        {
            Description = "Months from a plan or its latest revision to the next one, 1-36.",
            DefaultValueFactory = _ => DutyCalendar.DefaultPlanMonths,
        };
        var output = new TargetOptions("ics");
        var command = new Command("calendar", "List measurements, follow-ups and reports that are due.")
        {
            data,
            project,
            asOf,
            within,
            by,
            instruments,
            planMonths,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetRequiredValue(asOf), "--as-of")!.Value;
            var days = parsed.GetValue(within);
            CommonOptions.Require(days is null or (>= 0 and <= MostDays), $"--within takes a whole number from 0 to {MostDays}.");
            var months = parsed.GetValue(planMonths);
            CommonOptions.Require(
                months is >= 1 and <= MostPlanMonths,
                $"--plan-revision-months takes a whole number from 1 to {MostPlanMonths}."
            );
            var directory = parsed.GetRequiredValue(data);
            if (ExchangeData.Project(directory, parsed.GetValue(project)) is not { } chosen)
            {
                ExchangeData.DemandProject(directory, day, target.Language);
                return ExitCode.DataErrors;
            }

            if (InstrumentFile.ReadAll(parsed.GetValue(instruments), target.Language) is not { } asked)
            {
                return ExitCode.DataErrors;
            }

            var content = ExchangeData.Read(directory, chosen, day, target.Language, instruments: [.. asked]);
            var calendar = WorkingList.Of(
                DutyCalendar.Of(chosen, content.Participations, content.Measurements, day, asked, content.Resources.Plans, months)
            );
            if (target.Format == "ics")
            {
                Output.WriteText(target.File, writer => CalendarFile.Write(writer, calendar.Content, days, target.Language));
            }
            else
            {
                target.Write(
                    json => json.WriteDuties(calendar, days, parsed.GetValue(by) is not null),
                    new TableText(target.Language).Of("Kalender", "Calendar"),
                    () => DutyTables.Of(calendar, chosen, target.Language, days, parsed.GetValue(by) is not null)
                );
            }

            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
