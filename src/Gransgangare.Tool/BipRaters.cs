using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>What stands beside the index: items outside it such as the caseworker's belief, changes of rater, and reliable change.</summary>
internal sealed class BipRaters
{
    private readonly BipQuestion _question;
    private readonly ProgressionResult _result;
    private readonly ValueList<ChangeRow> _changes;
    private readonly ValueList<ReliableRow> _reliable;

    public BipRaters(BipQuestion question, ProgressionResult result)
    {
        _question = question;
        _result = result;
        var others = question.Instrument.RaterKinds.Where(rater => rater != RaterKind.Participant).ToList();
        var changes = question.Measurements.Subjects.SelectMany(subject =>
            others.Select(rater => (Rater: rater, Changes: question.ChangesOf(subject, rater)))
        );
        var byRater = changes.ToLookup(row => row.Rater, row => row.Changes);
        _changes = others
            .Select(rater => new ChangeRow(
                rater,
                byRater[rater].Count(change => change.Changes > 0),
                byRater[rater].Sum(change => change.Changes),
                byRater[rater].Sum(change => change.NotKnown)
            ))
            .ToValueList();
        _reliable = question.Reliability is { } criterion ? Reliable(criterion) : ValueList<ReliableRow>.Empty;
    }

    public static string Capital(LocalizedText label, TableText text) =>
        label.In(text.Language) is { Length: > 0 } name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    public IEnumerable<ReportTable> Tables(TableText text)
    {
        if (OutsideIndex().ToList() is { Count: > 0 } outside)
        {
            yield return new ReportTable(
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
                outside
                    .Select(row =>
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
                    )
                    .ToValueList(),
                []
            );
        }

        if (_changes.Count > 0)
        {
            yield return new ReportTable(
                "rater-changes",
                text.Of("Byten av bedömare", "Changes of rater"),
                [
                    text.Of("Bedömare", "Rater"),
                    text.Of("Med minst ett byte", "With a change"),
                    text.Of("Byten", "Changes"),
                    text.Of("Okända", "Not known"),
                ],
                _changes
                    .Select(row =>
                        ValueList.Of(
                            new TableCell(Capital(row.Rater.Label, text)),
                            text.Count(row.Changed),
                            text.Count(row.Changes),
                            text.Count(row.NotKnown)
                        )
                    )
                    .ToValueList(),
                [
                    text.Of(
                        "Byte: två mätningar i följd har skilda bedömare. Okända: par där en bedömare inte är angiven.",
                        "Change: two consecutive measurements have different raters. Not known: pairs in which a rater is not given."
                    ),
                ]
            );
        }

        if (_question.Reliability is { } criterion)
        {
            yield return ReliableTable(criterion, text);
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
        if (_question.Reliability is { } criterion)
        {
            Write(json, criterion);
        }
    }

    private void Write(Utf8JsonWriter json, ReliableChangeCriterion criterion)
    {
        json.WriteStartObject("reliableChange");
        json.WriteNumber("standardDeviation", criterion.StandardDeviation);
        json.WriteNumber("lowestReliability", criterion.LowestReliability);
        json.WriteNumber("highestReliability", criterion.HighestReliability);
        json.WriteNumber("criticalValue", criterion.CriticalValue);
        json.WriteStartArray("groups");
        foreach (var row in _reliable)
        {
            json.WriteStartObject();
            json.WriteString("rater", row.Rater.Code);
            json.WriteNumber("assessable", row.Assessable);
            json.WriteNumber("up", row.Up);
            json.WriteNumber("same", row.Same);
            json.WriteNumber("down", row.Down);
            json.WriteNumber("fragile", row.Fragile);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private IEnumerable<(RaterKind Rater, ItemPairs Pairs)> OutsideIndex() =>
        from @group in _result.Groups.AsEnumerable()
        from pairs in @group.Items.AsEnumerable()
        where !pairs.Item.InIndex
        select (@group.Rater, pairs);

    private ValueList<ReliableRow> Reliable(ReliableChangeCriterion criterion)
    {
        var judged = _question
            .Progressions()
            .Where(row => row.Progression.MeanDelta is not null)
            .ToLookup(row => row.Progression.Rater, row => criterion.Judge(row.Progression.MeanDelta!.Value.ToDouble()));
        return _question
            .Instrument.RaterKinds.Select(rater => new ReliableRow(
                rater,
                judged[rater].Count(),
                judged[rater].Count(change => change.IsRobust && change.ClassAtLowest == ProgressionClass.Up),
                judged[rater].Count(change => change.IsRobust && change.ClassAtLowest == ProgressionClass.Same),
                judged[rater].Count(change => change.IsRobust && change.ClassAtLowest == ProgressionClass.Down),
                judged[rater].Count(change => !change.IsRobust)
            ))
            .ToValueList();
    }

    private ReportTable ReliableTable(ReliableChangeCriterion criterion, TableText text)
    {
        var (low, high) = (text.Number(criterion.LowestReliability, 2).Text, text.Number(criterion.HighestReliability, 2).Text);
        var deviation = text.Number(criterion.StandardDeviation, 2).Text;
        return new ReportTable(
            "reliable-change",
            text.Of("Reliabel förändring", "Reliable change"),
            [
                text.Of("Bedömare", "Rater"),
                text.Of("Bedömbara", "Assessable"),
                text.Of("Uppåt, robust", "Up, robust"),
                text.Of("Oförändrat, robust", "Same, robust"),
                text.Of("Nedåt, robust", "Down, robust"),
                text.Of("Skör", "Fragile"),
            ],
            _reliable
                .Select(row =>
                    ValueList.Of(
                        new TableCell(Capital(row.Rater.Label, text)),
                        text.Count(row.Assessable),
                        text.Count(row.Up),
                        text.Count(row.Same),
                        text.Count(row.Down),
                        text.Count(row.Fragile)
                    )
                )
                .ToValueList(),
            [
                text.Of(
                    $"Medeländringen mot mätfelet, med den angivna standardavvikelsen {deviation} och reliabiliteter {low}–{high}. Robust: samma klass vid alla; skör: klassen beror på reliabiliteten.",
                    $"The mean change against the error of measurement, with the given standard deviation {deviation} and reliabilities {low}–{high}. Robust: the same class at all of them; fragile: the class depends on the reliability."
                ),
            ]
        );
    }

    private sealed record ChangeRow(RaterKind Rater, long Changed, long Changes, long NotKnown);

    private sealed record ReliableRow(RaterKind Rater, long Assessable, long Up, long Same, long Down, long Fragile);
}
