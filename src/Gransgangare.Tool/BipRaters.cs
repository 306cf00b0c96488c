using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>What stands beside the index: items outside it such as the caseworker's belief, and changes of rater.</summary>
internal sealed class BipRaters
{
    private readonly ProgressionResult _result;
    private readonly ValueList<ChangeRow> _changes;

    public BipRaters(BipQuestion question, ProgressionResult result)
    {
        _result = result;
        _changes = question
            .Instrument.RaterKinds.Where(rater => rater != RaterKind.Participant)
            .Select(rater => ChangeRow.Of(rater, [.. question.Measurements.Subjects.Select(subject => question.ChangesOf(subject, rater))]))
            .ToValueList();
    }

    public static string Capital(LocalizedText label, TableText text) =>
        label.In(text.Language) is { Length: > 0 } name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    public IEnumerable<ReportTable> Tables(TableText text)
    {
        if (OutsideIndex().ToList() is { Count: > 0 } outside)
        {
            yield return ReportTable.Of(
                "outside-index",
                text.Of("Utanför indexet", "Outside the index"),
                [
                    text.Of("Indikator", "Indicator"),
                    text.Of("Bedömare", "Rater"),
                    "n",
                    text.Of("Första", "First"),
                    text.Of("Sista", "Last"),
                    text.Of("Ändring", "Change"),
                    text.Of("Uppåt", "Up"),
                    text.Of("Oförändrat", "Same"),
                    text.Of("Nedåt", "Down"),
                ],
                outside.Select(row =>
                    ValueList.Of(
                        new TableCell(Capital(row.Pairs.Item.Name, text)),
                        text.Cell(row.Rater.Label),
                        text.Count(row.Pairs.N),
                        text.Number(row.Pairs.First, 2),
                        text.Number(row.Pairs.Last, 2),
                        text.Number(row.Pairs.Delta, 2),
                        text.Count(row.Pairs.Up),
                        text.Count(row.Pairs.Same),
                        text.Count(row.Pairs.Down)
                    )
                ),
                []
            );
        }

        if (_changes.Count > 0)
        {
            yield return ReportTable.Of(
                "rater-changes",
                text.Of("Byten av bedömare", "Changes of rater"),
                [
                    text.Of("Bedömare", "Rater"),
                    text.Of("Med minst ett byte", "With a change"),
                    text.Of("Byten", "Changes"),
                    text.Of("Okända", "Not known"),
                ],
                _changes.Select(row =>
                    ValueList.Of(
                        new TableCell(Capital(row.Rater.Label, text)),
                        text.Count(row.Changed),
                        text.Count(row.Changes),
                        text.Count(row.NotKnown)
                    )
                ),
                [
                    text.Of(
                        "Byte: två mätningar i följd har skilda bedömare. Okända: par där en bedömare inte är angiven.",
                        "Change: two consecutive measurements have different raters. Not known: pairs in which a rater is not given."
                    ),
                ]
            );
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("raterChanges");
        foreach (var row in _changes)
        {
            json.WriteStartObject();
            json.WriteString("rater", row.Rater.Code);
            json.WriteNumber("changed", row.Changed);
            json.WriteNumber("changes", row.Changes);
            json.WriteNumber("notKnown", row.NotKnown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private IEnumerable<(RaterKind Rater, ItemPairs Pairs)> OutsideIndex() =>
        from @group in _result.Groups.AsEnumerable()
        from pairs in @group.Items.AsEnumerable()
        where !pairs.Item.InIndex
        select (@group.Rater, pairs);

    private sealed record ChangeRow(RaterKind Rater, int Changed, int Changes, int NotKnown)
    {
        public static ChangeRow Of(RaterKind rater, IReadOnlyList<RaterChanges> subjects) =>
            new(
                rater,
                subjects.Count(subject => subject.Changes > 0),
                subjects.Sum(subject => subject.Changes),
                subjects.Sum(subject => subject.NotKnown)
            );
    }
}
