namespace Gransgangare.Disclosure.Tests;

/// <summary>The ESF+ table: each column is a set of participants, and women, men and the non-binary make up the total.</summary>
internal sealed class EsfMeaning
{
    private static readonly (string Column, string Gender)[] s_genders = [("woman", "woman"), ("man", "man"), ("nonBinary", "non-binary")];

    // X: those who exited, S: those whose six months are over, B: those who came before the first day; each by status at entry.
    private static readonly string[] s_unprinted = ["X02", "X04", "X05", "S02", "S04", "S05", "B02", "B04", "B05"];

    private readonly Reading _reading;
    private readonly Knowledge _known;
    private readonly OutcomeMeaning _outcomes;

    public EsfMeaning(Reading reading, OutcomeMeaning outcomes, GroupMeaning groups)
    {
        (_reading, _known, _outcomes) = (reading, reading.Known, outcomes);
        Unsaid = new People(_known, "esf.cannotSay", reading.Threshold);
        if ((string?)reading.Report["esf"]?["programme"] != "esf-plus-2021")
        {
            return;
        }

        foreach (var column in s_genders.Select(gender => gender.Column).Append("total"))
        {
            Columns[column] = new People(_known, $"esf.{column}", column == "nonBinary" ? reading.Special : reading.Threshold);
        }

        var codes = Read();
        Columns["total"].IsMadeUpOf([.. s_genders.Select(gender => Columns[gender.Column])], [.. codes, .. s_unprinted]);
        foreach (var column in Columns.Values)
        {
            Outputs(_known, column);
            Results(column);
            column.Leave([.. Enumerable.Range(12, 6).Select(code => ($"EECO{code}", "EECO01")), ("EECO03", "EECO02")]);
            if (Shown("entered") is { } entered && entered == Shown("active"))
            {
                // Nobody came before the first day, so that results are of those who entered.
                column.Leave(("EECR06", "EECO05"), ("EECR01", "EECO04"));
            }
        }

        Participants(groups);
    }

    public Dictionary<string, People> Columns { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of whom it cannot be said whether they count, by indicator.</summary>
    public People Unsaid { get; }

    /// <summary>What holds of those who entered.</summary>
    public static void Outputs(Knowledge known, People c)
    {
        known.Equal(c["EECO01"], c.Sum("EECO02", "EECO04", "EECO05"));
        known.Equal(c["EECO01"], c.Sum("EECO09", "EECO10", "EECO11"));
        known.AtMost(c["EECO03"], c["EECO02"]);
        known.AtMost(c.Sum("EECO06", "EECO07", "EECO08"), c["EECO01"]);
        foreach (var code in Enumerable.Range(12, 6))
        {
            known.AtMost(c[$"EECO{code}"], c["EECO01"]);
        }
    }

    private long? Shown(string figure) => _reading.Report["total"]![figure] is { } count && !Reading.IsHidden(count) ? (long)count : null;

    private List<string> Read()
    {
        var codes = new List<string>();
        foreach (var indicator in Reading.List(_reading.Report["esf"]!["indicators"]))
        {
            var code = (string)indicator["code"]!;
            codes.Add(code);
            foreach (var (column, people) in Columns)
            {
                var threshold = code is "EECO12" or "EECO15" ? _reading.Special : people.Threshold;
                var isNeverShown = _reading.IsRecoded && column == "nonBinary";
                // Where it can be said of nobody, nobody is counted.
                people[code] =
                    _reading.Figure(indicator[column], $"esf.{code}.{column}", threshold, isNeverShown)
                    ?? _known.Count($"esf.{code}.{column}", 0, 0);
            }

            if (_reading.Figure(indicator["cannotSay"], $"esf.{code}.cannotSay", _reading.Threshold) is { } unsaid)
            {
                Unsaid[code] = unsaid;
            }
        }

        return codes;
    }

    private void Results(People c)
    {
        foreach (var status in new[] { "02", "04", "05" })
        {
            _known.AtMost(c["X" + status], c.Sum("EECO" + status, "B" + status));
        }

        _known.AtMost(c["EECR01"], c["X04"]);
        _known.AtMost(c.Sum("EECR01", "EECR04"), c.Sum("X02", "X04"));
        _known.AtMost(c["EECR02"], c.Sum("X02", "X04", "X05"));
        _known.AtMost(c["EECR03"], c.Sum("X02", "X04", "X05"));
        _known.AtMost(c["EECR05"], c.Sum("S02", "S04"));
        _known.AtMost(c["EECR06"], c["S05"]);
    }

    // Each participant is counted, is not, or cannot be said.
    private void Participants(GroupMeaning groups)
    {
        var (c, total) = (Columns["total"], _outcomes.Total);
        var all = c["EECO01"] + Unsaid["EECO01"];
        foreach (var code in Enumerable.Range(2, 16).Select(code => $"EECO{code:00}"))
        {
            _known.AtMost(c[code] + Unsaid[code], all);
        }

        _known.AtMost(all, total[_reading.CountsParticipations ? "entered" : "participations"]);
        foreach (var (column, gender) in s_genders)
        {
            if (groups.Margins.GetValueOrDefault($"[gender={gender}]") is { } margin)
            {
                Among(Columns[column], margin);
            }
        }

        Among(c, total);
        if (!_reading.CountsParticipations)
        {
            return;
        }

        foreach (var (code, age) in new[] { ("EECO06", "under-18"), ("EECO07", "18-29"), ("EECO08", "55-plus") })
        {
            if (groups.Margins.GetValueOrDefault($"[age-group={age}]") is { } margin)
            {
                _known.AtMost(c[code], margin["entered"]);
            }

            foreach (var (column, gender) in s_genders)
            {
                if (_outcomes.Find(("age-group", age), ("gender", gender)) is { } row)
                {
                    _known.AtMost(Columns[column][code], row["entered"]);
                }
            }
        }
    }

    // Participants are participations, also where the report counts persons.
    private void Among(People c, People people)
    {
        _known.AtMost(c["EECO01"], people["participations"]);
        _known.AtMost(c.Sum("X02", "X04", "X05"), people["participations"]);
        if (!_reading.CountsParticipations)
        {
            return;
        }

        _known.AtMost(c["EECO01"], people["entered"]);
        _known.AtMost(c.Sum("X02", "X04", "X05"), people["exited"]);
        _known.AtMost(c.Sum("B02", "B04", "B05"), people["active"] - people["entered"]);
    }
}
