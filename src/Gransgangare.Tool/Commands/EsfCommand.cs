using System.CommandLine;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary><c>esf</c>: the indicator table of a programme, the codes of each person, or the ledger of one.</summary>
internal static class EsfCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var programme = CommonOptions.Programme();
        var asOf = CommonOptions.AsOf();
        var option = CommonOptions.Reading();
        var persons = new Option<bool>("--persons") { Description = "List the codes of each person." };
        var explain = new Option<string?>("--explain") { Description = "Show the ledger of this person." };
        var output = new TargetOptions();
        var command = new Command("esf", "Count ESF indicators, and say why.") { data, programme, asOf, option, persons, explain };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            LedgerOptions.DemandOne(parsed.GetValue(explain), parsed.GetValue(persons));
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var judge = Judge(parsed.GetRequiredValue(programme), parsed.GetValue(option) ?? []);
            var directory = parsed.GetRequiredValue(data);
            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, target.Language);
            if (parsed.GetValue(explain) is { } person)
            {
                WriteLedgers([.. ExchangeData.Of(content, person, day, "--explain").Select(one => judge.Explain(one, day))], target);
            }
            else
            {
                WriteTable(EsfResult.Of(judge, content.Participations, day), parsed.GetValue(persons), target);
            }

            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    /// <summary>The judge of a programme with the readings chosen.</summary>
    public static EsfJudge Judge(string code, string[] settings)
    {
        var programme = CommonOptions.ToCode<Programme>(code, "--programme");
        try
        {
            return new EsfJudge(programme, EsfOptions.Parse(programme, settings));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--option: {exception.Message}");
        }
    }

    private static void WriteTable(EsfResult result, bool withPersons, Target target) =>
        target.WriteWorkingList(
            json => WriteTable(json, result, withPersons),
            new TableText(target.Language).Of("ESF-indikatorer", "ESF indicators"),
            () =>
                withPersons
                    ? [.. EsfTables.Of(WorkingList.Of(result), target.Language), EsfTables.Persons(WorkingList.Of(result), target.Language)]
                    : EsfTables.Of(WorkingList.Of(result), target.Language)
        );

    private static void WriteTable(Utf8JsonWriter json, EsfResult result, bool withPersons)
    {
        json.WriteStartObject();
        json.WriteEsf(WorkingList.Of(result));
        if (withPersons)
        {
            json.WritePersons(WorkingList.Of(result));
        }

        json.WriteEndObject();
    }

    private static void WriteLedgers(IReadOnlyList<EsfLedger> ledgers, Target target) =>
        target.WriteWorkingList(
            json => json.WriteOneOrMore(ledgers, (writer, ledger) => JsonSerializer.Serialize(writer, ledger)),
            new TableText(target.Language).Of("Varför räknas personen, eller inte?", "Why does the person count, or not?"),
            () => ledgers.Select(ledger => EsfTables.Ledger(ledger, target.Language))
        );
}
