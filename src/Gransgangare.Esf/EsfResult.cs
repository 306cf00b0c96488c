using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf;

/// <summary>
/// The indicator table of one programme with what belongs to it (indikatortabell). The figures are a preliminary own calculation
/// (preliminär egen beräkning): Statistics Sweden produces the official ones from registers (ESF-S1).
/// </summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record EsfResult
{
    private readonly OrderedWhenAsked _incomplete;

    // A copy that nobody else has: the table does not change when the tally it is made of goes on counting.
    private readonly EsfTally _tally;

    private EsfResult(EsfTally tally, OrderedWhenAsked incomplete) => (_tally, _incomplete) = (tally, incomplete);

    /// <summary>The programme.</summary>
    public Programme Programme => _tally.Programme;

    /// <summary>The readings.</summary>
    public EsfOptions Options => _tally.Options;

    /// <summary>Participants in the figures who have left (avslutade), of whom results can be counted.</summary>
    public long Leavers => _tally.Leavers;

    /// <summary>Participants whose record is incomplete, also where <see cref="Incomplete"/> does not list them.</summary>
    public long IncompleteCount => _tally.Incomplete;

    /// <summary>The day whose knowledge was used; <c>null</c> = everything given.</summary>
    public LocalDate? AsOf { get; private init; }

    /// <summary>The period in which each indicator's own day lies; <c>null</c> = no limit.</summary>
    public ParticipationPeriod? Period { get; private init; }

    /// <summary>Every listed indicator in catalogue order, zeros included.</summary>
    public ValueList<EsfTableRow> Indicators => Programme.Indicators.Select(indicator => EsfTableRow.Of(_tally, indicator)).ToValueList();

    /// <summary>
    /// Whether an incomplete record counts in those indicators whose facts are known: with <see cref="IncompleteRecords.PerIndicator"/>, and under
    /// Annex II. Otherwise it counts in none.
    /// </summary>
    public bool CountsIncomplete =>
        Options.IncompleteRecords == IncompleteRecords.PerIndicator || Programme == Programme.EsfPlus2021AnnexII;

    /// <summary>Participants with complete and incomplete records; in ESF 2014–2020 only, else <c>null</c> (ESF-Q3, ESF-X9).</summary>
    public long? GrandTotal => Programme == Programme.Esf2014 ? _tally.GrandTotal : null;

    /// <summary>
    /// Records that lack a fact, by person and operation. With <see cref="IncompleteRecords.Excluded"/> they are in no indicator, else in
    /// those whose facts are known.
    /// </summary>
    public ValueList<EsfIncompleteRecord> Incomplete => _incomplete.Records;

    /// <summary>Every participation known, by person and operation, those outside the follow-up too.</summary>
    internal ValueList<EsfPersonCodes> Persons { get; private init; } = [];

    /// <summary>
    /// Leavers in the figures whose window for immediate results is not over on the day of knowledge (preliminära): their immediate
    /// results may still change (ESF-B9). 0 without such a day.
    /// </summary>
    public int PreliminaryLeavers { get; private init; }

    /// <summary>
    /// Broken consistency rules; none are looked for where incomplete records count (<see cref="IncompleteRecords.PerIndicator"/>, Annex II):
    /// sums need not agree then.
    /// </summary>
    public ValueList<EsfFinding> Consistency => CountsIncomplete ? [] : Findings(_tally, isOfPeriod: Period is not null);

    /// <summary>Judges and counts participations.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="participations">Participations without errors, in any order.</param>
    /// <param name="asOf">What is dated after this day is not known yet; <c>null</c> = no limit.</param>
    /// <param name="period">
    /// Count an indicator only if its own day lies here: outputs by entry, immediate results by exit, longer-term results by exit + 6 months.
    /// </param>
    public static EsfResult Of(
        EsfJudge judge,
        IEnumerable<Participation> participations,
        LocalDate? asOf = null,
        ParticipationPeriod? period = null
    )
    {
        var tally = new EsfTally(judge.Programme, judge.Options);
        var incomplete = new List<EsfIncompleteRecord>();
        var persons = new List<EsfPersonCodes>();
        var preliminary = 0;
        foreach (var participation in participations.AsKnownOn(asOf).WithoutFactsAfterDeath())
        {
            var judgement = judge.Judge(participation);
            var counted = judgement.Counted;
            var entered = true;
            if (period is { } limits)
            {
                tally.Add(judgement, limits);
                counted = new EsfIndicatorSet(judge.Programme, counted.Bits & judgement.DatedIn(limits).Bits);
                entered = limits.Contains(participation.Entry);
            }
            else
            {
                tally.Add(judgement);
            }

            var isLeaver = judgement.Exit is { } exit && (period is null || period.Value.Contains(exit));
            if (isLeaver && judgement.IsTransmitted && judge.Observer.EndOfImmediateWindow(judgement.Exit!.Value) > asOf)
            {
                preliminary++;
            }

            persons.Add(new EsfPersonCodes(participation.Person, participation.Operation, counted.Codes));
            if (judgement.IsIncomplete && entered)
            {
                incomplete.Add(new EsfIncompleteRecord(participation.Person, participation.Operation, judgement.Missing));
            }
        }

        return Of(tally, incomplete, asOf, period) with
        {
            PreliminaryLeavers = preliminary,
            Persons = persons
                .OrderBy(one => one.Person, StringComparer.Ordinal)
                .ThenBy(one => one.Operation, StringComparer.Ordinal)
                .ToValueList(),
        };
    }

    /// <summary>The table of a tally that was filled before, such as by a report. It does not change with the tally.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="incomplete">The incomplete records that belong to it, in any order.</param>
    /// <param name="asOf">The day whose knowledge was used; <c>null</c> = everything given.</param>
    /// <param name="period">The period the tally was limited to; <c>null</c> = no limit.</param>
    /// <returns>The table without the codes of each person.</returns>
    public static EsfResult Of(
        EsfTally tally,
        IEnumerable<EsfIncompleteRecord> incomplete,
        LocalDate? asOf = null,
        ParticipationPeriod? period = null
    ) =>
        new((tally ?? throw new ArgumentNullException(nameof(tally))).Copy(), new OrderedWhenAsked(incomplete.ToArray()))
        {
            AsOf = asOf,
            Period = period,
        };

    /// <summary>Participants counted in an indicator and cell; unknown gender is in no cell but the total.</summary>
    /// <param name="indicator">A listed indicator of the programme.</param>
    /// <param name="gender">The gender; <c>null</c> = the total.</param>
    /// <exception cref="ArgumentException">The indicator belongs to another programme or is not judged.</exception>
    public long this[EsfIndicator indicator, Gender? gender = null] => _tally[indicator, gender];

    /// <summary>The counters behind the table, as a tally of its own: what is done with it does not change the table.</summary>
    public EsfTally ToTally() => _tally.Copy();

    /// <summary>Programme; no count and no key.</summary>
    public override string ToString() => $"{nameof(EsfResult)} ({Programme.Code})";

    /// <summary>
    /// In a period each kind of indicator is about other people (those who entered, those who left), so the rules hold within a kind only.
    /// </summary>
    private static ValueList<EsfFinding> Findings(EsfTally tally, bool isOfPeriod) =>
        isOfPeriod
            ? new[] { EsfIndicatorKind.Output, EsfIndicatorKind.ImmediateResult, EsfIndicatorKind.LongerTermResult }
                .SelectMany(kind => EsfConsistency.Check(EsfFigures.Of(tally, kind)))
                .ToValueList()
            : EsfConsistency.Check(EsfFigures.Of(tally));
}
