using System.Globalization;
using System.Text.RegularExpressions;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A number in a text, in digits or as a word, with its unit and the words beside it.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many decimals it is written with.</param>
/// <param name="Unit">What it is a number of.</param>
/// <param name="Before">The word before it, or before the numbers that it is joined with; empty = none.</param>
/// <param name="After">The word after it, or after the numbers that it is joined with, a per cent sign too; empty = none.</param>
internal sealed record WrittenNumber(int At, string Text, decimal Value, int Decimals, NumberUnit Unit, string Before, string After)
{
    private const RegexOptions Culture = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // From two on: en, ett and one are articles, too.
    private static readonly string[] s_swedish = ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    private static readonly string[] s_english =
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    // Thousands are apart by a space, in English also by a comma; a decimal comma or point. A number in a word, such as EECO01, is a part of it.
    private static readonly Regex s_inSwedish = Pattern(@"[  \u202f]", "[.,]", s_swedish);
    private static readonly Regex s_inEnglish = Pattern(@"[  \u202f,]", "[.]", s_english);

    // What joins two numbers that share their unit.
    private static readonly Regex s_joint = new(@"\A\s*(?:–|-|—|/|→|till|to|och|and|eller|or|,)\s*\z", Culture, s_patience);
    private static readonly Regex s_after = new(
        @"\G[\s*_)]*(?<word>%|[\p{L}][\p{L}-]*)(?:\s+(?<points>points?|poäng))?",
        Culture,
        s_patience
    );
    private static readonly Regex s_before = new(@"(?<word>[\p{L}][\p{L}-]*|%)[\s*_(:=+|]*\z", Culture, s_patience);

    /// <summary>The numbers of a text in their order.</summary>
    public static IReadOnlyList<WrittenNumber> In(string text, Language language)
    {
        var english = language == Language.English;
        var matches = (english ? s_inEnglish : s_inSwedish).Matches(text).Cast<Match>().ToList();
        var numbers = new List<WrittenNumber>();
        for (var first = 0; first < matches.Count; )
        {
            var last = first;
            while (last + 1 < matches.Count && IsJoint(text, matches[last], matches[last + 1]))
            {
                last++;
            }

            var (before, after, unit) = (
                WordBefore(text, matches[first].Index),
                WordAfter(text, End(matches[last])),
                UnitAfter(text, matches[last])
            );
            for (; first <= last; first++)
            {
                var own = UnitAfter(text, matches[first]);
                numbers.Add(Read(matches[first], own == NumberUnit.None ? unit : own, before, after, english));
            }
        }

        return numbers;
    }

    private static Regex Pattern(string thousands, string point, string[] words) =>
        new(
            $@"(?<![\p{{L}}\p{{Nd}}])(?:(?<sign>[-−+](?=\d))?(?<whole>\d{{1,3}}(?:{thousands}\d{{3}})+(?!\d)|\d+)(?:{point}(?<part>\d+))?(?![\p{{L}}\p{{Nd}}])|(?<word>{string.Join("|", words)})(?![\p{{L}}\p{{Nd}}-]))",
            Culture,
            s_patience
        );

    private static WrittenNumber Read(Match match, NumberUnit unit, string before, string after, bool english)
    {
        if (match.Groups["word"] is { Success: true, Value: var word })
        {
            var place = Array.IndexOf(english ? s_english : s_swedish, word.ToLowerInvariant());
            return new WrittenNumber(match.Index, match.Value, place + 2, 0, unit, before, after);
        }

        var whole = new string([.. match.Groups["whole"].Value.Where(char.IsDigit)]);
        var part = match.Groups["part"].Value;
        var isRead = decimal.TryParse(
            part.Length == 0 ? whole : $"{whole}.{part}",
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        );
        // What no number of a report is as large as.
        value = isRead ? value : decimal.MaxValue;
        return new WrittenNumber(
            match.Index,
            match.Value,
            match.Groups["sign"].Value is "-" or "−" ? -value : value,
            part.Length,
            unit,
            before,
            after
        );
    }

    private static int End(Match match) => match.Index + match.Length;

    // A per cent sign after the first of two numbers does not part them.
    private static bool IsJoint(string text, Match first, Match second) =>
        s_joint.IsMatch(text.Substring(End(first), second.Index - End(first)).Replace("%", ""));

    private static NumberUnit UnitAfter(string text, Match number)
    {
        var match = s_after.Match(text, End(number));
        return match.Groups["word"].Value.ToLowerInvariant() switch
        {
            "procentenheter" or "procentenhet" or "procentenheters" => NumberUnit.Points,
            "%" or "procent" or "percent" => match.Groups["points"].Success ? NumberUnit.Points : NumberUnit.PerCent,
            "percentage" => NumberUnit.Points,
            "per" when text.IndexOf("cent", End(number), Math.Min(12, text.Length - End(number)), StringComparison.OrdinalIgnoreCase) > 0 =>
                NumberUnit.PerCent,
            _ => NumberUnit.None,
        };
    }

    private static string WordAfter(string text, int end) => s_after.Match(text, end).Groups["word"].Value.ToLowerInvariant();

    private static string WordBefore(string text, int start)
    {
        var from = Math.Max(0, start - 60);
        return s_before.Match(text.Substring(from, start - from)).Groups["word"].Value.ToLowerInvariant();
    }
}
