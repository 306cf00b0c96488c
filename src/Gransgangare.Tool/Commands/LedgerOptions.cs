using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Exchange.Reading;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>The options that ask a report for its persons: one with the reasons, or all with their verdicts.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<string?> _explain = new("--explain") { Description = "Show why this person is in each figure or not." };
    private readonly Option<bool> _persons = new("--persons")
    {
        Description = "List each person's verdict on each figure (a working list).",
    };

    public void AddTo(Command command)
    {
        command.Add(_explain);
        command.Add(_persons);
    }

    /// <summary>Whether persons are asked for.</summary>
    /// <exception cref="UsageException">One person and all of them.</exception>
    public bool IsAsked(ParseResult parsed)
    {
        DemandOne(parsed.GetValue(_explain), parsed.GetValue(_persons));
        return parsed.GetValue(_explain) is not null || parsed.GetValue(_persons);
    }

    /// <summary>Refuses a command that asks for one person and for all.</summary>
    /// <exception cref="UsageException">It does.</exception>
    public static void DemandOne(string? explain, bool persons) =>
        CommonOptions.Require(explain is null || !persons, "--explain shows one person and --persons all of them; choose one of the two.");

    /// <summary>Where lines are noted.</summary>
    public RecordPlaces Places { get; } = new();

    public void Write(ParseResult parsed, ReportRequest request, ExchangeContent content, Target target)
    {
        var text = new TableText(target.Language);
        if (parsed.GetValue(_explain) is { } key)
        {
            var ledger = OutcomeLedger.Of(request, ExchangeData.Registered(content, KeyForm.Of(key), "--explain"), content.Measurements);
            (string, int)? PlaceOf(string? operation, string column) => Places.Of(ledger.Person, operation, column);
            target.Write(
                json => OutcomeLedgerJsonConverter.Write(json, ledger, PlaceOf),
                text.Of("Varför", "Why"),
                () => OutcomeLedgerView.Of(ledger, PlaceOf, text)
            );
            return;
        }

        var identified = content.Participations.Where(one => one.Kind == ParticipantKind.Identified);
        var all = OutcomeLedger.OfAll(request, identified, content.Measurements).ToList();
        target.Write(
            json => OutcomeLedgerView.WritePersons(json, all),
            text.Of("Personer", "Persons"),
            () => [OutcomeLedgerView.Persons(all, text)]
        );
    }
}
