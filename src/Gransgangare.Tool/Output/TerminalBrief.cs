using Gransgangare.Core;
using Gransgangare.Reports;
using Spectre.Console;

namespace Gransgangare.Tool;

/// <summary>The first page of a report for a terminal: sentences, and bars where they read better than rows of figures.</summary>
internal sealed class TerminalBrief(ReportBrief brief, TableText text)
{
    // A line longer than so is not read well.
    private const int WidestLine = 100;

    private const int MostOutcomes = 12;
    private const int WidthOfShares = 3 * 8;
    private const char Hidden = '▒';
    private static readonly char[] s_parts = ['●', '▲', '■'];

    /// <summary>Writes in the width of a console, or in that of a line that is read well.</summary>
    public void Write(IAnsiConsole console)
    {
        var width = Math.Min(console.Profile.Width, WidestLine);
        void Line(string line = "", Style? style = null) => console.Write(new Text(PlainSigns.Of(line) + "\n", style));
        void Heading(string sv, string en)
        {
            Line();
            Line(text.Of(sv, en), new Style(foreground: Color.Teal, decoration: Decoration.Bold));
        }

        void List(IEnumerable<string> sentences)
        {
            foreach (var line in sentences.SelectMany(sentence => Wrapped(sentence, "• ", width)))
            {
                Line(line);
            }
        }

        if (brief.Warning is { } warning)
        {
            Line(warning, new Style(decoration: Decoration.Bold));
        }

        Heading("Hur många", "How many");
        foreach (var line in Wrapped(string.Join(" · ", brief.Numbers.Select(number => $"{number.Name} {number.Text}")), "", width))
        {
            Line(line, new Style(decoration: Decoration.Bold));
        }

        Line(brief.Unit);
        if (brief.Goals.Count > 0)
        {
            Heading("Nås målen, och hur säkert är det", "Are the goals met, and how sure is that");
        }

        foreach (var goal in brief.Goals)
        {
            Line($"{goal.Sign} {goal.Name}: {goal.Verdict}", new Style(decoration: Decoration.Bold));
            foreach (var line in Bar(goal, width).Concat(Wrapped(goal.Text, "  ", width)))
            {
                Line(line);
            }
        }

        if (brief.Outcomes.Count is > 0 and <= MostOutcomes)
        {
            Heading("Utfall", "Outcomes");
            Line(
                text.Of(
                    $"{s_parts[0]} arbete eller studier  {s_parts[1]} närmare  {s_parts[2]} andra orsaker  {Hidden} redovisas inte",
                    $"{s_parts[0]} work or study  {s_parts[1]} nearer  {s_parts[2]} other reasons  {Hidden} withheld"
                )
            );
            foreach (var line in brief.Outcomes.SelectMany(outcome => Stack(outcome, width)))
            {
                Line(line);
            }
        }

        Heading("Vad har rört sig", "What moved");
        List(brief.Moved);
        Heading("Vad saknas", "What is missing");
        List(brief.Missing);
    }

    // The axis from 0 to 100 per cent with the interval and the share on it, and the target above.
    private IEnumerable<string> Bar(BriefGoal goal, int width)
    {
        var size = width - "  ".Length - " 00,0 %–00,0 %".Length;
        int Place(decimal percent) => (int)Math.Round((size - 1) * percent / 100, MidpointRounding.AwayFromZero);
        var axis = new string('·', size).ToCharArray();
        if (goal is { Low: { } low, High: { } high, Value: { } value })
        {
            Array.Fill(axis, '━', Place(low), Place(high) - Place(low) + 1);
            axis[Place(value)] = goal.Sign[0];
        }
        else if (goal.Share != TableText.Missing)
        {
            Array.Fill(axis, Hidden);
        }

        var target = $"▼ {text.Target(goal.Target / 100)}";
        yield return "  " + new string(' ', Math.Min(Place(goal.Target), size - 1)) + target;
        yield return $"  {new string(axis)} {(goal.Value is null ? "" : goal.Interval)}".TrimEnd();
    }

    // The parts of the whole, those that are shown first, as in the chart of the page; a band is one sign wide at least.
    private static IEnumerable<string> Stack(BriefOutcome outcome, int width)
    {
        var name = Math.Min(30, width / 3);
        var size = width - name - 1 - WidthOfShares;
        var (bar, from) = (Enumerable.Repeat(' ', size).ToArray(), 0m);
        foreach (var (value, part) in outcome.Values.Zip(s_parts).Where(pair => pair.First is not null))
        {
            Fill(part, from, from += value!.Value);
        }

        if (outcome.Values.Zip(outcome.Shares).Any(pair => pair is { First: null, Second: not TableText.Missing }))
        {
            Fill(Hidden, from, 100);
        }

        var shares = string.Concat(
            outcome.Values.Zip(
                outcome.Shares,
                (value, share) => (value is null && share != TableText.Missing ? TableText.Hidden : share).PadLeft(8)
            )
        );
        var lines = Wrapped(char.ToUpperInvariant(outcome.Name[0]) + outcome.Name[1..], "", name).ToList();
        return lines.Select((line, index) => index == 0 ? $"{line.PadRight(name)} {new string(bar)}{shares}" : line);

        void Fill(char sign, decimal low, decimal high)
        {
            var (start, end) = ((int)Math.Round(size * low / 100), (int)Math.Round(size * Math.Min(100, high) / 100));
            start = sign == Hidden ? Math.Min(start, size - 1) : start;
            Array.Fill(bar, sign, start, Math.Max(0, end - start));
        }
    }

    private static IEnumerable<string> Wrapped(string sentence, string mark, int width)
    {
        var line = mark;
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length > mark.Length && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = new string(' ', mark.Length);
            }

            line += line.Length > mark.Length ? " " + word : word;
        }

        yield return line;
    }
}
