namespace Gransgangare.Disclosure.Tests;

/// <summary>How the rows hang together: they make up the total with those in no row, and rows with a code in common make up a set of their own.</summary>
internal sealed class GroupMeaning
{
    private const string Target = "target-group";

    private readonly Knowledge _known;
    private readonly OutcomeMeaning _outcomes;
    private readonly List<string> _dimensions;

    public GroupMeaning(Reading reading, OutcomeMeaning outcomes)
    {
        (_known, _outcomes) = (reading.Known, outcomes);
        _dimensions = [.. outcomes.Rows.SelectMany(row => row.By.Keys).Where(by => by != Target).Distinct()];
        if (outcomes.Rows.Count == 0)
        {
            return;
        }

        if (outcomes.Rows[0].By.ContainsKey(Target))
        {
            Overlap();
        }
        else
        {
            Partition();
        }

        foreach (var row in outcomes.Rows)
        {
            // A person can be in several rows, with a participation in each.
            _known.AtMost(row.People["persons"], outcomes.Total["persons"]);
            _known.AtMost(
                row.People["participations"] - row.People["persons"],
                outcomes.Total["participations"] - outcomes.Total["persons"]
            );
        }
    }

    /// <summary>Everybody with a code, such as <c>[gender=woman]</c> of a report by förbund and gender.</summary>
    public Dictionary<string, People> Margins { get; } = new(StringComparer.Ordinal);

    private void Partition()
    {
        var (total, rows) = (_outcomes.Total, _outcomes.Rows);
        var left = _outcomes.Set("those in no row", total.Threshold);
        total.IsMadeUpOf([.. rows.Select(row => row.People), left], OutcomeMeaning.Added);
        HideRest(left);
        if (_dimensions.Count == 1)
        {
            rows.ForEach(row => Margins[row.People.Name] = row.People);
            return;
        }

        // Those in no row have a code as well: one that is printed, or another.
        foreach (var by in _dimensions)
        {
            var others = new List<People> { _outcomes.Set($"those of no {by} in a row", total.Threshold) };
            foreach (var part in rows.Where(row => row.By.ContainsKey(by)).GroupBy(row => row.By[by], StringComparer.Ordinal))
            {
                var (name, threshold) = ($"[{by}={part.Key}]", part.Min(row => row.People.Threshold));
                var rest = _outcomes.Set($"those in no row of {name}", threshold);
                Margins[name] = _outcomes.Set(name, threshold);
                Margins[name].IsMadeUpOf([.. part.Select(row => row.People), rest], OutcomeMeaning.Added);
                others.Add(rest);
            }

            var all = _outcomes.Set($"those in no row by {by}", total.Threshold);
            all.IsMadeUpOf([left, .. rows.Where(row => !row.By.ContainsKey(by)).Select(row => row.People)], OutcomeMeaning.Added);
            all.IsMadeUpOf(others, OutcomeMeaning.Added);
        }
    }

    // Somebody may be in several target groups, which are all within everybody with the same other codes.
    private void Overlap()
    {
        var total = _outcomes.Total;
        if (_dimensions.Count > 0)
        {
            foreach (var target in _outcomes.Rows.GroupBy(row => row.By[Target], StringComparer.Ordinal))
            {
                var (name, threshold) = ($"[{Target}={target.Key}]", target.First().People.Threshold);
                var whole = _outcomes.Set(name, threshold);
                whole.IsMadeUpOf(
                    [.. target.Select(row => row.People), _outcomes.Set($"those in no row of {name}", threshold)],
                    OutcomeMeaning.Added
                );
                Within(whole, total);
            }
        }

        var sets = new List<People>();
        foreach (
            var others in _outcomes.Rows.GroupBy(row => Reading.RowName(row.By.Where(pair => pair.Key != Target)), StringComparer.Ordinal)
        )
        {
            var everybody = _dimensions.Count == 0 ? total : _outcomes.Set($"everybody of {others.Key}", total.Threshold);
            foreach (var row in others)
            {
                Within(row.People, everybody);
            }

            if (others.FirstOrDefault(row => row.By[Target] == "unknown") is { } none)
            {
                foreach (var row in others.Where(row => row != none))
                {
                    _known.AtMost(row.People["active"] + none.People["active"], everybody["active"]);
                    _known.AtMost(row.People["entered"] + none.People["entered"], everybody["entered"]);
                }
            }

            sets.Add(everybody);
        }

        if (_dimensions.Count > 0)
        {
            total.IsMadeUpOf([.. sets, _outcomes.Set("those of no row", total.Threshold)], OutcomeMeaning.Added);
        }
    }

    private void Within(People part, People whole)
    {
        var rest = _outcomes.Set($"{whole.Name} outside {part.Name}", whole.Threshold);
        whole.IsMadeUpOf([part, rest], OutcomeMeaning.Added);
        HideRest(rest);
    }

    private static void HideRest(People rest) => rest.Hide("active", "entered", "ongoing", "workOrStudy", "nearer", "other");
}
