using System.Text.Json.Nodes;
using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Ratings by one instrument: to be measured ≥ measured ≥ with a second ≥ assessable = up + same + down; and the answers to each item. Of organisations
/// nobody prints how many are to be measured.
/// </summary>
internal sealed class ProgressionMeaning
{
    private static readonly string[] s_outsideIndex = ["caseworker-belief", "staff-own-doubt"];

    private static readonly string[] s_counts =
    [
        "subjects",
        "measured",
        "withSecond",
        "persons",
        "assessable",
        "up",
        "same",
        "down",
        "anyUp",
        "anyDown",
    ];

    private static readonly string[] s_answers = ["n", "up", "same", "down"];

    private readonly Reading _reading;
    private readonly Knowledge _known;
    private readonly OutcomeMeaning _outcomes;
    private readonly Dictionary<string, (People People, Dictionary<string, People> Items)> _totals = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly bool _isOfPersons;

    // One to so many steps is a change.
    private readonly int _most;

    public ProgressionMeaning(Reading reading, OutcomeMeaning outcomes, JsonObject instrument)
    {
        (_reading, _known, _outcomes, _name) = (reading, reading.Known, outcomes, (string)instrument["instrument"]!);
        _isOfPersons = (string)instrument["unit"]! == "person";
        _most = _name switch
        {
            "bip" => 4,
            "own-power-example" => 6,
            _ => 3,
        };
        Read(instrument, [], instrument["coverage"], isNeverShown: false);
        Gap(instrument["gap"]);
        var groups = Reading.List(instrument["by"]).ToList();
        foreach (var group in groups)
        {
            var coverage = Reading.List(instrument["coverageBy"]).First(other => JsonNode.DeepEquals(other["by"], group["by"]));
            // Items of more than six groups are never shown.
            Read(group, Reading.Codes(group["by"]), coverage["coverage"], isNeverShown: groups.Count > 6);
        }
    }

    /// <summary>All persons by the participant's own ratings.</summary>
    public People? Participant => _totals.TryGetValue("participant", out var total) ? total.People : null;

    private void Read(JsonObject result, Dictionary<string, string> by, JsonNode? coverage, bool isNeverShown)
    {
        IntVar? subjects = null;
        foreach (var group in Reading.List(result["groups"]))
        {
            var rater = (string)group["rater"]!;
            var s = new People(_known, $"{_name}{(by.Count == 0 ? "" : Reading.RowName(by))}.{rater}", _reading.ThresholdOf(by));
            _reading.Read(group, s, "persons", "assessable", "up", "same", "down", "anyUp", "anyDown");
            if (_isOfPersons)
            {
                _reading.Read(Reading.List(coverage).First(row => (string)row["rater"]! == rater), s, "subjects", "measured", "withSecond");
                _known.Equal(s["subjects"], subjects ?? s["subjects"]);
                subjects = s["subjects"];
            }
            else
            {
                _known.Equal(_reading.Figure(group["organisations"], $"{s.Name}.organisations", s.Threshold)!, s["persons"]);
            }

            Bind(s);
            s.Leave(("assessable", "measured"), ("anyUp", "assessable"), ("anyDown", "assessable"));
            var items = Reading.List(group["items"]).ToDictionary(item => (string)item["id"]!, item => Item(item, s, isNeverShown));
            Pairs(s, [.. items.Where(item => IsInIndex(item.Key)).Select(item => item.Value)]);
            if (by.Count == 0)
            {
                _totals[rater] = (s, items);
                if (_isOfPersons)
                {
                    _known.AtMost(s["subjects"], _outcomes.Total["persons"]);
                }
            }
            else
            {
                Within(s, items, _totals[rater].People, _totals[rater].Items);
                if (_outcomes.Find([.. by.Select(pair => (pair.Key, pair.Value))]) is { } row)
                {
                    _known.AtMost(s["subjects"], row["participations"]);
                }
            }
        }
    }

    private static bool IsInIndex(string item) => !s_outsideIndex.Contains(item, StringComparer.Ordinal);

