using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Esf.Tests;
using NodaTime;

namespace Gransgangare.Testing.Tests.Conformance;

/// <summary>
/// Makes the file of the kit from the readable case tables: those say what counts, the rules give the exact verdict and the ledger.
/// </summary>
internal static class ReadableCases
{
    private static readonly JsonSerializerOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string File() =>
        $"[\n{string.Join(",\n", Esf().Concat(Outcomes()).OrderBy(one => one.Id, StringComparer.Ordinal).Select(Line))}\n]\n";

    /// <summary>What the tables say of each question: whether the indicator counts.</summary>
    public static IEnumerable<(string Id, string Code, bool Counts)> Expected() =>
        from one in Tables()
        from code in one.Expected
        where IsListed(one, Code(code))
        select (one.Id, Code(code), code[0] != '!' && !code.EndsWith("=0", StringComparison.Ordinal));

    private static IEnumerable<Case> Tables() => new[] { "published.csv", "limits.csv" }.SelectMany(Case.In);

    private static IEnumerable<ConformanceCase> Esf() =>
        from one in Tables()
        let asked = one.Expected.Select(Code).Distinct(StringComparer.Ordinal).Where(code => IsListed(one, code))
        let ledger = new EsfJudge(one.Programme, one.Options).Explain(one.Participation)
        let questions = asked.Select(code => Question(ledger[one.Programme.Indicator(code)])).ToValueList()
        where questions.Count > 0
        let options = one.Options.ToSettings().Except(EsfOptions.DefaultFor(one.Programme).ToSettings(), StringComparer.Ordinal)
        select new ConformanceCase(
            one.Id,
            one.Programme.Code,
            one.Programme.RuleSetVersion,
            options.ToValueList(),
            one.Participation,
            questions,
            one.Source
        );

    private static ConformanceQuestion Question(EsfLedgerEntry entry) =>
        new(
            entry.Indicator.Code,
            entry.Verdict.ToCode(),
            entry.Because.Select(line => new ConformanceStep(line.Condition.Id, line.Holds)).ToValueList()
        );

    private static IEnumerable<ConformanceCase> Outcomes() =>
        from row in System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "outcomes.csv")).Skip(2)
        let cells = row.Split(';')
        from rules in OutcomeRuleSet.BuiltIn.AsEnumerable()
        let category = cells[1 + OutcomeRuleSet.BuiltIn.AsEnumerable().ToList().IndexOf(rules)]
        let exit = new Exit(new LocalDate(2024, 9, 30), ExitReason.FromCode(cells[0]))
        select new ConformanceCase(
            $"outcome-{rules.Id}-{cells[0]}",
            rules.Id,
            rules.Version,
            [],
            new Participation
            {
                Person = "case",
                Gender = Gender.Woman,
                Spells = [new Spell(new LocalDate(2024, 1, 15), exit)],
            },
            [new ConformanceQuestion(Ours.ExitCategory, category[0] == '?' ? "cannot-say" : category, [])],
            ""
        );

    private static string Code(string expected) => expected.TrimStart('!').Split('=')[0];

    // The grand total and indicators that are not judged are no questions.
    private static bool IsListed(Case one, string code) =>
        one.Programme.Indicators.Any(indicator => string.Equals(indicator.Code, code, StringComparison.Ordinal));

    // One case to a line, without what is not known.
    private static string Line(ConformanceCase one)
    {
        var json = JsonSerializer.SerializeToNode(one, new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
        Prune(json["participation"]!.AsObject());
        return json.ToJsonString(s_line);
    }

    private static void Prune(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            switch (value)
            {
                case null or JsonArray { Count: 0 }:
                case JsonValue text
                    when text.GetValueKind() == JsonValueKind.String && text.GetValue<string>() == "unknown" && name != "gender":
                    json.Remove(name);
                    break;
                case JsonObject members:
                    Prune(members);
                    break;
                case JsonArray items:
                    items.OfType<JsonObject>().ToList().ForEach(Prune);
                    break;
            }
        }
    }
}
