using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Counts, among the participations of a report, those that lack a fact which figures need (saknade uppgifter), by the fact's name in the
/// exchange format.
/// </summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed class MissingFacts
{
    // In the order of the bits.
    private static readonly string[] s_facts =
    [
        "forbund",
        "municipality",
        "gender",
        "birth_date",
        "labour_status",
        "isced",
        "target_groups",
        "exit_reason",
    ];

    // How many lack exactly a set of facts: one counter for each set, since many are added and few are asked about.
    private readonly long[] _counts = new long[1 << s_facts.Length];

    /// <summary>Counts of nobody.</summary>
    public MissingFacts() { }

    /// <summary>Counts that were made elsewhere.</summary>
    /// <param name="counters">The numbers of <see cref="Counts"/>.</param>
    /// <exception cref="ArgumentException">Not as many counters as there are facts, or a negative one.</exception>
    public MissingFacts(ValueList<long> counters)
    {
        if (counters is null || counters.Count != s_facts.Length || counters.AsEnumerable().Any(count => count < 0))
        {
            throw new ArgumentException("These are not counts of missing facts.", nameof(counters));
        }

        for (var index = 0; index < s_facts.Length; index++)
        {
            _counts[1 << index] = counters[index];
        }
    }

    /// <summary>Fact and number of participations that lack it, in the order of the format; zeros included.</summary>
    public UnprotectedList<KeyValuePair<string, long>> Counts =>
        s_facts
            .Select(
                (fact, index) => new KeyValuePair<string, long>(fact, _counts.Where((_, missing) => (missing & (1 << index)) != 0).Sum())
            )
            .ToValueList();

    /// <summary>Adds one participation.</summary>
    /// <param name="participation">The participation as known on the as-of date.</param>
    public void Add(Participation participation) => Add(participation, count: 1);

    /// <summary>Adds participations that lack the same facts.</summary>
    /// <param name="participation">One of them, as known on the as-of date.</param>
    /// <param name="count">How many they are.</param>
    public void Add(Participation participation, long count) =>
        Add(Of(participation ?? throw new ArgumentNullException(nameof(participation))), count);

    /// <summary>Adds the counts of another.</summary>
    /// <param name="other">Counts over other participations.</param>
    public void Merge(MissingFacts other)
    {
        var counts = (other ?? throw new ArgumentNullException(nameof(other)))._counts;
        for (var index = 0; index < _counts.Length; index++)
        {
            _counts[index] = checked(_counts[index] + counts[index]);
        }
    }

    /// <summary>The facts a participation lacks, a bit for each.</summary>
    internal static byte Of(Participation participation)
    {
        var facts = participation.AtEntry;
        return (byte)(
            Bit(0, participation.Forbund is null)
            | Bit(1, participation.Municipality is null)
            | Bit(2, ReferenceEquals(participation.Gender, Gender.Unknown))
            | Bit(3, participation.BirthDate is null)
            | Bit(4, facts.LabourStatus is null && facts.RegisteredUnemployed != Fact.Yes)
            | Bit(5, facts.Isced is null)
            | Bit(6, facts.TargetGroups.Count == 0)
            | Bit(7, participation.Exit is { Reason: null })
        );
    }

    internal void Add(byte missing, long count) => _counts[missing] = checked(_counts[missing] + count);

    private static int Bit(int place, bool isMissing) => isMissing ? 1 << place : 0;
}
