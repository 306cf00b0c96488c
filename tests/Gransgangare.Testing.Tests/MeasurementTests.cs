using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Testing.Tests;

public sealed class MeasurementTests
{
    private const int Count = 4_000;
    private static readonly SyntheticCohort s_cohort = SyntheticCohort.Create(Count, 7);
    private static readonly IReadOnlyList<Measurement> s_all = s_cohort.Measurements.ToList();

    [Fact]
    public void No_measurement_breaks_a_rule()
    {
        var periods = s_cohort.Participations.ToDictionary(one => one.Person, StringComparer.Ordinal);
        Assert.Equal(s_all.Count, s_all.Select(one => one.Key).Distinct().Count());
        Assert.All(
            s_all,
            measurement =>
            {
                var participation = periods[measurement.Subject];
                Assert.False(participation.IsRegistrationError);
                Assert.Contains(participation.Spells, spell => spell.Period.Contains(measurement.Date));
                Assert.True(measurement.Date <= s_cohort.AsOf);
                Assert.False(measurement.Answers.IsEmpty);
                Assert.True(measurement.Rater == RaterKind.Caseworker || measurement.RaterId is null);
                Assert.All(Instrument.Bip.Items.ToArray(), item => AssertAnswer(measurement, item));
            }
        );
    }

    [Fact]
    public void They_come_by_person_and_day() =>
        Assert.Equal(s_all.OrderBy(one => one.Subject, StringComparer.Ordinal).ThenBy(one => one.Date), s_all);

    [Fact]
    public void A_participation_has_about_five()
    {
        Assert.InRange(s_all.Count, 4.5 * Count, 6 * Count);
        Assert.InRange(
            s_cohort.Participations.Count() - s_all.Select(one => one.Subject).Distinct(StringComparer.Ordinal).Count(),
            0.03 * Count,
            0.15 * Count
        );
        Assert.All(Occasion.All, occasion => Assert.Contains(s_all, one => one.Occasion == occasion));
        Assert.Contains(s_all, one => one.Occasion is null);
    }

    [Fact]
    public void Persons_move_slowly_and_mostly_up()
    {
        var steps = new List<int>();
        var means = new List<double>();
        foreach (var rater in s_all.GroupBy(one => (one.Subject, one.Rater)).Where(group => group.Count() > 1))
        {
            var measurements = rater.ToList();
            steps.AddRange(measurements.Zip(measurements.Skip(1)).SelectMany(pair => Deltas(pair.First, pair.Second)));
            means.Add(Deltas(measurements[0], measurements[^1]).DefaultIfEmpty().Average());
        }

        Assert.InRange(Percent(steps, step => step == 0), 50, 85);
        Assert.InRange(Percent(steps, step => Math.Abs(step) > 1), 0, 5);
        Assert.InRange(Percent(means, mean => mean > 0), 50, 75);
        Assert.InRange(Percent(means, mean => mean < 0), 10, 35);
    }

    [Fact]
    public void Caseworkers_change_now_and_then()
    {
        var persons = s_all
            .Where(one => one.Rater == RaterKind.Caseworker && one.RaterId is not null)
            .GroupBy(one => one.Subject, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .ToList();
        Assert.InRange(Percent(persons, group => group.Select(one => one.RaterId).Distinct(StringComparer.Ordinal).Count() > 1), 3, 20);
        Assert.All(persons.SelectMany(group => group), one => Assert.False(IdentityNumberShape.Matches(one.RaterId)));
    }

    private static void AssertAnswer(Measurement measurement, InstrumentItem item)
    {
        var value = measurement.Answers[item.Slot];
        Assert.InRange(value, 0, Instrument.Bip.ScaleMax);
        Assert.True(value == 0 || item.AskedOf.Contains(measurement.Rater));
    }

    private static IEnumerable<int> Deltas(Measurement first, Measurement second) =>
        Enumerable
            .Range(0, Answers.Capacity)
            .Where(slot => first.Answers[slot] > 0 && second.Answers[slot] > 0)
            .Select(slot => second.Answers[slot] - first.Answers[slot]);

    private static double Percent<T>(IReadOnlyCollection<T> values, Func<T, bool> condition) =>
        100.0 * values.Count(condition) / values.Count;
}
