using System.Text.Json.Nodes;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Somebody who has read docs/disclosure.md and a report's JSON, and nothing else: who takes every figure for a count of people with a property in a
/// set of them, and knows nothing of how the product declares its figures.
/// </summary>
internal sealed class OutsideReader
{
    private OutsideReader(Knowledge known, string json)
    {
        Reading = new Reading(known, (JsonObject)JsonNode.Parse(json)!);
        Outcomes = new OutcomeMeaning(Reading);
        var groups = new GroupMeaning(Reading, Outcomes);
        Esf = new EsfMeaning(Reading, Outcomes, groups);
        _ = new ProjectMeaning(
            Reading,
            Outcomes,
            groups,
            new ProgressionMeaning(Reading, Outcomes, (JsonObject)Reading.Report["bip"]!),
            Esf
        );
        foreach (var instrument in Reading.List(Reading.Report["instruments"]))
        {
            _ = new ProgressionMeaning(Reading, Outcomes, instrument);
        }
    }

    public Reading Reading { get; }

    public OutcomeMeaning Outcomes { get; }

    public EsfMeaning Esf { get; }

    /// <summary>What one report tells.</summary>
    public static Knowledge Learn(string json)
    {
        var known = new Knowledge();
        _ = new OutsideReader(known, json);
        return known;
    }

    /// <summary>What the releases of a series tell, in their order.</summary>
    public static Knowledge Learn(IReadOnlyList<string> releases)
    {
        var known = new Knowledge();
        OutsideReader? before = null;
        for (var at = 0; at < releases.Count; at++)
        {
            known.Prefix = $"{at}:";
            var now = new OutsideReader(known, releases[at]);
            if (before is not null)
            {
                known.Prefix = $"{at - 1}-{at}:";
                _ = new RiseMeaning(known, before, now);
            }

            before = now;
        }

        return known;
    }

    /// <summary>The printed counts of a report that hides nothing, by the names that the reader gives them.</summary>
    public static Dictionary<string, long> Truth(string json, string prefix = "") =>
        Learn(json)
            .Counts.Where(count => !count.Key.StartsWith('('))
            .ToDictionary(count => prefix + count.Key, count => count.Value.Domain.FlattenedIntervals()[0], StringComparer.Ordinal);
}
