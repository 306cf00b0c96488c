using System.Text.RegularExpressions;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Reads a text about a report, somebody's own or generated, and names what the report does not bear out (granskning av text): each number that is not a
/// shown figure, words that give a cause, and verdicts on goals that are not certain. It knows the protected report alone, so its findings tell nothing
/// that the tables hide.
/// </summary>
/// <remarks>
/// A number is known if a table shows it in the same unit (a count or mean, per cent, percentage points), also rounded to fewer decimals, half away from
/// zero (SE-R11); if it stands beside the same word in the tables (<c>18–29 år</c>, <c>95 %</c>), or is a year of the report. Words from two to twelve are
/// numbers. That a number is told of the figure it belongs to is not checked.
/// </remarks>
internal static class ReportTextCheck
{
    private static readonly Regex s_cause = Words(
        "tack vare|på grund av|till följd av|beror på|berodde på|ledde till|leder till|lett till|medför|medförde|medfört|resulterar i|resulterade i|orsakar|orsakade|orsakat|"
            + "åstadkom|åstadkommit|bidrog till|bidrar till|bidragit till|effekten av|därför att|"
            + "because of|because|due to|thanks to|led to|leads to|leading to|caused|causes|causing|resulted in|results in|resulting in|contributed to|contributes to|"
            + "the effect of|as a result of|brought about"
    );
    private static readonly Regex s_verdict = Words(
        "nås|nåddes|nådde|nått|nådda|uppnås|uppnåddes|uppnådde|uppnått|uppnådda|uppfylls|uppfylldes|uppfyllt|uppfyllda|klarades|klarat|missas|missades|missat|missade|"
            + "met|reached|achieved|fulfilled|attained|missed"
    );
    private static readonly Regex s_doubt = Words(
        "säker|säkert|osäker|osäkert|osäkra|kanske|möjligen|kan|skulle|går|certain|certainly|uncertain|sure|unsure|perhaps|maybe|may|might|could|cannot|if"
    );
    private static readonly Regex s_goal = Words("mål|målet|målen|målnivån|målnivåerna|goal|goals|target|targets");

    private const int LeastOfKey = 6;
    private static readonly Regex s_range = new(@"[,–%]|\.\d+-", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    // A mark that begins a line numbers it.
    private static readonly Regex s_number = new(@"(?m)^[ \t>#]*\d{1,3}[.)][ \t]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex s_sentence = new(
        @"(?:[^.!?\n|]|\.(?=\d)|\n(?![ \t\r]*\n))+",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5)
    );

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text; Markdown or plain.</param>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="language">Language in which its numbers are written.</param>
    /// <returns>What is wrong, by place; empty if nothing is. Of a number of six digits or more the digits are not repeated: it may be of a person.</returns>
    /// <exception cref="ArgumentNullException">The text or the report is <c>null</c>.</exception>
    public static IReadOnlyList<TextFinding> Of(string text, ProtectedReport report, Language language)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        var shown = new ShownReport(report ?? throw new ArgumentNullException(nameof(report)), language);
        var known = new KnownNumbers(shown);
        var own = Without(text, known);
        var days = LikeKeys(own).ToList();
        var numbers = own.ToCharArray();
        days.ForEach(word => Blank(numbers, word.At, word.Word.Length));
        return
        [
            .. WrittenNumber
                .In(new string(numbers), language)
                .Where(number => !known.Has(number, IsInTable(text, number.At)))
                .Select(number => (ReportTextIssues.NotShown, number.At, number.Text))
                .Concat(days.Select(word => (ReportTextIssues.NotShown, word.At, Masked(word.Word))))
                .Concat(s_cause.Matches(own).Cast<Match>().Select(match => (ReportTextIssues.Cause, match.Index, match.Value)))
                .Concat(Verdicts(own, shown))
                .OrderBy(finding => finding.Item2)
                .Select(finding => Placed(text, finding)),
        ];
    }

    // A day, or what may be an identity number: many digits with at most signs between them. It is told without its digits.
    private static IEnumerable<(int At, string Word)> LikeKeys(string text) =>
        KnownNumbers
            .Words(text)
            .Where(word => word.Word.Count(char.IsDigit) >= LeastOfKey && !word.Word.Any(char.IsLetter) && !s_range.IsMatch(word.Word));

    private static string Masked(string word) => new([.. word.Select(sign => char.IsDigit(sign) ? '•' : sign)]);

    // The text without what the tables have word for word and without marks of lists, each character in its place.
    private static string Without(string text, KnownNumbers known)
    {
        var rest = text.ToCharArray();
        foreach (var phrase in known.Phrases)
        {
            for (
                var at = text.IndexOf(phrase, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal)
            )
            {
                Blank(rest, at, phrase.Length);
            }
        }

        foreach (Match match in s_number.Matches(text))
        {
            Blank(rest, match.Index, match.Length);
        }

        foreach (var (at, word) in KnownNumbers.Words(text).Where(word => known.HasWord(word.Word)))
        {
            Blank(rest, at, word.Length);
        }

        return new string(rest);
    }

    private static bool IsInTable(string text, int at) => text[text.LastIndexOf('\n', at) + 1] == '|';

    // A line stays a line.
    private static void Blank(char[] text, int at, int length)
    {
        for (var place = at; place < at + length; place++)
        {
            text[place] = text[place] == '\n' ? '\n' : '\0';
        }
    }

    // A sentence that names a goal by its label, its share or the word itself, and passes a verdict on it without a word of doubt.
    private static IEnumerable<(IssueDefinition Definition, int At, string Value)> Verdicts(string text, ShownReport shown)
    {
        var goals = shown.Request.Project.Goals;
        bool IsOpen(Goal goal) => GoalCertainties.Of(shown, goal) is not (GoalCertainty.Met or GoalCertainty.Missed);
        foreach (Match match in s_sentence.Matches(text))
        {
            var sentence = match.Value;
            var verdict = s_verdict.Match(sentence);
            if (!verdict.Success || s_doubt.IsMatch(sentence))
            {
                continue;
            }

            var named = goals.Where(goal => Names(sentence, goal, shown)).ToList();
            if (
                (
                    named.Count > 0 ? named
                    : s_goal.IsMatch(sentence) ? goals.AsEnumerable()
                    : []
                ).Any(IsOpen)
            )
            {
                yield return (ReportTextIssues.UncertainGoal, match.Index + verdict.Index, verdict.Value);
            }
        }
    }

    private static bool Names(string sentence, Goal goal, ShownReport shown) =>
        sentence.IndexOf(goal.Label.In(shown.Text.Language), StringComparison.OrdinalIgnoreCase) >= 0
        || (
            shown[$"goals/{goal.Id}/share/value"] is { Value: { } value }
            && WrittenNumber
                .In(sentence, shown.Text.Language)
                .Any(number => number.Unit == NumberUnit.PerCent && number.Decimals > 0 && number.Value == value)
        );

    private static TextFinding Placed(string text, (IssueDefinition Definition, int At, string Value) finding)
    {
        var before = text.Substring(0, finding.At);
        return new TextFinding(
            finding.Definition,
            before.Count(character => character == '\n') + 1,
            finding.At - (before.LastIndexOf('\n') + 1) + 1,
            finding.Value
        );
    }

    private static Regex Words(string words) =>
        new($@"(?<![\p{{L}}])(?:{words})(?![\p{{L}}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5));
}
