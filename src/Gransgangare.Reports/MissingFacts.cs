using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Counts, among the participations of a report, those that lack a fact which figures need (saknade uppgifter), by the fact's name in the
/// exchange format.
/// </summary>
public sealed class MissingFacts
{
    private static readonly (string Fact, Func<Participation, bool> IsMissing)[] s_facts =
    [
        ("forbund", participation => participation.Forbund is null),
        ("municipality", participation => participation.Municipality is null),
        ("gender", participation => participation.Gender == Gender.Unknown),
        ("birth_date", participation => participation.BirthDate is null),
        (
            "labour_status",
            participation => participation.AtEntry.LabourStatus is null && participation.AtEntry.RegisteredUnemployed != Fact.Yes
        ),
        ("isced", participation => participation.AtEntry.Isced is null),
        ("target_groups", participation => participation.AtEntry.TargetGroups.Count == 0),
        ("exit_reason", participation => participation.Exit is { Reason: null }),
    ];

    private readonly long[] _counts = new long[s_facts.Length];

    /// <summary>Counts of nobody.</summary>
    public MissingFacts() { }

    /// <summary>Counts that were made elsewhere.</summary>
    /// <param name="counters">The numbers of <see cref="Counts"/>.</param>
    /// <exception cref="ArgumentException">Not as many counters as there are facts, or a negative one.</exception>
    public MissingFacts(ValueList<long> counters)
    {
        if (counters is null || counters.Count != _counts.Length || counters.AsEnumerable().Any(count => count < 0))
        {
            throw new ArgumentException("These are not counts of missing facts.", nameof(counters));
        }

        counters.AsSpan().CopyTo(_counts);
    }

    /// <summary>Fact and number of participations that lack it, in the order of the format; zeros included.</summary>
    public IEnumerable<KeyValuePair<string, long>> Counts =>
        s_facts.Select((row, index) => new KeyValuePair<string, long>(row.Fact, _counts[index]));

    /// <summary>Adds one participation.</summary>
    /// <param name="participation">The participation as known on the as-of date.</param>
    public void Add(Participation participation) => Add(participation, count: 1);

    /// <summary>Adds participations that lack the same facts.</summary>
    /// <param name="participation">One of them, as known on the as-of date.</param>
    /// <param name="count">How many they are.</param>
    public void Add(Participation participation, long count)
    {
        for (var index = 0; index < s_facts.Length; index++)
        {
            _counts[index] += s_facts[index].IsMissing(participation) ? count : 0;
        }
    }

    /// <summary>Adds the counts of another.</summary>
    /// <param name="other">Counts over other participations.</param>
    public void Merge(MissingFacts other)
    {
        var counts = (other ?? throw new ArgumentNullException(nameof(other)))._counts;
        for (var index = 0; index < _counts.Length; index++)
        {
            _counts[index] += counts[index];
        }
    }
}
