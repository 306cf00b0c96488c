using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary>What <c>bip</c> shows of a day: coverage, who lacks the second measurement, what is due, and continuity of support.</summary>
internal sealed class BipCalendar(BipQuestion question, LocalDate asOf)
{
    private readonly MeasurementCalendar _calendar = MeasurementCalendar.Of(
        question.Instrument,
        question.Measurements,
        question.Content.Participations,
        asOf
    );

    public IEnumerable<ReportTable> Tables(TableText text)
    {
        yield return ProgressionTables.Coverage(WorkingList.Of(_calendar.Coverage), asOf, text.Language);
        yield return ReportTable.Of(
            "statuses",
            text.Of("Mätläge", "State of the measurements"),
            [
                new(text.Of("Bedömare", "Rater"), rater => new(BipRaters.Capital(rater.Key.Label, text))),
                .. MeasurementState.All.Select(state => new Column<IGrouping<RaterKind, MeasurementStateCount>>(
                    BipRaters.Capital(state.Label, text),
                    rater => text.Count(rater.Single(count => count.State == state).Count)
                )),
            ],
            _calendar.States.GroupBy(count => count.Rater),
            [
                text.Of(
                    $"Alla att mäta står i en kolumn. Startmätningen ska göras senast {MeasurementStatus.StartDays} dagar efter inträdet.",
                    $"Everybody to be measured is in one column. The start measurement is due {MeasurementStatus.StartDays} days after the entry."
                ),
            ]
        );
        yield return StatusTable(
            "lacks-second",
            text.Of("Saknar andra mätningen", "Lack the second measurement"),
            _calendar.LackingSecond,
            text,
            text.Of(
                "Arbetslista: den som har avslutats går inte längre att mäta och räknas i mätläget i stället.",
                "A list of work: those who have ended can no longer be measured, and are counted among the states instead."
            )
        );
        if (!question.WithPersons)
        {
            yield break;
        }

        yield return StatusTable("calendar", text.Of("Mätkalender", "Measurement calendar"), _calendar.Rows, text);
        if (question.Instrument.Subject == MeasurementSubject.Organisation)
        {
            yield break;
        }

        yield return ReportTable.Of(
            "continuity",
            text.Of("Sammanhållet stöd", "Continuity of support"),
            [
                new(text.Of("Person", "Person"), row => new(row.Participation.Person)),
                new(text.Of("Insats", "Operation"), row => new(row.Participation.Operation)),
                new(text.Of("Dagar", "Days"), row => text.Count(row.Support.Days)),
                new(text.Of("Utan intervention", "Without"), row => text.Count(row.Support.DaysWithout)),
                new(text.Of("Längst utan", "Longest without"), row => text.Count(row.Support.LongestRunWithout)),
                new(
                    text.Of("Jobbfokus med kompetens/hälsa", "Job focus with competence/health"),
                    row => text.Count(row.Support.DaysInParallel)
                ),
                new(
                    text.Of("Annat stöd, utan jobbfokus", "Other support, without job focus"),
                    row => text.Count(row.Support.DaysWithoutJobFocus)
                ),
                new(text.Of("Byten av handläggare", "Changes of caseworker"), row => text.Count(row.Changes)),
                new(
                    text.Of("Att följa upp", "To follow up"),
                    row => new(string.Join("; ", row.Support.Flags.Select(flag => flag.In(text.Language))))
                ),
            ],
            Continuity(),
            [
                text.Of(
                    "Dagar från första till sista dagen i deltagandet, eller till dagen för läget. Beskrivning, ingen poäng.",
                    "Days from the first to the last of the participation, or to the day asked for. A description, no score."
                ),
            ]
        );
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("asOf", Iso(asOf));
        json.WriteCoverage(WorkingList.Of(_calendar.Coverage));
        json.WriteStartArray("statuses");
        foreach (var count in _calendar.States)
        {
            json.WriteStartObject();
            json.WriteString("rater", count.Rater.Code);
            json.WriteString("status", count.State.Code);
            json.WriteNumber("count", count.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "lacksSecond", _calendar.LackingSecond);
        if (!question.WithPersons)
        {
            return;
        }

        Write(json, "calendar", _calendar.Rows);
        if (question.Instrument.Subject == MeasurementSubject.Organisation)
        {
            return;
        }

        json.WriteStartArray("continuity");
        foreach (var (participation, support, changes) in Continuity())
        {
            json.WriteStartObject();
            json.WriteString("person", participation.Person);
            json.WriteString("operation", participation.Operation);
            json.WriteNumber("days", support.Days);
            json.WriteNumber("daysWithout", support.DaysWithout);
            json.WriteNumber("longestRunWithout", support.LongestRunWithout);
            json.WriteNumber("daysInParallel", support.DaysInParallel);
            json.WriteNumber("daysWithoutJobFocus", support.DaysWithoutJobFocus);
            if (changes is { } count)
            {
                json.WriteNumber("caseworkerChanges", count);
            }

            json.WriteStartArray("flags");
            foreach (var flag in support.Flags)
            {
                json.WriteStringValue(flag.En);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private IEnumerable<(Participation Participation, SupportContinuity Support, int? Changes)> Continuity() =>
        question.Participations.Select(participation =>
            (
                participation,
                SupportContinuity.Of(participation.Period, participation.Interventions, asOf),
                question.Instrument.HasRater(RaterKind.Caseworker)
                    ? question.ChangesOf(participation.Person, RaterKind.Caseworker).Changes
                    : (int?)null
            )
        );

    private ReportTable StatusTable(string id, string title, IEnumerable<SubjectStatus> rows, TableText text, params string[] notes) =>
        ReportTable.Of(
            id,
            title,
            [
                new(BipQuestion.Heading(question.Instrument.Subject), row => new(row.Subject)),
                new(text.Of("Bedömare", "Rater"), row => text.Cell(row.Rater.Label)),
                new(text.Of("Mätningar", "Measurements"), row => text.Count(row.Status.Measurements)),
                new(text.Of("Senaste", "Last"), row => new(Iso(row.Status.LastMeasured) ?? TableText.Missing)),
                new(text.Of("Nästa", "Next due"), row => new(Iso(row.Status.NextDue) ?? TableText.Missing)),
                new(text.Of("Läge", "State"), row => text.Cell(row.Status.State.Label)),
            ],
            rows,
            notes
        );

    private void Write(Utf8JsonWriter json, string name, IEnumerable<SubjectStatus> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString(question.Instrument.Subject.Unit, row.Subject);
            json.WriteString("rater", row.Rater.Code);
            json.WriteNumber("measurements", row.Status.Measurements);
            json.WriteString("lastMeasured", Iso(row.Status.LastMeasured));
            json.WriteString("nextDue", Iso(row.Status.NextDue));
            json.WriteBoolean("overdue", row.Status.IsOverdue);
            json.WriteString("status", row.Status.State.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
