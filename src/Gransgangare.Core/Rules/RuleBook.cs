using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gransgangare.Core;

/// <summary>
/// Every rule whose id the library names (regelbok). It is data of the library, read when it is first asked for; no figure depends on it.
/// </summary>
public static class RuleBook
{
    // ESF-B3, or a range: ESF-B3–B6, SE-M1–SE-M10, BIP-E1 to BIP-E16.
    private static readonly Regex s_names = new(
        @"\b(?<family>SE|ESF|BIP)-(?<letters>[A-Z]{1,2})(?<first>[0-9]{1,3})(?<part>[a-z]?)\b(?:(?:–| to )(?:\k<family>-)?\k<letters>(?<last>[0-9]{1,3})\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    private static readonly Lazy<(ValueList<RuleSource> Sources, ValueList<Rule> All, Dictionary<string, Rule> ById)> s_book = new(Read);

    /// <summary>All rules, by id in ordinal order.</summary>
    public static ValueList<Rule> All => s_book.Value.All;

    /// <summary>All sources, by key in ordinal order.</summary>
    public static ValueList<RuleSource> Sources => s_book.Value.Sources;

    /// <summary>The rule with an id, in capitals or not.</summary>
    /// <param name="id">Such as <c>SE-R5</c>.</param>
    /// <param name="rule">The rule; <c>null</c> if there is none.</param>
    public static bool TryGet(string id, [NotNullWhen(true)] out Rule? rule) =>
        s_book.Value.ById.TryGetValue(id ?? throw new ArgumentNullException(nameof(id)), out rule);

    /// <summary>The ids of rules in a text, whether the book has them or not, each once in order of appearance; a range is written out.</summary>
    /// <param name="text">A source, a message or a page, such as <c>F-REFP; ESF-P13, ESF-B3–B6</c>.</param>
    public static ValueList<string> IdsIn(string text) =>
        s_names
            .Matches(text ?? throw new ArgumentNullException(nameof(text)))
            .Cast<Match>()
            .SelectMany(IdsOf)
            .Distinct(StringComparer.Ordinal)
            .ToValueList();

    private static IEnumerable<string> IdsOf(Match match)
    {
        var letters = match.Groups["family"].Value + "-" + match.Groups["letters"].Value;
        var first = match.Groups["first"].Value;
        yield return letters + first + match.Groups["part"].Value;
        if (match.Groups["last"].Success)
        {
            var last = Number(match.Groups["last"].Value);
            for (var number = Number(first) + 1; number <= last; number++)
            {
                yield return letters + number.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static (ValueList<RuleSource>, ValueList<Rule>, Dictionary<string, Rule>) Read()
    {
        var sources = Elements("sources")
            .Select(element => new RuleSource(Text(element, "key"), Text(element, "title"), element.GetProperty("address").GetString()))
            .OrderBy(source => source.Key, StringComparer.Ordinal)
            .ToValueList();
        var byKey = sources.ToDictionary(source => source.Key, StringComparer.Ordinal);
        var all = new[] { "bip", "esf", "se" }
            .SelectMany(Elements)
            .Select(element => RuleOf(element, byKey))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToValueList();
        return (sources, all, all.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase));
    }

    private static Rule RuleOf(JsonElement element, Dictionary<string, RuleSource> sources) =>
        new()
        {
            Id = Text(element, "id"),
            Title = Texts(element, "title"),
            Text = Texts(element, "text"),
            Sources = Strings(element, "sources").Select(cited => Cited(cited, sources)).ToValueList(),
            Certainty = Text(element, "certainty") switch
            {
                "A" => Certainty.A,
                "B" => Certainty.B,
                "C" => Certainty.C,
                _ => Certainty.D,
            },
            Setting = element.GetProperty("setting").GetString(),
            Since = Text(element, "since"),
            IssueCodes = Strings(element, "issues").ToValueList(),
        };

    // A key, and after a space where in the source: "R1057-17 Art. 17(5)".
    private static RuleSource Cited(string cited, Dictionary<string, RuleSource> sources)
    {
        var parts = cited.Split([' '], 2);
        var source = sources[parts[0]];
        return parts.Length == 1 ? source : source with { Title = source.Title + ", " + parts[1] };
    }

    private static LocalizedText Texts(JsonElement element, string name)
    {
        var texts = element.GetProperty(name);
        return new LocalizedText(Text(texts, "sv"), Text(texts, "en"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<JsonElement> Elements(string name)
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream($"Gransgangare.Core.Rules.{name}.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone().EnumerateArray();
    }
}
