using System.Text.Json.Nodes;

namespace Gransgangare.Disclosure.Tests;

/// <summary>Goals count persons: where each has one participation they are the outcomes of the total.</summary>
internal sealed class GoalMeaning
{
    private static readonly string[] s_parts = ["workOrStudy", "work", "study", "nearer", "other", "of"];

    private readonly Reading _reading;
    private readonly Knowledge _known;
    private readonly OutcomeMeaning _outcomes;
    private readonly Dictionary<string, People> _persons = new(StringComparer.Ordinal);

    public GoalMeaning(Reading reading, OutcomeMeaning outcomes, ProgressionMeaning progression)
    {
        (_reading, _known, _outcomes) = (reading, reading.Known, outcomes);
        foreach (var goal in Reading.List(reading.Report["goals"]).Where(goal => goal["share"] is JsonObject))
        {
            var id = (string)goal["id"]!;
            var of = new People(_known, $"goals.{id}", reading.Threshold);
            reading.Read(goal, of, "share");
            Slips(goal, (JsonObject)goal["share"]!, of.Name);
            var figure = id switch
            {
                "work-or-study" => "workOrStudy",
                "nearer-labour-market" => "nearer",
                "other-reasons" => "other",
                "work" or "study" => id,
                _ => null,
            };
            if (figure is not null && (string?)goal["denominator"] is { } denominator)
            {
                var persons = PersonsOf(denominator);
                _known.Equal(of["share"], persons[figure]);
                _known.Equal(of["of"], persons["of"]);
                Undecided(goal, of, denominator);
            }
            else if (id == "progression" && progression.Participant is { } rated)
            {
                _known.Equal(of["share"], rated["up"]);
                _known.Equal(of["of"], rated["assessable"]);
            }
        }
    }

    private People PersonsOf(string denominator)
    {
        if (_persons.TryGetValue(denominator, out var persons))
        {
            return persons;
        }

        _persons[denominator] = persons = new People(_known, $"persons of {denominator}", _reading.Threshold);
        var categories = persons.Sum("workOrStudy", "nearer", "other");
        _known.AtMost(categories, persons["of"]);
        if (denominator is "ended" or "ended-without-interruption")
        {
            _known.Equal(categories, persons["of"]);
        }

        _known.Equal(persons["workOrStudy"], persons.Sum("work", "study"));
        if (denominator == _reading.Denominator)
        {
            var total = _outcomes.Total;
            foreach (var part in s_parts)
            {
                // A person loses an outcome to another participation only.
                _known.AtMost(persons[part], total[part]);
                _known.AtMost(total[part] - persons[part], total["participations"] - total["persons"]);
            }
        }

        return persons;
    }

    private void Undecided(JsonObject goal, People of, string denominator)
    {
        if (
            denominator == "ended"
            && _reading.Figure(goal["doubt"]!["undecided"], $"{of.Name}.undecided", _reading.Threshold) is { } undecided
        )
        {
            var total = _outcomes.Total;
            _known.AtMost(undecided, total["exited"] - total["of"]);
            _known.AtMost(total["uncategorised"] - undecided, total["participations"] - total["persons"]);
        }
    }

    // What is worked out of a share that is hidden must not be printed.
    private void Slips(JsonObject goal, JsonObject share, string name)
    {
        if (!Reading.HasHidden(share))
        {
            return;
        }

        if (goal["met"] is not null)
        {
            _known.Slips.Add($"{name}.met beside a hidden count");
        }

        // What is needed of a plan is worked out from those with the outcome, not from whom the share is of.
        var ofNumerator = Reading.IsHidden(share["numerator"]);
        foreach (var (part, member) in new[] { ("doubt", "holdsWith"), ("doubt", "fallsAt"), ("need", "ofKind"), ("need", "withinReach") })
        {
            if (goal[part]?[member] is { } value && !Reading.IsHidden(value) && (part == "doubt" || ofNumerator))
            {
                _known.Slips.Add($"{name}.{member} beside a hidden count");
            }
        }
    }
}
