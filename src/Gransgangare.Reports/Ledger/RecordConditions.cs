using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>The steps from a record to the figures of outcomes, each with the fact that it rests on.</summary>
internal sealed class RecordConditions(ReportRequest request, Participation record)
{
    private readonly Exit? _exit = record.Exit is { } exit && request.OutcomeRules.IsExit(exit.Reason) ? exit : null;

    /// <summary>What makes it countable at all.</summary>
    public IEnumerable<OutcomeCondition> Counted =>
        [
            new(
                "supported-directly",
                record.AtEntry.DirectBeneficiary != Fact.No,
                record.AtEntry.DirectBeneficiary.ToCode(),
                "ESF-F7",
                "direct_beneficiary"
            ),
            new("no-registration-error", !record.IsRegistrationError, Reason, "SE-S14", "exit_reason"),
        ];

    /// <summary>What makes it take part in the period.</summary>
    public IEnumerable<OutcomeCondition> Active =>
        [.. Counted, Entry("entered-by-the-end", record.Entry <= request.To), ExitDay("not-ended-before", !(_exit?.Date < request.From))];

    /// <summary>What makes it count in a share of exits.</summary>
    /// <param name="category">The category that counts; <c>null</c> = any exit does.</param>
    /// <param name="judged">What the record was judged to be.</param>
    /// <param name="denominator">Whom the share is of.</param>
    public IEnumerable<OutcomeCondition> Share(ExitCategory? category, JudgedOutcome judged, Denominator denominator) =>
        [
            .. Active,
            Identified,
            ExitInPeriod,
            .. OutcomeParts.IsOfSomeCategories(denominator) ? [InDenominator(judged, denominator)] : Array.Empty<OutcomeCondition>(),
            .. category is null ? [] : Category(category),
        ];

    // Some denominators leave out exits of a category, or interruptions (SE-G2a).
    private OutcomeCondition InDenominator(JudgedOutcome judged, Denominator denominator)
    {
        var tally = new OutcomeTally();
        tally.Add(judged);
        var isIn = tally.Uncategorised > 0 ? (bool?)null : tally[OutcomeParts.Of(denominator)] > 0;
        return new("in-denominator", isIn, denominator.Code, "SE-G2a", "exit_reason");
    }

    public OutcomeCondition Identified =>
        new("identified", record.Kind == ParticipantKind.Identified, record.Kind.Code, "SE-R18", "participant_kind");

    public OutcomeCondition EntryInPeriod => Entry("entry-in-period", record.Entry >= request.From && record.Entry <= request.To);

    public OutcomeCondition TakesPartOnTheLastDay => ExitDay("takes-part-on-the-last-day", !(_exit?.Date < request.To));

    public OutcomeCondition ExitInPeriod => ExitDay("exit-in-period", _exit?.Date >= request.From && _exit.Date <= request.To);

    /// <summary>The category that the table gives the reason, and the test that the rule set asks of it.</summary>
    private IEnumerable<OutcomeCondition> Category(ExitCategory category)
    {
        if (_exit is not { } exit)
        {
            yield break;
        }

        yield return new OutcomeCondition(
            "reason",
            exit.Reason is { } reason ? request.OutcomeRules.CategoryOf(reason) == category : null,
            Reason,
            "SE-C9",
            "exit_reason"
        );
        var verdict = request.OutcomeRules.Judge(exit, request.AsOf ?? request.To);
        if (verdict.Rule != "SE-C9")
        {
            yield return new OutcomeCondition(
                "test",
                verdict.Category is { } decided ? decided == category : null,
                string.Join(" ", verdict.MissingFacts.AsEnumerable()),
                verdict.Rule,
                verdict.MissingFacts.Count > 0 ? verdict.MissingFacts[0] : "exit_reason"
            );
        }
    }

    private string Reason => record.Exit?.Reason?.Code ?? "";

    private OutcomeCondition Entry(string id, bool holds) => new(id, holds, Iso(record.Entry), "SE-R6", "entry_date");

    private OutcomeCondition ExitDay(string id, bool holds) =>
        new(id, holds, record.Exit is { } exit ? Iso(exit.Date) : "", "SE-R6", "exit_date");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
