using System.Text.Json.Nodes;
using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>Reads the JSON of a report as somebody who has nothing else: what is printed is known, what is hidden is at least 1.</summary>
internal sealed class Reading(Knowledge known, JsonObject report)
{
    private readonly JsonNode _disclosure = report["disclosure"]!;

    public Knowledge Known => known;

    public JsonObject Report => report;

    public int Threshold => (int)_disclosure["threshold"]!;

    public int Special => (int)_disclosure["specialThreshold"]!;

    public bool IsRecoded => (int)_disclosure["leastGroup"]! > 0;

    public bool CountsParticipations => (string)report["unit"]! == "participation";

    public string Denominator => (string)report["denominator"]!;

    public static IEnumerable<JsonObject> List(JsonNode? node) => (node as JsonArray ?? []).Cast<JsonObject>();

    public static string RowName(IEnumerable<KeyValuePair<string, string>> by) =>
        $"[{string.Join(",", by.Select(pair => pair.Key + "=" + pair.Value))}]";

    public static Dictionary<string, string> Codes(JsonNode? by) =>
        ((JsonObject)by!).ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);

    public static bool IsHidden(JsonNode? node) =>
        node is JsonObject told ? told.ContainsKey("hidden") : node is JsonValue value && value.TryGetValue<string>(out _);

    /// <summary>Some target groups and the non-binary are special categories.</summary>
    public int ThresholdOf(IReadOnlyDictionary<string, string> by) =>
        by.GetValueOrDefault("gender") is "non-binary" or "other-or-unknown"
        || by.GetValueOrDefault("target-group")
            is "comorbidity"
                or "hbtqi"
                or "young-risk-of-crime"
                or "young-disability"
                or "young-mental-ill-health"
            ? Special
            : Threshold;

    /// <summary>The figure at a place; <c>null</c> where the report has none.</summary>
    /// <param name="node">What stands there.</param>
    /// <param name="name">Its name.</param>
    /// <param name="threshold">Smallest count that is shown.</param>
    /// <param name="isNeverShown">Whether it would be hidden if it were 0 too.</param>
    public IntVar? Figure(JsonNode? node, string name, int threshold, bool isNeverShown = false)
    {
        if (node is null)
        {
            return null;
        }

        if (!IsHidden(node))
        {
            return known.Count(name, (long)node, (long)node);
        }

        var count = node is JsonObject told
            ? known.Count(name, (long)told["low"]!, (long)told["high"]!)
            : known.Count(name, isNeverShown ? 0 : 1);
        known.Hide(name, count, threshold, isNeverShown);
        return count;
    }

    /// <summary>Puts the figures of an object into a set, each under its name; a share also has the count that it is of.</summary>
    public void Read(JsonObject figures, People people, params string[] names) => Read(figures, people, isNeverShown: false, names);

    public void Read(JsonObject figures, People people, bool isNeverShown, params string[] names)
    {
        foreach (var name in names)
        {
            var node = figures[name];
            if (node is JsonObject share && share.ContainsKey("numerator"))
            {
                if (!people.Knows("of") && Figure(share["denominator"], $"{people.Name}.of", people.Threshold) is { } of)
                {
                    people["of"] = of;
                }

                if (HasHidden(share) && share["value"] is { } value && !IsHidden(value) && (double)value != 0)
                {
                    known.Slips.Add($"{people.Name}.{name}: a share beside a hidden count");
                }

                node = share["numerator"];
            }

            if (Figure(node, $"{people.Name}.{name}", people.Threshold, isNeverShown) is { } count)
            {
                people[name] = count;
            }
        }
    }

    public static bool HasHidden(JsonObject share) => IsHidden(share["numerator"]) || IsHidden(share["denominator"]);
}
