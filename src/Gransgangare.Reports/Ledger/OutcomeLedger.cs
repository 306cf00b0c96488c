using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>Why one person is in each figure of outcomes of a report or not (liggare över utfall): the steps, the rules, and the nearest change.</summary>
/// <remarks>
/// It goes the way of the count: over all persons, the lines of a figure that are <see cref="EsfVerdict.Counted"/> are the figure. Asking changes
/// nothing. It tells of one person: show it to those who may see persons. Source: SE-R6, SE-R18, SE-C9, BIP-P1 to BIP-P7.
/// </remarks>
[JsonConverter(typeof(OutcomeLedgerJsonConverter))]
public sealed class OutcomeLedger
{
    private OutcomeLedger(ReportRequest request, string person, ValueList<OutcomeLedgerLine> lines)
    {
        Request = request;
        Person = person;
        Lines = lines;
    }

    /// <summary>The period and the readings.</summary>
    public ReportRequest Request { get; }

    /// <summary>Key of the person.</summary>
    public string Person { get; }

    /// <summary>
    /// Figures of outcomes of each participation (of the person, if persons are counted), then progression, then the goals, which are over persons. A
    /// goal that has the name of a figure and says the same of the only record has no line of its own.
    /// </summary>
    public ValueList<OutcomeLedgerLine> Lines { get; }

    /// <summary>The ledger of a person.</summary>
    /// <param name="request">Period and readings.</param>
    /// <param name="participations">All participations of one person, with all that is registered of them; at least one.</param>
    /// <param name="measurements">All measurements of the person; those of others are passed over, <c>null</c> = none.</param>
    /// <exception cref="ArgumentException">No participation, or those of several persons.</exception>
    public static OutcomeLedger Of(
        ReportRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement>? measurements = null
    )
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToArray();
        if (all.Length == 0 || all.Any(one => one.Person != all[0].Person))
        {
            throw new ArgumentException("A ledger is of the participations of one person.", nameof(participations));
        }

        return OfAll(request, all, (measurements ?? []).Where(one => one.Subject == all[0].Person)).Single();
    }

    /// <summary>The ledgers of all persons, in order of their keys; each is made when it is asked for.</summary>
    /// <param name="request">Period and readings.</param>
    /// <param name="participations">All participations, in any order.</param>
    /// <param name="measurements">Measurements in any order; <c>null</c> = none.</param>
    public static IEnumerable<OutcomeLedger> OfAll(
        ReportRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement>? measurements = null
    )
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        var (judge, verdicts) = (new OutcomeJudge(request), new OutcomeVerdicts(request));
        var calculator = new ProgressionCalculator(request.Instrument, request.Progression);
        Participation[] all = [.. participations ?? throw new ArgumentNullException(nameof(participations))];
        var persons = new PersonIndex(all);
        var ofPerson = persons.Group(all, one => one.Person);
        var measured = persons.Group<Measurement>([.. measurements ?? []], one => one.Subject);
        return persons
            .InOrderOfKeys()
            .Select(person =>
            {
                var outcomes = new PersonOutcomes(judge, verdicts, calculator, request, ofPerson[person].ToArray(), measured[person]);
                return new OutcomeLedger(request, persons[person], outcomes.Lines());
            });
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(OutcomeLedger);
}
