namespace Gransgangare.Bip.Tests;

/// <summary>
/// Progression and gap written straight from the rules, slowly and with dictionaries. It shares no code with the library: an instrument is
/// read off as plain lists, answers are dictionaries, dates are day numbers.
/// </summary>
internal static class Reference
{
    public sealed record Item(string Id, string[] AskedOf, bool InIndex);

    public sealed record Form(string[] Raters, Item[] Items);

    public sealed record Row(string Person, string Rater, int Day, Dictionary<string, int> Answers);

    public sealed record Person(
        int Measurements,
        int Computable,
        double? FirstIndex,
        double? LastIndex,
        int Pairs,
        double? MeanDelta,
        string Class,
        bool AnyUp,
        bool AnyDown,
        Dictionary<string, (int First, int Last)> Items
    );

    // BIP-S3 to BIP-S5: mean of the answered index items, if three times the answered is at least twice the asked.
    public static double? Index(Form form, string rater, Dictionary<string, int> answers, bool includeBelief)
    {
        var asked = IndexItems(form, rater, includeBelief);
        var values = asked.Where(answers.ContainsKey).Select(id => answers[id]).ToList();
        return values.Count > 0 && 3 * values.Count >= 2 * asked.Count ? values.Average() : null;
    }

    public static Person Judge(Form form, string rater, string definition, bool includeBelief, decimal threshold, IEnumerable<Row> rows)
    {
        var ordered = rows.Where(row => row.Rater == rater).OrderBy(row => row.Day).ToList();
        var computable = ordered.Where(row => Index(form, rater, row.Answers, includeBelief) is not null).ToList();
        var asked = form.Items.Where(item => item.AskedOf.Contains(rater)).Select(item => item.Id).ToList();
        var indexItems = IndexItems(form, rater, includeBelief);
        var items = new Dictionary<string, (int First, int Last)>();
        var (first, last) = (computable.FirstOrDefault(), computable.LastOrDefault());
        if (definition == "latest-against-previous" && computable.Count >= 2)
        {
            first = computable[^2];
        }

        var comparesAnswers = definition == "first-and-last-answer";
        if (comparesAnswers || computable.Count >= 2)
        {
            foreach (var id in asked)
            {
                if (comparesAnswers)
                {
                    var answered = ordered.Where(row => row.Answers.ContainsKey(id)).Select(row => row.Answers[id]).ToList();
                    if (answered.Count >= 2)
                    {
                        items[id] = (answered[0], answered[^1]);
                    }
                }
                else if (first!.Answers.TryGetValue(id, out var a) && last!.Answers.TryGetValue(id, out var b))
                {
                    items[id] = (a, b);
                }
            }
        }

        var deltas = items.Where(item => indexItems.Contains(item.Key)).Select(item => item.Value.Last - item.Value.First).ToList();
        var assessable = (comparesAnswers || computable.Count >= 2) && deltas.Count > 0 && 3 * deltas.Count >= 2 * indexItems.Count;
        var kind =
            !assessable ? "not-assessable"
            : deltas.Sum() > threshold * deltas.Count ? "up"
            : deltas.Sum() < -threshold * deltas.Count ? "down"
            : "same";
        return new Person(
            ordered.Count,
            computable.Count,
            first is null ? null : Index(form, rater, first.Answers, includeBelief),
            last is null ? null : Index(form, rater, last.Answers, includeBelief),
            deltas.Count,
            assessable ? deltas.Average() : null,
            kind,
            assessable && deltas.Exists(delta => delta > 0),
            assessable && deltas.Exists(delta => delta < 0),
            items
        );
    }

    // BIP-G1 to BIP-G4: nearest pair first, each measurement used once.
    public static List<int> Gaps(Form form, IEnumerable<Row> rows, int maxDays)
    {
        var participant = rows.Where(row => row.Rater == "participant").ToList();
        var caseworker = rows.Where(row => row.Rater == "caseworker").ToList();
        var both = form.Items.Where(item => item.AskedOf.Contains("participant") && item.AskedOf.Contains("caseworker")).ToList();
        var gaps = new List<int>();
        while (true)
        {
            var next = participant
                .SelectMany(p => caseworker.Select(c => (P: p, C: c)))
                .Where(pair => Math.Abs(pair.P.Day - pair.C.Day) <= maxDays)
                .OrderBy(pair => Math.Abs(pair.P.Day - pair.C.Day))
                .ThenBy(pair => pair.P.Day)
                .ThenBy(pair => pair.C.Day)
                .FirstOrDefault();
            if (next.P is null)
            {
                return gaps;
            }

            participant.Remove(next.P);
            caseworker.Remove(next.C);
            foreach (var item in both)
            {
                if (next.P.Answers.TryGetValue(item.Id, out var p) && next.C.Answers.TryGetValue(item.Id, out var c))
                {
                    gaps.Add(c - p);
                }
            }
        }
    }

    private static List<string> IndexItems(Form form, string rater, bool includeBelief) =>
        form.Items.Where(item => item.AskedOf.Contains(rater) && (item.InIndex || includeBelief)).Select(item => item.Id).ToList();
}
