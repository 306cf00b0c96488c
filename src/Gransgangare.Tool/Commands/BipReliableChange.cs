using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>
/// Reliable change of each rater kind by each method that the numbers given allow: who has changed by more than the error of measurement, and for whom that
/// depends on the reliability or on the method.
/// </summary>
internal sealed class BipReliableChange
{
    private readonly ReliableChangeCriterion _criterion;
    private readonly ValueList<Row> _rows;

    public BipReliableChange(BipQuestion question, ReliableChangeCriterion criterion)
    {
        _criterion = criterion;
        var judged = question
            .Progressions()
            .Select(row => (row.Progression.Rater, Changes: Of(row.Progression, criterion)))
            .Where(row => row.Changes is not null)
            .ToLookup(row => row.Rater, row => row.Changes!);
        _rows = question.Instrument.RaterKinds.SelectMany(rater => Row.Of(rater, criterion, [.. judged[rater]])).ToValueList();
    }

    /// <summary>One person's change by each method; <c>null</c> if not assessable.</summary>
    public static ValueList<ReliableChange>? Of(Progression progression, ReliableChangeCriterion criterion) =>
        progression.FirstMean is { } first && progression.LastMean is { } last ? criterion.Judge(first.ToDouble(), last.ToDouble()) : null;

    public ReportTable Table(TableText text)
    {
        var (low, high) = (text.Number(_criterion.LowestReliability, 2).Text, text.Number(_criterion.HighestReliability, 2).Text);
        var deviation = text.Number(_criterion.StandardDeviation, 2).Text;
        var mean = text.Number(_criterion.ReferenceMean, 2).Text;
        return ReportTable.Of(
            "reliable-change",
            text.Of("Reliabel förändring", "Reliable change"),
            [
                new(text.Of("Bedömare", "Rater"), row => new(BipRaters.Capital(row.Rater.Label, text))),
                new(text.Of("Metod", "Method"), row => new(row.Method?.Label.In(text.Language) ?? text.Of("Alla metoder", "All methods"))),
                new(text.Of("Bedömbara", "Assessable"), row => text.Count(row.Assessable)),
                new(text.Of("Uppåt, robust", "Up, robust"), row => text.Count(row.Up)),
                new(text.Of("Oförändrat, robust", "Same, robust"), row => text.Count(row.Same)),
                new(text.Of("Nedåt, robust", "Down, robust"), row => text.Count(row.Down)),
                new(text.Of("Skör", "Fragile"), row => text.Count(row.Fragile)),
            ],
            _rows,
            [
                text.Of(
                    $"Ändringen mot mätfelet, med den angivna standardavvikelsen {deviation} och reliabiliteter {low}–{high}. Robust: samma klass vid alla; skör: klassen beror på reliabiliteten.",
                    $"The change against the error of measurement, with the given standard deviation {deviation} and reliabilities {low}–{high}. Robust: the same class at all of them; fragile: the class depends on the reliability."
                ),
                _criterion.ReferenceMean is null
                    ? text.Of(
                        "Med --reference-mean bedöms ändringen också av två metoder som räknar med regression mot medelvärdet.",
                        "With --reference-mean two methods that reckon with regression to the mean judge the change too."
                    )
                    : text.Of(
                        $"Referensgruppens medelvärde är {mean}. Alla metoder: robust är den som har samma klass vid alla metoder och reliabiliteter.",
                        $"The mean of the reference group is {mean}. All methods: robust is the same class by every method at every reliability."
                    ),
            ]
        );
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("reliableChange");
        json.WriteNumber("standardDeviation", _criterion.StandardDeviation);
        json.WriteNumberOrNull("referenceMean", _criterion.ReferenceMean);
        json.WriteNumber("lowestReliability", _criterion.LowestReliability);
        json.WriteNumber("highestReliability", _criterion.HighestReliability);
        json.WriteNumber("criticalValue", _criterion.CriticalValue);
        Write(json, "groups", _rows.Where(row => row.Method == ReliableChangeMethod.JacobsonTruax), withMethod: false);
        Write(json, "methods", _rows, withMethod: true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Row> rows, bool withMethod)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("rater", row.Rater.Code);
            if (withMethod)
            {
                json.WriteString("method", row.Method?.Code ?? "all");
            }

            json.WriteNumber("assessable", row.Assessable);
            json.WriteNumber("up", row.Up);
            json.WriteNumber("same", row.Same);
            json.WriteNumber("down", row.Down);
            json.WriteNumber("fragile", row.Fragile);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Of one method, or of all together where <paramref name="Method"/> is <c>null</c>.</summary>
    private sealed record Row(RaterKind Rater, ReliableChangeMethod? Method, int Assessable, int Up, int Same, int Down, int Fragile)
    {
        public static IEnumerable<Row> Of(
            RaterKind rater,
            ReliableChangeCriterion criterion,
            IReadOnlyCollection<ValueList<ReliableChange>> persons
        )
        {
            foreach (var (method, place) in criterion.Methods.Select((method, place) => (method, place)))
            {
                yield return Of(rater, method, [.. persons.Select(changes => ReliableChange.Agreed([changes[place]]))]);
            }

            yield return Of(rater, null, [.. persons.Select(changes => ReliableChange.Agreed(changes))]);
        }

        private static Row Of(RaterKind rater, ReliableChangeMethod? method, IReadOnlyCollection<ProgressionClass?> classes) =>
            new(
                rater,
                method,
                classes.Count,
                classes.Count(one => one == ProgressionClass.Up),
                classes.Count(one => one == ProgressionClass.Same),
                classes.Count(one => one == ProgressionClass.Down),
                classes.Count(one => one is null)
            );
    }
}
