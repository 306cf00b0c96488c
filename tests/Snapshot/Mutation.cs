using System.Text.Json.Nodes;

namespace Gransgangare.Tests;

/// <summary>Changes one place of a JSON text, for laws about what is refused.</summary>
internal static class Mutation
{
    private static readonly string?[] s_values = [null, "\"x\"", "7", "-1", "true", "[]", "{}", "[null]"];

    /// <summary>Removes, renames or replaces a member or an element at random.</summary>
    /// <param name="json">The text to change.</param>
    /// <param name="random">Where the chance comes from.</param>
    public static void Change(JsonNode json, Random random)
    {
        var places = Places(json).ToList();
        var place = places[random.Next(places.Count)];
        var value = s_values[random.Next(s_values.Length)] is { } text ? JsonNode.Parse(text) : null;
        switch (place.Parent)
        {
            case JsonObject parent when random.Next(3) == 0:
                parent.Remove(place.GetPropertyName());
                break;
            case JsonObject parent when random.Next(4) == 0:
                parent["also" + place.GetPropertyName()] = value;
                break;
            default:
                place.ReplaceWith(value);
                break;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode json) => (
            json is JsonObject members ? members.Select(member => member.Value)
            : json is JsonArray items ? items
            : Enumerable.Empty<JsonNode?>()
        ).OfType<JsonNode>().SelectMany(node => Places(node).Prepend(node));
}
