using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>The numbers that a text about a report may have: those of the shown figures, each with its unit, and those in the words of the tables.</summary>
internal sealed class KnownNumbers
{
    private static readonly char[] s_around = ['(', ')', '[', ']', '"', '\'', '*', '_', '.', ',', ';', ':', '!', '?', '”', '’', '<', '>'];

    private static readonly string[] s_months =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    // A shorter text may stand anywhere.
    private const int LeastPhrase = 8;

    private readonly HashSet<(NumberUnit Unit, decimal Value)> _figures = [];
    private readonly HashSet<(decimal Value, string Word, bool IsAfter)> _inWords = [];
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<decimal> _years = [];
    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);

    public KnownNumbers(ShownReport report)
    {
        var language = report.Text.Language;
        foreach (var table in report.Tables)
        {
            foreach (var text in table.Columns.Concat(table.Notes).Append(table.Title))
            {
                LearnPhrase(text, language);
            }

            // What a note says of causes and of verdicts is the report's own.
            _phrases.UnionWith(table.Notes);

            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    if (cell.IsNumber && cell.Figures.Count > 0)
                    {
                        Learn(ShownFigure.Of(cell), Unit(table, cell));
                    }
                    else
                    {
                        LearnPhrase(cell.Text, language);
                        Learn($"{row[0].Text} {cell.Text}", language);
                    }
                }
            }
        }

        foreach (var goal in report.Request.Project.Goals)
        {
            LearnPhrase(GoalSentences.Name(goal, report.Text), language);
        }

        LearnPhrase(ReportTables.Title(report.Request, language), language);
        LearnDays(report.Request);
        LearnCounted(report);
    }

    /// <summary>Sentences, titles and texts with digits of the tables: where a text has them word for word, the tables have said it.</summary>
    public IEnumerable<string> Phrases => _phrases;

    /// <summary>Whether a word with digits stands in the tables as it is.</summary>
    public bool HasWord(string word) => _words.Contains(word);

    /// <summary>Where the words with digits of a text are: the numbers in them are not numbers of their own.</summary>
    public static IEnumerable<(int At, string Word)> Words(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var whole = text.Substring(start, end - start);
            var word = whole.Trim(s_around);
            if (word.Any(char.IsDigit) && IsMoreThanANumber(word))
            {
                yield return (start + whole.IndexOf(word, StringComparison.Ordinal), word);
            }

            start = end + 1;
        }
    }

    /// <summary>Whether a number is that of a figure, or rounded from it (SE-R11), or stands beside the same word in the tables.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isInTable">Whether it stands in a row of a table in Markdown, where the heading has the unit.</param>
    public bool Has(WrittenNumber number, bool isInTable) =>
        _inWords.Contains((number.Value, number.After, true))
        || _inWords.Contains((number.Value, number.Before, false))
        || (number is { Unit: NumberUnit.None, Decimals: 0 } && _years.Contains(number.Value) && number.Text.Length == 4)
        || (
            Array.IndexOf(s_months, number.After) < 0
            && _figures.Any(figure =>
                (figure.Unit == number.Unit || (isInTable && number.Unit == NumberUnit.None)) && IsOf(number, figure.Value)
            )
        );

    // A difference is told without its sign, too: so much higher or lower.
    private static bool IsOf(WrittenNumber number, decimal figure) =>
        Rounded(figure, number.Decimals) == number.Value
        || (number.Unit == NumberUnit.Points && Rounded(Math.Abs(figure), number.Decimals) == number.Value);

    private static decimal Rounded(decimal figure, int decimals) =>
        Math.Round(figure, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);

    private static NumberUnit Unit(ReportTable table, TableCell cell) =>
        table.Id == "differences" ? NumberUnit.Points
        : cell.Text.Contains('%') ? NumberUnit.PerCent
        : NumberUnit.None;

    // EECO01, 95-procentsintervall, 20240131, 2024-01-31, 2026.2.
    private static bool IsMoreThanANumber(string word) =>
        word.Any(char.IsLetter)
        || word.Count(char.IsDigit) > 5
        || word.Count(sign => sign is '-' or '.' or '/') > 1
        || (word.Length > 5 && word[4] == '.' && word.Take(4).All(char.IsDigit));

    private void Learn(ShownFigure figure, NumberUnit unit)
    {
        foreach (var number in new[] { figure.Low, figure.High }.OfType<decimal>())
        {
            _figures.Add((unit, number));
        }
    }

    private void Learn(string text, Language language)
    {
        var rest = text.ToCharArray();
        foreach (var (at, word) in Words(text))
        {
            _words.Add(word);
            rest.AsSpan(at, word.Length).Fill('\0');
        }

        foreach (var number in WrittenNumber.In(new string(rest), language))
        {
            if (number.After.Length > 0)
            {
                _inWords.Add((number.Value, number.After, true));
            }

            if (number.Before.Length > 0)
            {
                _inWords.Add((number.Value, number.Before, false));
            }
        }
    }

    private void LearnPhrase(string text, Language language)
    {
        Learn(text, language);
        if (text.Length >= LeastPhrase && text.Any(char.IsDigit))
        {
            _phrases.Add(text);
        }
    }

    // The years of the report and of its project, and the days that bound the report in words.
    private void LearnDays(ReportRequest request)
    {
        var from = request.Project.Period.Start is { } start && start < request.From ? start : request.From;
        var to = request.Project.Period.End is { } end && end > request.To ? end : request.To;
        _years.UnionWith(Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(year => (decimal)year));
        foreach (var day in new[] { request.From, request.To, request.AsOf, from, to }.OfType<LocalDate>())
        {
            _inWords.Add((day.Day, s_months[day.Month - 1], true));
            _inWords.Add((day.Day, s_months[day.Month + 11], true));
        }
    }

    // What anybody counts who has the tables before them.
    private void LearnCounted(ShownReport report)
    {
        foreach (var word in new[] { "mål", "målen", "goals" })
        {
            _inWords.Add((report.Request.Project.Goals.Count, word, true));
        }

        foreach (var word in new[] { "tal", "numbers" })
        {
            _inWords.UnionWith([(report.Numbers, word, true), (report.Withheld, word, true)]);
        }

        foreach (var word in new[] { "skalan", "scale" })
        {
            _inWords.Add((1, word, false));
            _inWords.UnionWith(report.Request.Instruments.Select(instrument => ((decimal)instrument.ScaleMax, word, false)));
        }
    }
}
