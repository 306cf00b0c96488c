using System.Text.Json;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>The counts of persons in a release that a reader knows: those that it shows, and the one that a hidden row of all leaves to the total.</summary>
internal sealed class PublishedCounts
{
    // The other numbers are quotients, their intervals, and the settings.
    private static readonly string[] s_counts =
        "entered active ongoing exited uncategorised work study numerator denominator persons assessable up same down n total woman man".Split(
            ' '
        );

    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    public PublishedCounts(JsonElement release)
    {
        Walk(release, "");
        foreach (var figure in _known.Keys.Concat(_hidden).Where(place => place.StartsWith("total/", StringComparison.Ordinal)).ToList())
        {
            Complete(figure, figure["total".Length..]);
        }
    }

    public IReadOnlyDictionary<string, long> Known => _known;

    // The total is the sum of the rows: one of them all that is not shown follows.
    private void Complete(string total, string figure)
    {
        var rows = _known
            .Keys.Concat(_hidden)
            .Where(place =>
                place.StartsWith("groups/", StringComparison.Ordinal)
                && place.EndsWith(figure, StringComparison.Ordinal)
                && place.Count(letter => letter == '/') == total.Count(letter => letter == '/') + 1
            )
            .ToList();
        var lacking = rows.Append(total).Where(_hidden.Contains).ToList();
        if (rows.Count == 0 || lacking.Count != 1)
        {
            return;
        }

        var sum = rows.Where(_known.ContainsKey).Sum(row => _known[row]);
        _known[lacking[0]] = lacking[0] == total ? sum : _known[total] - sum;
    }

    private void Walk(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Object && !element.TryGetProperty("hidden", out _))
        {
            foreach (var member in element.EnumerateObject())
            {
                Walk(member.Value, place.Length == 0 ? member.Name : $"{place}/{member.Name}");
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var row in element.EnumerateArray())
            {
                Walk(row, $"{place}/{Name(row)}");
            }
        }
        else if (s_counts.Contains(place.Split('/')[^1]))
        {
            Note(place, element);
        }
    }

    private void Note(string place, JsonElement count)
    {
        if (count.ValueKind == JsonValueKind.Number)
        {
            _known[place] = count.GetInt64();
        }
        else if (count.ValueKind is JsonValueKind.Object or JsonValueKind.String)
        {
            _hidden.Add(place);
        }
    }

    private static string Name(JsonElement row)
    {
        foreach (var key in new[] { "by", "id", "code", "rater", "subProject", "rule", "missing" })
        {
            if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty(key, out var value))
            {
                return value.ValueKind == JsonValueKind.Object
                    ? string.Join(',', value.EnumerateObject().Select(code => code.Value.GetString()))
                    : value.ToString();
            }
        }

        return row.ToString();
    }
}
