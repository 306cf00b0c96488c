using Gransgangare.Bip;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>The same figures as one would write them at first: LINQ over a dictionary of answers for each measurement.</summary>
internal sealed class ProgressionBaseline
{
    private sealed record Row(string Person, RaterKind Rater, LocalDate Date, Dictionary<string, int?> Answers);

    private readonly List<List<Row>> _persons;
    private readonly Dictionary<RaterKind, List<string>> _asked;
    private readonly Dictionary<RaterKind, List<string>> _index;

    public ProgressionBaseline(Measurement[][] cohort)
    {
        var items = Instrument.Bip.Items;
        RaterKind[] raters = [RaterKind.Participant, RaterKind.Caseworker];
        _asked = raters.ToDictionary(
            rater => rater,
            rater => items.Where(item => item.AskedOf.Contains(rater)).Select(item => item.Id).ToList()
        );
        _index = raters.ToDictionary(rater => rater, rater => _asked[rater].Where(id => id is not "caseworker-belief").ToList());
        _persons =
        [
            .. cohort.Select(person =>
                person
                    .Select(m => new Row(
                        m.Subject,
                        m.Rater,
                        m.Date,
                        _asked[m.Rater]
                            .ToDictionary(
                                id => id,
                                id => Answer(m, items.First(item => string.Equals(item.Id, id))),
                                StringComparer.Ordinal
                            )
                    ))
                    .ToList()
            ),
        ];
    }

    public (int Up, int Down, int GapPairs, double MeanDelta) Run()
    {
        var (up, down, gapPairs) = (0, 0, 0);
        var deltas = new List<double>();
        foreach (var person in _persons)
        {
            foreach (var rater in _index.Keys)
            {
                var index = _index[rater];
                var rows = person.Where(row => row.Rater == rater).OrderBy(row => row.Date).ToList();
                var computable = rows.Where(row => 3 * index.Count(id => row.Answers[id] is not null) >= 2 * index.Count).ToList();
                if (computable.Count < 2)
                {
                    continue;
                }

                var (first, last) = (computable.First(), computable.Last());
                var pairs = _asked[rater].Where(id => first.Answers[id] is not null && last.Answers[id] is not null).ToList();
                deltas.AddRange(pairs.Select(id => (double)(last.Answers[id]!.Value - first.Answers[id]!.Value)));
                var indexed = pairs.Where(index.Contains).Select(id => last.Answers[id]!.Value - first.Answers[id]!.Value).ToList();
                if (3 * indexed.Count >= 2 * index.Count)
                {
                    up += indexed.Average() > 0 ? 1 : 0;
                    down += indexed.Average() < 0 ? 1 : 0;
                }
            }

            gapPairs += Gaps(person);
        }

        return (up, down, gapPairs, deltas.Average());
    }

    private static int Gaps(List<Row> person)
    {
        var candidates = person
            .Where(row => row.Rater == RaterKind.Participant)
            .SelectMany(p =>
                person
                    .Where(row => row.Rater == RaterKind.Caseworker)
                    .Select(c => (P: p, C: c, Days: Math.Abs(Period.DaysBetween(p.Date, c.Date))))
            )
            .Where(pair => pair.Days <= 14)
            .OrderBy(pair => pair.Days)
            .ThenBy(pair => pair.P.Date)
            .ThenBy(pair => pair.C.Date);
        var used = new HashSet<Row>(ReferenceEqualityComparer.Instance);
        return candidates
            .Where(pair => !used.Contains(pair.P) && !used.Contains(pair.C) && used.Add(pair.P) && used.Add(pair.C))
            .Sum(pair => pair.P.Answers.Count(answer => answer.Value is not null && pair.C.Answers[answer.Key] is not null));
    }

    private static int? Answer(Measurement measurement, InstrumentItem item) =>
        measurement.Answers[item.Slot] is var answer && answer != 0 ? answer : null;
}
