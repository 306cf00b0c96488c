namespace Gransgangare.Disclosure.Tests;

/// <summary>The rise from one release to the next is a report of its own, and whoever came before the first day is the same number in both.</summary>
internal sealed class RiseMeaning
{
    private static readonly string[] s_rising = [.. OutcomeMeaning.Added.Where(name => name != "ongoing"), "persons"];

    private readonly Knowledge _known;

    public RiseMeaning(Knowledge known, OutsideReader before, OutsideReader now)
    {
        _known = known;
        Rise(before.Outcomes.Total, now.Outcomes.Total);
        foreach (var row in now.Outcomes.Rows)
        {
            if (before.Outcomes.Find([.. row.By.Select(pair => (pair.Key, pair.Value))]) is not { } earlier)
            {
                continue;
            }

            Rise(earlier, row.People);
            if (
                row.By.TryGetValue("cohort", out var quarter)
                && string.CompareOrdinal(LastDay(quarter), (string)before.Reading.Report["to"]!) <= 0
            )
            {
                // Nobody enters in a quarter that is over.
                known.Equal(earlier["entered"], row.People["entered"]);
            }
        }

        foreach (var (column, c) in now.Esf.Columns)
        {
            var (earlier, rise) = (before.Esf.Columns[column], new People(known, $"esf.{column}", c.Threshold));
            foreach (var code in earlier.Properties.Where(code => code.StartsWith("EEC", StringComparison.Ordinal)))
            {
                known.Equal(c[code], earlier[code] + rise[code]);
            }

            EsfMeaning.Outputs(known, rise);
            if (column == "total" && now.Reading.CountsParticipations)
            {
                known.AtMost(rise["EECO01"], now.Outcomes.Total["entered"] - before.Outcomes.Total["entered"]);
            }
        }
    }

    private void Rise(People before, People now)
    {
        var rise = new People(_known, now.Name, now.Threshold);
        foreach (var property in s_rising)
        {
            _known.Equal(now[property], before[property] + rise[property]);
        }

        _known.Equal(rise["entered"], rise["active"]);
        _known.AtMost(rise.Sum("workOrStudy", "nearer", "other", "uncategorised"), rise["exited"]);
        _known.Equal(rise["workOrStudy"], rise.Sum("work", "study"));
        // Whoever exits went on before, or came since; whoever had exited before the last day does not go on.
        _known.AtMost(rise["exited"], before["ongoing"] + rise["active"]);
        _known.AtMost(now["ongoing"], before["ongoing"] + rise["active"]);
        _known.AtMost(now["ongoing"], now["active"] - before["exited"] + before["ongoing"]);
    }

    private static string LastDay(string quarter) =>
        quarter[..4]
        + quarter[5..] switch
        {
            "q1" => "-03-31",
            "q2" => "-06-30",
            "q3" => "-09-30",
            _ => "-12-31",
        };
}
