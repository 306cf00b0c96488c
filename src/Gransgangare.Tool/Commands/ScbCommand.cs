using System.CommandLine;
using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using Gransgangare.Sweden.Scb;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary><c>scb</c>: which months to send to SCB, which to send again, and what changed in each row.</summary>
internal static class ScbCommand
{
    private static readonly YearMonthPattern s_month = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var previous = CommonOptions.NotEmpty<string?>("--previous", "Exchange folder as it was when the last month was sent.");
        var sentThrough = new Option<string?>("--sent-through")
        {
            Description = "Last month that has been sent (YYYY-MM); with --previous the last but one that has opened.",
        };
        var template = CommonOptions.NotEmpty<string?>(
            "--template",
            "SCB's template, a workbook or CSV: its headings over the rows of one month, instead of the plan."
        );
        var sheetMonth = new Option<string?>("--month")
        {
            Description = "With --template: the month (YYYY-MM); without it the first that is to be sent.",
        };
        var project = CommonOptions.Project();
        var asOf = CommonOptions.AsOf();
        var output = new TargetOptions();
        var command = new Command("scb", "Plan the monthly reports to SCB: what to send, and what to send again.")
        {
            data,
            previous,
            sentThrough,
            template,
            sheetMonth,
            project,
            asOf,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = parsed.GetRequiredValue(data);
            var target = output.Read(parsed);
            var chosenDay = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var chosenMonth = ToMonth(parsed.GetValue(sentThrough), "--sent-through");
            var sheet = parsed.GetValue(template) is { } file ? ScbTemplate.Read(file) : null;
            var filled = ToMonth(parsed.GetValue(sheetMonth), "--month");
            CommonOptions.Require(sheet is not null || filled is null, "--month goes with --template.");
            var chosen = ExchangeData.Project(directory, parsed.GetValue(project));
            var content = ExchangeData.ReadAsRecorded(directory, chosen, chosenDay, target.Language);
            var before = parsed.GetValue(previous) is { } folder ? directory.Beside(folder, previous.Name) : null;
            var sentContent = before is null ? null : ExchangeData.ReadAsRecorded(before, chosen, asOf: null, target.Language);
            var planner = Planner(directory, chosen);
            var day = chosenDay ?? DayAfterLastMonth(content.Participations, chosen);
            var through = chosenMonth ?? (sentContent is null ? null : day.PlusMonths(-2).ToYearMonth());
            // What was sent was judged by the consents of its own folder, if it kept any.
            var sender = before is null ? planner : Planner(before, chosen);
            var sent = through is { } month ? sender.Sent((sentContent ?? content).Participations, month) : ScbState.Nothing;
            var plan = planner.Plan(sent, content.Participations, day);
            var text = new TableText(target.Language);
            RemarkConsents(planner.RequiredConsent is not null, text);
            RemarkErrors(content.Errors > 0, sentContent?.Errors > 0, text);
            RemarkEarlier(plan, content.Participations, planner.From is not null, text);
            if (chosenDay is null)
            {
                LaterFacts.Remark(
                    content.Participations,
                    day.PlusDays(-1),
                    text,
                    $"Planen är för {LocalDatePattern.Iso.Format(day)}",
                    $"The plan is for {LocalDatePattern.Iso.Format(day)}"
                );
            }

            if (sheet is not null)
            {
                WriteSheet(sheet, plan, filled, target);
            }
            else
            {
                Write(plan, through, target);
            }

            return content.Errors > 0 || sentContent?.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static ScbPlanner Planner(DataSource directory, ProjectDefinition? project) =>
        new()
        {
            From = (project?.ParticipantsFrom ?? project?.Period.Start)?.ToYearMonth(),
            Until = project?.Period.End?.ToYearMonth(),
            RequiredConsent = directory.Has(ExchangeFormat.Consents) ? ConsentKind.EsfScbInformation : null,
        };

    private static void RemarkConsents(bool asksForConsent, TableText text)
    {
        if (!asksForConsent)
        {
            Console.Error.WriteLine(
                text.Of(
                    $"Mappen har ingen {ExchangeFormat.Consents}: att deltagarna är informerade om rapporteringen prövas inte.",
                    $"The folder has no {ExchangeFormat.Consents}: that participants are informed of the reporting is not checked."
                )
            );
        }
    }

    private static void RemarkErrors(bool hasErrors, bool hadErrors, TableText text)
    {
        if (hasErrors)
        {
            Console.Error.WriteLine(
                text.Of(
                    "Poster med fel är inte med, och det som skickats av dem ser borttaget ut: rätta felen innan något skickas.",
                    "Records with errors are not in the plan, and rows sent earlier will be shown as removed: correct them before anything is sent."
                )
            );
        }

        if (hadErrors)
        {
            Console.Error.WriteLine(
                text.Of(
                    "Poster med fel i --previous ser ut att aldrig ha skickats, och står som nya: rätta felen där innan något skickas.",
                    "Records with errors in --previous look as if they had never been sent, and stand as new: correct them there before anything is sent."
                )
            );
        }
    }

    private static void RemarkEarlier(ScbPlan plan, ValueList<Participation> participations, bool hasProject, TableText text)
    {
        if (plan.Months.Count == 0)
        {
            return;
        }

        var first = plan.Months[0].Month.Month;
        var leftOut = plan.LeftOut.Select(row => (row.Person, row.Operation)).ToHashSet();
        var earlier = participations
            .Where(participation => participation.IsCounted && !leftOut.Contains((participation.Person, participation.Operation)))
            .SelectMany(participation => participation.Spells)
            .Count(spell => spell.Start < first.OnDayOfMonth(1));
        if (earlier > 0)
        {
            var month = s_month.Format(first);
            Console.Error.WriteLine(
                hasProject
                    ? text.Of(
                        $"Planen börjar {month}, med projektet: {earlier} inträden ligger tidigare. Rätta dem, om de inte stämmer.",
                        $"The plan begins in {month}, with the project: {earlier} entries lie earlier. Correct them, unless they are right."
                    )
                    : text.Of(
                        $"Planen börjar {month}: {earlier} inträden ligger tidigare, långt före de andra. Rätta dem, eller ange projektet med --project.",
                        $"The plan begins in {month}: {earlier} entries lie earlier, far before the others. Correct them, or give the project with --project."
                    )
            );
        }
    }

    // Without --as-of: the first day after the month of the latest entry or exit, so that every month with a fact in it has opened.
    private static LocalDate DayAfterLastMonth(ValueList<Participation> participations, ProjectDefinition? project) =>
        LatestDay.Of(participations, project) is { } day
            ? day.ToYearMonth().PlusMonths(1).OnDayOfMonth(1)
            : throw new UsageException("--as-of is needed: the folder has no date to go by");

    private static YearMonth? ToMonth(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        var parsed = s_month.Parse(text);
        return parsed.Success && DateLimits.Contains(parsed.Value.OnDayOfMonth(1))
            ? parsed.Value
            : throw new UsageException($"{option} takes a month of the form YYYY-MM.");
    }

    // What is sent has the headings and the rows, and nothing else.
    private static void WriteSheet(ScbTemplate template, ScbPlan plan, YearMonth? chosen, Target target)
    {
        var text = new TableText(target.Language);
        CommonOptions.Require(target.Format != "json", "--template takes a form of tables, such as --format xlsx.");
        var month =
            plan.ToSend.FirstOrDefault(planned => chosen is null || planned.Month.Month == chosen)
            ?? throw new UsageException(
                chosen is null ? "--template: no month is to be sent." : $"--month: {s_month.Format(chosen.Value)} is not to be sent."
            );
        Console.Error.WriteLine(Target.NotProtected(text));
        Console.Error.WriteLine(
            text.Of(
                $"Bladet är för {s_month.Format(month.Month.Month)}. Kolumnen för personen har nycklar: sätt in numren ur ert register innan ni skickar det.",
                $"The sheet is of {s_month.Format(month.Month.Month)}. The column of the person has keys: put in the numbers of your register before you send it."
            )
        );
        if (template.Unknown > 0)
        {
            var count = template.Unknown.ToString(CultureInfo.InvariantCulture);
            Console.Error.WriteLine(
                text.Of(
                    $"{count} av mallens kolumner känns inte igen och är tomma: fyll i dem.",
                    $"{count} of the columns of the template are not known and stay empty: fill them in."
                )
            );
        }

        if (month.Month.Rows.Count(row => plan.Protected.Contains(row.Person, StringComparer.Ordinal)) is var hidden and > 0)
        {
            var count = hidden.ToString(CultureInfo.InvariantCulture);
            Console.Error.WriteLine(
                text.Of(
                    $"{count} rader är av skyddade personer: de skickas i den form som SCB har för dem.",
                    $"{count} rows are of protected persons: they are sent in the form that SCB has for them."
                )
            );
        }

        var table = template.Fill(month.Month, text);
        (target with { HasTitles = false }).Write(table.Title, [table]);
    }

    private static void Write(ScbPlan plan, YearMonth? through, Target target)
    {
        var text = new TableText(target.Language);
        var day = LocalDatePattern.Iso.Format(plan.AsOf);
        var sent = through is { } month
            ? text.Of($"skickat till och med {s_month.Format(month)}", $"sent through {s_month.Format(month)}")
            : text.Of("inget skickat", "nothing sent");
        var number = plan.ToSend.Count();
        var count = number.ToString(CultureInfo.InvariantCulture);
        target.WriteWorkingList(
            json => ScbJson.Write(json, plan, through),
            text.Of(
                $"Månadsrapporter till SCB {day}, {sent}: {count} {(number == 1 ? "månad" : "månader")} att skicka",
                $"Monthly reports to SCB {day}, {sent}: {count} {(number == 1 ? "month" : "months")} to send"
            ),
            () => ScbTables.Of(WorkingList.Of(plan), target.Language)
        );
    }
}
