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
                    new(text.Of("Indikator", "Indicator"), row => new(Capital(row.Pairs.Item.Name, text))),
                    new(text.Of("Bedömare", "Rater"), row => text.Cell(row.Rater.Label)),
                    new("n", row => text.Count(row.Pairs.N)),
                    new(text.Of("Första", "First"), row => text.Number(row.Pairs.First, 2)),
                    new(text.Of("Sista", "Last"), row => text.Number(row.Pairs.Last, 2)),
                    new(text.Of("Ändring", "Change"), row => text.Number(row.Pairs.Delta, 2)),
                    new(text.Of("Uppåt", "Up"), row => text.Count(row.Pairs.Up)),
                    new(text.Of("Oförändrat", "Same"), row => text.Count(row.Pairs.Same)),
                    new(text.Of("Nedåt", "Down"), row => text.Count(row.Pairs.Down)),
                ],
                outside,
                []
            );
        }

        if (_changes.Count > 0)
        {
            yield return ReportTable.Of(
                "rater-changes",
                text.Of("Byten av bedömare", "Changes of rater"),
                [
                    new(text.Of("Bedömare", "Rater"), row => new(Capital(row.Rater.Label, text))),
                    new(text.Of("Med minst ett byte", "With a change"), row => text.Count(row.Changed)),
                    new(text.Of("Byten", "Changes"), row => text.Count(row.Changes)),
                    new(text.Of("Okända", "Not known"), row => text.Count(row.NotKnown)),
                ],
                _changes,
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
