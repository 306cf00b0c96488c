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
        new(
            question.Instrument.Subject.Unit + "s",
            BipRaters.Capital(question.Instrument.Subject.Units, text),
            [
                BipQuestion.Heading(question.Instrument.Subject),
                text.Of("Bedömare", "Rater"),
                text.Of("Första index", "First index"),
                text.Of("Sista index", "Last index"),
                text.Of("Par", "Pairs"),
                text.Of("Medeländring", "Mean change"),
                text.Of("Klass", "Class"),
                .. question.Reliability is null ? ValueList<string>.Empty : [text.Of("Reliabel", "Reliable")],
                .. question.WithDepth
                    ?
                    [
                        text.Of("Takt per kvartal", "Rate per quarter"),
                        text.Of("Bästa ökning", "Best gain"),
                        text.Of("Bibehållen", "Maintained"),
                        text.Of("Golv/tak av svar", "Floor/ceiling of answers"),
                    ]
                    : ValueList<string>.Empty,
                text.Of("Minst en upp", "Any up"),
                text.Of("Minst en ned", "Any down"),
                .. question.OutsideIndex.Any() ? [text.Of("Utanför index", "Outside index")] : ValueList<string>.Empty,
                text.Of("Byten", "Changes"),
            ],
            question.Progressions().Select(row => Cells(question, row.Subject, row.Progression, text).ToValueList()).ToValueList(),
            question.OutsideIndex.Any()
                ?
                [
                    $"{text.Of("Utanför index", "Outside index")}: {string.Join(", ", question.OutsideIndex.Select(item => item.Name.In(text.Language)))}.",
                ]
                : []
        );

    private static IEnumerable<TableCell> Cells(BipQuestion question, string subject, Progression progression, TableText text)
    {
        yield return new TableCell(subject);
        yield return text.Cell(progression.Rater.Label);
        yield return text.Number(progression.FirstIndex?.Value?.ToDouble(), 2);
        yield return text.Number(progression.LastIndex?.Value?.ToDouble(), 2);
        yield return text.Count(progression.Pairs);
        yield return text.Number(progression.MeanDelta?.ToDouble(), 2);
        yield return text.Cell(progression.Class.Label);
        if (question.Reliability is { } criterion)
        {
            yield return new TableCell(
                BipReliableChange.Of(progression, criterion) is { } changes ? Label(changes, text) : TableText.Missing
            );
        }

        if (question.WithDepth)
        {
            var course = BipCourses.Of(question, subject, progression.Rater);
            yield return text.Number(course?.RatePerQuarter, 2);
            yield return text.Number(course?.Best.ToDouble(), 2);
            yield return text.Number(course?.Maintained?.ToDouble(), 2);
            yield return new TableCell(
                course is null
                    ? TableText.Missing
                    : FormattableString.Invariant($"{course.AtFloor}/{course.AtCeiling} ({course.Answered})"),
                IsNumber: true
            );
        }

        yield return new TableCell(YesNo(progression.AnyUp, text));
        yield return new TableCell(YesNo(progression.AnyDown, text));
        if (question.OutsideIndex.Any())
        {
            var moved = question
                .OutsideIndex.Where(item => progression.DeltaOf(item) is not null)
                .Select(item => FormattableString.Invariant($"{progression.First[item.Slot]} → {progression.Last[item.Slot]}"));
            yield return new TableCell(string.Join("; ", moved.DefaultIfEmpty(TableText.Missing)));
        }

        yield return progression.Rater == RaterKind.Participant
            ? new TableCell(TableText.Missing, IsNumber: true)
            : text.Count(question.ChangesOf(subject, progression.Rater).Changes);
    }

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

    private static string YesNo(bool value, TableText text) => value ? text.Of("ja", "yes") : text.Of("nej", "no");
}