    private void Bind(People s)
    {
        if (_isOfPersons)
        {
            _known.AtMost(s["measured"], s["subjects"]);
        }

        _known.AtMost(s["withSecond"], s["measured"]);
        _known.AtMost(s["assessable"], s["withSecond"]);
        _known.Equal(s["persons"], s["measured"]);
        _known.Equal(s["assessable"], s.Sum("up", "same", "down"));
        _known.AtMost(s["up"], s["anyUp"]);
        _known.AtMost(s["anyUp"], s["assessable"]);
        _known.AtMost(s["down"], s["anyDown"]);
        _known.AtMost(s["anyDown"], s["assessable"]);
    }

    // Persons whom two raters compare twice: closer, the same or further apart, and measured twice by each.
    private void Gap(JsonNode? gap)
    {
        foreach (var item in Reading.List(gap?["items"]))
        {
            var s = new People(_known, $"{_name}.gap.{(string)item["id"]!}", _reading.Threshold);
            _reading.Read(item, s, "compared", "closer", "same", "further");
            _known.Equal(s["compared"], s.Sum("closer", "same", "further"));
            _known.AtMost(s["compared"], _totals[(string)gap!["from"]!].People["withSecond"]);
            _known.AtMost(s["compared"], _totals[(string)gap["to"]!].People["withSecond"]);
            if (item["change"]?["value"] is { } change && !Reading.IsHidden(change) && item["compared"] is { } n && !Reading.IsHidden(n))
            {
                // The mean is a sum of whole steps: each change is one or more of them.
                var steps = (long)Math.Round((double)change * (long)n);
                _known.AtMost(LinearExpr.Constant(steps), (s["further"] * _most) - s["closer"]);
                _known.AtMost(s["further"] - (s["closer"] * _most), LinearExpr.Constant(steps));
            }
        }
    }

    // Those outside a group are a set as any other, whoever else is in several.
    private void Within(People part, Dictionary<string, People> items, People whole, Dictionary<string, People> all)
    {
        var rest = new People(_known, $"{whole.Name} outside {part.Name}", whole.Threshold);
        Bind(rest);
        whole.IsMadeUpOf([part, rest], s_counts);
        foreach (var (id, item) in items)
        {
            var others = new People(_known, $"{rest.Name}.{id}", whole.Threshold);
            all[id].IsMadeUpOf([item, others], s_answers);
            Bind(others, rest, id);
        }
    }

    private People Item(JsonObject item, People s, bool isNeverShown)
    {
        var (id, answers) = ((string)item["id"]!, new People(_known, $"{s.Name}.{(string)item["id"]!}", s.Threshold));
        _reading.Read(item, answers, isNeverShown, s_answers);
        Bind(answers, s, id);
        if (item["delta"] is { } delta && !Reading.IsHidden(delta) && item["n"] is { } n && !Reading.IsHidden(n))
        {
            // The mean is a sum of whole steps: each change is one or more of them.
            var steps = (long)Math.Round((double)delta * (long)n);
            _known.AtMost(LinearExpr.Constant(steps), (answers["up"] * _most) - answers["down"]);
            _known.AtMost(answers["up"] - (answers["down"] * _most), LinearExpr.Constant(steps));
        }

        return answers;
    }

    private void Bind(People answers, People s, string id)
    {
        _known.Equal(answers["n"], answers.Sum("up", "same", "down"));
        _known.AtMost(answers["n"], s["withSecond"]);
        if (IsInIndex(id))
        {
            // Whoever goes up in an item goes up in any, or cannot be assessed.
            _known.AtMost(answers["up"], s.Sum("anyUp", "withSecond") - s["assessable"]);
            _known.AtMost(answers["down"], s.Sum("anyDown", "withSecond") - s["assessable"]);
        }
    }

    // Whoever can be assessed has answered two items in three twice, and whoever goes up goes up in one.
    private void Pairs(People s, List<People> items)
    {
        var least = ((items.Count * 2) + 2) / 3;
        var pairs = LinearExpr.Sum(items.Select(item => item["n"]));
        _known.AtMost(s["assessable"] * least, pairs);
        _known.AtMost(pairs, (s["assessable"] * items.Count) + ((s["withSecond"] - s["assessable"]) * (least - 1)));
        _known.AtMost(s["anyUp"], LinearExpr.Sum(items.Select(item => item["up"])));
        _known.AtMost(s["anyDown"], LinearExpr.Sum(items.Select(item => item["down"])));
    }
}
