using System.Text.Json.Nodes;
using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>Goals, planned against real, and what is missing: all of the same people as the rest of the report.</summary>
internal sealed class ProjectMeaning
{
    private readonly Reading _reading;
    private readonly Knowledge _known;
    private readonly OutcomeMeaning _outcomes;
    private readonly GroupMeaning _groups;

    public ProjectMeaning(Reading reading, OutcomeMeaning outcomes, GroupMeaning groups, ProgressionMeaning progression, EsfMeaning esf)
    {
        (_reading, _known, _outcomes, _groups) = (reading, reading.Known, outcomes, groups);
        _ = new GoalMeaning(reading, outcomes, progression);
        var (all, without) = Planned();
        Missing(all, without);
        Incomplete(esf);
    }

    private (People All, People Without) Planned()
    {
        string[] figures = ["active", "women", "men", "others"];
        var parts = new List<People>();
        var all = new People(_known, "planned.all", _reading.Threshold);
        foreach (var row in Reading.List(_reading.Report["planned"]))
        {
            var part = (string?)row["subProject"];
            var s = part is null ? all : new People(_known, $"planned.{part}", _reading.Threshold);
            _reading.Read(row, s, "active", "women", "men");
            _known.Equal(s["active"], s.Sum("women", "men", "others"));
            s.Hide("others");
            if (part is null)
            {
                _known.Equal(s["active"], _outcomes.Total["active"]);
                Same(s["women"], _groups.Margins.GetValueOrDefault("[gender=woman]"));
                Same(s["men"], _groups.Margins.GetValueOrDefault("[gender=man]"));
            }
            else
            {
                parts.Add(s);
                Same(s["active"], _groups.Margins.GetValueOrDefault($"[forbund={part}]"));
                Same(s["women"], _outcomes.Find(("forbund", part), ("gender", "woman")));
                Same(s["men"], _outcomes.Find(("forbund", part), ("gender", "man")));
            }
        }

        // Those of none of the sub-projects.
        var without = new People(_known, "planned.none", _reading.Threshold);
        all.IsMadeUpOf([.. parts, without], figures);
        if (parts.Count > 0)
        {
            without.Hide(figures);
        }

        return (all, without);
    }

    private void Same(IntVar count, People? people)
    {
        if (people is not null)
        {
            _known.Equal(count, people["active"]);
        }
    }

    private void Missing(People all, People without)
    {
        var missing = (JsonObject)_reading.Report["dataQuality"]!["missingFacts"]!;
        var facts = new People(_known, "missing", _reading.Threshold);
        _reading.Read(missing, facts, [.. missing.Select(pair => pair.Key)]);
        foreach (var fact in missing.Select(pair => pair.Key).Where(fact => fact != "exit_reason"))
        {
            _known.AtMost(facts[fact], _outcomes.Total["active"]);
            var by = fact switch
            {
                "birth_date" => "age-group",
                "target_groups" => "target-group",
                _ => fact,
            };
            if (_reading.CountsParticipations)
            {
                Same(facts[fact], _groups.Margins.GetValueOrDefault($"[{by}=unknown]"));
            }
        }

        var nonBinary = new People(_known, "non-binary", _reading.Special);
        _known.Equal(all["others"], facts["gender"] + nonBinary["active"]);
        nonBinary.Hide("active");
        _known.AtMost(facts["forbund"], without["active"]);
    }

    private void Incomplete(EsfMeaning esf)
    {
        var records = new People(_known, "incomplete", _reading.Threshold);
        foreach (var row in Reading.List(_reading.Report["dataQuality"]!["incompleteRecords"]))
        {
            var lacked = (string)row["missing"]!;
            if (_reading.Figure(row["count"], $"incomplete.{lacked}", _reading.Threshold) is { } count)
            {
                records[lacked] = count;
            }
        }

        if (esf.Columns.Count == 0 || !_reading.CountsParticipations)
        {
            return;
        }

        _known.Equal(esf.Unsaid["EECO01"], records.Sum([.. records.Properties]));
        foreach (var (fact, by) in new[] { ("birth_date", "age-group"), ("gender", "gender") })
        {
            // Whoever lacks the fact entered in a row of the unknown.
            string[] lacking = [.. records.Properties.Where(lacked => lacked.Split('|').Contains(fact))];
            if (lacking.Length > 0 && _groups.Margins.GetValueOrDefault($"[{by}=unknown]") is { } unknown)
            {
                _known.AtMost(records.Sum(lacking), unknown["entered"]);
            }
        }
    }
}
