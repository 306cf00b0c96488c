using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>Each person, or organisation, as each rater sees it: progression, what is outside the index, changes of rater, and reliable change.</summary>
internal static class BipPersons
{
    public static void Write(BipQuestion question, Utf8JsonWriter json)
    {
        json.WriteStartArray("persons");
        foreach (var (subject, progression) in question.Progressions())
        {
            json.WritePerson(subject, progression, more => WriteMore(question, subject, progression, more));
        }

        json.WriteEndArray();
    }

    public static ReportTable Table(BipQuestion question, TableText text) =>
        ReportTable.Of(
            question.Instrument.Subject.Unit + "s",
            BipRaters.Capital(question.Instrument.Subject.Units, text),
            Columns(question, text),
            question
                .Progressions()
                .Select(row => new Row(
                    row.Subject,
                    row.Progression,
                    question.WithDepth ? BipCourses.Of(question, row.Subject, row.Progression.Rater) : null
                )),
            question.OutsideIndex.Any()
                ?
                [
                    $"{text.Of("Utanför index", "Outside index")}: {string.Join(", ", question.OutsideIndex.Select(item => item.Name.In(text.Language)))}.",
                ]
                : []
        );

    // A course is asked for once, and stands in several columns.
    private sealed record Row(string Subject, Progression Progression, ProgressionCourse? Course);

    private static IEnumerable<Column<Row>> Columns(BipQuestion question, TableText text)
    {
        yield return new(BipQuestion.Heading(question.Instrument.Subject), row => new(row.Subject));
        yield return Of("Bedömare", "Rater", of => text.Cell(of.Rater.Label));
        yield return Of("Första index", "First index", of => text.Number(of.FirstIndex?.Value?.ToDouble(), 2));
        yield return Of("Sista index", "Last index", of => text.Number(of.LastIndex?.Value?.ToDouble(), 2));
        yield return Of("Par", "Pairs", of => text.Count(of.Pairs));
        yield return Of("Medeländring", "Mean change", of => text.Number(of.MeanDelta?.ToDouble(), 2));
        yield return Of("Klass", "Class", of => text.Cell(of.Class.Label));
        if (question.Reliability is { } criterion)
        {
            yield return Of(
                "Reliabel",
                "Reliable",
                of => new(BipReliableChange.Of(of, criterion) is { } changes ? Label(changes, text) : TableText.Missing)
            );
        }

        if (question.WithDepth)
        {
            yield return Depth("Takt per kvartal", "Rate per quarter", course => text.Number(course?.RatePerQuarter, 2));
            yield return Depth("Bästa ökning", "Best gain", course => text.Number(course?.Best.ToDouble(), 2));
            yield return Depth("Bibehållen", "Maintained", course => text.Number(course?.Maintained?.ToDouble(), 2));
            yield return Depth(
                "Golv/tak av svar",
                "Floor/ceiling of answers",
                course =>
                    new(
                        course is null
                            ? TableText.Missing
                            : FormattableString.Invariant($"{course.AtFloor}/{course.AtCeiling} ({course.Answered})"),
                        IsNumber: true
                    )
            );
        }

        yield return Of("Minst en upp", "Any up", of => new(Answer.Of(of.AnyUp, text)));
        yield return Of("Minst en ned", "Any down", of => new(Answer.Of(of.AnyDown, text)));
        if (question.OutsideIndex.Any())
        {
            yield return Of("Utanför index", "Outside index", of => new(OutsideIndex(question, of)));
        }

        yield return new(
            text.Of("Byten", "Changes"),
            row =>
                row.Progression.Rater == RaterKind.Participant
                    ? new(TableText.Missing, IsNumber: true)
                    : text.Count(question.ChangesOf(row.Subject, row.Progression.Rater).Changes)
        );

        Column<Row> Of(string sv, string en, Func<Progression, TableCell> cell) => new(text.Of(sv, en), row => cell(row.Progression));

        Column<Row> Depth(string sv, string en, Func<ProgressionCourse?, TableCell> cell) => new(text.Of(sv, en), row => cell(row.Course));
    }

    private static string OutsideIndex(BipQuestion question, Progression progression) =>
        string.Join(
            "; ",
            question
                .OutsideIndex.Where(item => progression.DeltaOf(item) is not null)
                .Select(item => FormattableString.Invariant($"{progression.First[item.Slot]} → {progression.Last[item.Slot]}"))
                .DefaultIfEmpty(TableText.Missing)
        );

    // Over every method: the classes that one meets, in the order of the list.
    private static string Label(ValueList<ReliableChange> changes, TableText text)
    {
        var classes = changes.SelectMany(change => new[] { change.ClassAtLowest, change.ClassAtHighest }).Distinct();
        var isRobust = ReliableChange.Agreed(changes) is not null;
        return $"{string.Join("–", classes.Select(one => one.Label.In(text.Language)))} ({(isRobust ? text.Of("robust", "robust") : text.Of("skör", "fragile"))})";
    }

    private static void WriteMore(BipQuestion question, string subject, Progression progression, Utf8JsonWriter json)
    {
        json.WriteStartArray("outsideIndex");
        foreach (var item in question.OutsideIndex)
        {
            if (progression.DeltaOf(item) is { } delta)
            {
                json.WriteStartObject();
                json.WriteString("id", item.Id);
                json.WriteNumber("first", progression.First[item.Slot]);
                json.WriteNumber("last", progression.Last[item.Slot]);
                json.WriteNumber("delta", delta);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        if (progression.Rater != RaterKind.Participant)
        {
            json.WriteNumber("raterChanges", question.ChangesOf(subject, progression.Rater).Changes);
        }

        if (question.Reliability is { } criterion && BipReliableChange.Of(progression, criterion) is { } changes)
        {
            json.WriteStartObject("reliableChange");
            Write(json, changes[0]);
            json.WriteString("overall", ReliableChange.Agreed(changes)?.Code ?? "fragile");
            json.WriteStartArray("methods");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("method", change.Method.Code);
                Write(json, change);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (question.WithDepth)
        {
            BipCourses.WriteCourse(question, subject, progression.Rater, json);
        }
    }

    private static void Write(Utf8JsonWriter json, ReliableChange change)
    {
        json.WriteNumber("indexAtLowest", change.IndexAtLowest);
        json.WriteNumber("indexAtHighest", change.IndexAtHighest);
        json.WriteString("classAtLowest", change.ClassAtLowest.Code);
        json.WriteString("classAtHighest", change.ClassAtHighest.Code);
        json.WriteString("label", change.IsRobust ? "robust" : "fragile");
    }
}
