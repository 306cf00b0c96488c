using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>Reliable change of each rater kind: who has changed by more than the error of measurement, and for whom that depends on the reliability.</summary>
internal sealed class BipReliableChange
{
    private readonly ReliableChangeCriterion _criterion;
    private readonly ValueList<Row> _rows;

    public BipReliableChange(BipQuestion question, ReliableChangeCriterion criterion)
    {
        _criterion = criterion;
        var judged = question
            .Progressions()
            .Where(row => row.Progression.MeanDelta is not null)
            .ToLookup(row => row.Progression.Rater, row => criterion.Judge(row.Progression.MeanDelta!.Value.ToDouble()));
        _rows = question.Instrument.RaterKinds.Select(rater => Row.Of(rater, [.. judged[rater]])).ToValueList();
    }

    public ReportTable Table(TableText text)
    {
        var (low, high) = (text.Number(_criterion.LowestReliability, 2).Text, text.Number(_criterion.HighestReliability, 2).Text);
        var deviation = text.Number(_criterion.StandardDeviation, 2).Text;
        return ReportTable.Of(
            "reliable-change",
            text.Of("Reliabel förändring", "Reliable change"),
            [
                new(text.Of("Bedömare", "Rater"), row => new(BipRaters.Capital(row.Rater.Label, text))),
                new(text.Of("Bedömbara", "Assessable"), row => text.Count(row.Assessable)),
                new(text.Of("Uppåt, robust", "Up, robust"), row => text.Count(row.Up)),
                new(text.Of("Oförändrat, robust", "Same, robust"), row => text.Count(row.Same)),
                new(text.Of("Nedåt, robust", "Down, robust"), row => text.Count(row.Down)),
                new(text.Of("Skör", "Fragile"), row => text.Count(row.Fragile)),
            ],
            _rows,
            [
                text.Of(
                    $"Medeländringen mot mätfelet, med den angivna standardavvikelsen {deviation} och reliabiliteter {low}–{high}. Robust: samma klass vid alla; skör: klassen beror på reliabiliteten.",
                    $"The mean change against the error of measurement, with the given standard deviation {deviation} and reliabilities {low}–{high}. Robust: the same class at all of them; fragile: the class depends on the reliability."
                ),
            ]
        );
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("reliableChange");
        json.WriteNumber("standardDeviation", _criterion.StandardDeviation);
        json.WriteNumber("lowestReliability", _criterion.LowestReliability);
        json.WriteNumber("highestReliability", _criterion.HighestReliability);
        json.WriteNumber("criticalValue", _criterion.CriticalValue);
        json.WriteStartArray("groups");
        foreach (var row in _rows)
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

    private sealed record Row(RaterKind Rater, int Assessable, int Up, int Same, int Down, int Fragile)
    {
        public static Row Of(RaterKind rater, IReadOnlyList<ReliableChange> changes)
        {
            return new Row(
                rater,
                changes.Count,
                Robust(ProgressionClass.Up),
                Robust(ProgressionClass.Same),
                Robust(ProgressionClass.Down),
                changes.Count(change => !change.IsRobust)
            );

            int Robust(ProgressionClass expected) => changes.Count(change => change.IsRobust && change.ClassAtLowest == expected);
        }
    }
}
