using System.CommandLine;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>rules</c>: what a rule id stands for, what it is read from and what changes it.</summary>
internal static class RulesCommand
{
    private const int MostNearest = 3;

    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "Id of a rule, such as SE-R5; without it every rule.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new TargetOptions();
        var command = new Command("rules", "Explain the rules: text, source, certainty and setting.") { id };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var text = new TableText(target.Language);
            var asked = parsed.GetValue(id) is { } one ? Find(one) : null;
            ValueList<Rule> rules = asked is null ? RuleBook.All : [asked];
            target.Write(
                json => Write(json, rules, target.Language),
                text.Of("Regelbok", "Rule book"),
                () => [asked is null ? Table(rules, text, isShort: target.Format == "text") : Table(asked, text)]
            );
            return ExitCode.Done;
        });
        return command;
    }

    // What was asked for is not repeated: it may have been an identity number by mistake.
    private static Rule Find(string id) =>
        RuleBook.TryGet(id.Trim(), out var rule)
            ? rule
            : throw new UsageException($"no rule has that id; the nearest are {string.Join(", ", Nearest(id.Trim()))}");

    private static IEnumerable<string> Nearest(string id) =>
        RuleBook
            .All.Select(rule => rule.Id)
            .OrderBy(known =>
                known.EndsWith("-" + id, StringComparison.OrdinalIgnoreCase)
                    ? 0
                    : EditDistance.Of(known.ToUpperInvariant(), id.ToUpperInvariant())
            )
            .ThenBy(known => known, StringComparer.Ordinal)
            .Take(MostNearest);

    private static void Write(Utf8JsonWriter json, ValueList<Rule> rules, Language language)
    {
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Title.In(language));
            json.WriteString("text", rule.Text.In(language));
            json.WriteString("certainty", rule.Certainty.ToString());
            json.WriteStartArray("sources");
            foreach (var source in rule.Sources)
            {
                json.WriteStartObject();
                json.WriteString("title", source.Title);
                json.WriteString("address", source.Address);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("setting", rule.Setting);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // In a terminal the list is for finding a rule; one rule at a time, and the other forms, tell the rest.
    private static ReportTable Table(ValueList<Rule> rules, TableText text, bool isShort)
    {
        var rows = rules.Select(rule => (rule.Id, Facts: Rows(rule, text)[..(isShort ? 3 : ^0)])).ToList();
        return ReportTable.Of(
            "rules",
            text.Of("Regler", "Rules"),
            [
                new(text.Of("Regel", "Rule"), row => new(row.Id)),
                .. rows[0]
                    .Facts.Select(
                        (fact, place) =>
                            new Column<(string Id, (string Heading, string Value)[] Facts)>(
                                fact.Heading,
                                row => new(row.Facts[place].Value)
                            )
                    ),
            ],
            rows,
            [Certainties(text)]
        );
    }

    private static ReportTable Table(Rule rule, TableText text) =>
        ReportTable.Of(
            "rule",
            rule.Id,
            [new(text.Of("Uppgift", "Fact"), row => new(row.Heading)), new(text.Of("Värde", "Value"), row => new(row.Value))],
            Rows(rule, text),
            [Certainties(text)]
        );

    private static (string Heading, string Value)[] Rows(Rule rule, TableText text) =>
        [
            (text.Of("Rubrik", "Title"), rule.Title.In(text.Language)),
            (text.Of("Text", "Text"), rule.Text.In(text.Language)),
            (text.Of("Säkerhet", "Certainty"), rule.Certainty.ToString()),
            (
                text.Of("Källor", "Sources"),
                string.Join(
                    "\n",
                    rule.Sources.Select(source => source.Address is { } address ? $"{source.Title}: {address}" : source.Title)
                )
            ),
            (text.Of("Inställning", "Setting"), rule.Setting ?? TableText.NotApplicable),
            (text.Of("Sedan", "Since"), rule.Since),
            (text.Of("Felkoder", "Issue codes"), rule.IssueCodes.Count > 0 ? string.Join(", ", rule.IssueCodes) : TableText.NotApplicable),
        ];

    private static string Certainties(TableText text) =>
        text.Of(
            "Säkerhet: A står i källan; B nationell eller andrahands källa, eller sammanställd av kända uppgifter; C allmän kunskap som ingen text bekräftar; D slutsats eller eget val.",
            "Certainty: A stated by the source; B a national or secondary source, or put together from stated facts; C general knowledge that no text confirms; D inference or own choice."
        );
}
