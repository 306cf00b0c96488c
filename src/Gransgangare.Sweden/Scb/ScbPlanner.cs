using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Sweden.Privacy;
using NodaTime;

namespace Gransgangare.Sweden.Scb;

/// <summary>
/// Plans the monthly reports of an ESF project to SCB (månadsrapportering): a pure function of what was sent, what is known now, and the day.
/// Registration errors and persons who are not supported directly are in no month; a spell that was sent and has become one is a row taken away.
/// </summary>
public sealed class ScbPlanner
{
    /// <summary>Columns of the exchange folder that it looks at, beside those of <see cref="PersonalDataRules.NeededFields"/>.</summary>
    public static ValueList<string> NeededFacts { get; } = ["operation", .. OutcomeJudge.NeededFacts, "participant_kind"];

    /// <summary>First month to report; <c>null</c> = the month of the first start, see <see cref="FirstDay"/>.</summary>
    public YearMonth? From { get; init; }

    /// <summary>Last month to report, that in which the project ends; <c>null</c> = it goes on.</summary>
    public YearMonth? Until { get; init; }

    /// <summary>Kind of consent without which a person is left out; <c>null</c> = a consent that is not recorded leaves nobody out.</summary>
    public ConsentKind? RequiredConsent { get; init; }

    /// <summary>Hours of a person in an operation and a month (SE-M5), from the host; <c>null</c> = hours are not kept.</summary>
    public Func<string, string, YearMonth, decimal?>? Hours { get; init; }

    /// <summary>Plans.</summary>
    /// <param name="sent">What has been sent so far.</param>
    /// <param name="participations">All participations as known now, in any order.</param>
    /// <param name="asOf">The day the question is for; what is dated later is not known yet.</param>
    public ScbPlan Plan(ScbState sent, IEnumerable<Participation> participations, LocalDate asOf)
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToList();
        var rules = new PersonalDataRules(all, asOf, RequiredConsent);
        var known = all.AsKnownOn(asOf).WithoutFactsAfterDeath().Where(participation => participation.IsCounted).ToList();
        var leftOut = known
            .Select(participation => (participation, Reason: rules.ConsentReason(participation)))
            .Where(row => row.Reason is not null)
            .Select(row => new LeftOut(row.participation.Person, row.participation.Operation, row.Reason!))
            .OrderBy(row => row.Person, StringComparer.Ordinal)
            .ThenBy(row => row.Operation, StringComparer.Ordinal)
            .ToValueList();
        var reported = known.Where(participation => rules.ConsentReason(participation) is null).ToList();

        // Persons who must no longer be named are not a correction: their rows are compared on neither side.
        var withdrawn = new HashSet<(string, string)>(leftOut.Select(row => (row.Person, row.Operation)));
        var before = (sent ?? throw new ArgumentNullException(nameof(sent))).Months.ToDictionary(
            month => month.Month,
            month => month.Rows.Where(row => !withdrawn.Contains((row.Person, row.Operation))).ToValueList()
        );
        var months = Months(before.Keys, reported, asOf).Select(month => new ScbMonth(month, Rows(reported, month))).ToList();
        var isCorrected = false;
        var plans = new List<ScbMonthPlan>();
        foreach (var month in months)
        {
            var wasSent = before.TryGetValue(month.Month, out var rows);
            var changes = wasSent ? Changes(rows!, month.Rows).ToValueList() : ValueList<ScbRowChange>.Empty;
            // Months go in chronological order: a month with somebody in it that was never sent corrects those sent after it.
            isCorrected |= wasSent ? changes.Count > 0 : month.Rows.Count > 0;
            plans.Add(new ScbMonthPlan(month, Status(month, wasSent, isCorrected, asOf), changes));
        }

        var isProtected = new HashSet<string>(reported.Where(rules.IsProtected).Select(row => row.Person), StringComparer.Ordinal);
        return new ScbPlan(asOf, plans.ToValueList(), leftOut, isProtected.OrderBy(key => key, StringComparer.Ordinal).ToValueList());
    }

    /// <summary>
    /// The state after everything up to a month has been sent as it is known in a set of participations, such as last month's exchange folder.
    /// </summary>
    /// <param name="participations">The participations as they were known then.</param>
    /// <param name="through">Last month that was sent.</param>
    public ScbState Sent(IEnumerable<Participation> participations, YearMonth through) =>
        new(
            Plan(ScbState.Nothing, participations, ScbMonth.OpeningOf(through))
                .Months.Select(month => month.Month)
                .Where(month => month.Month <= through)
        );

    // From the first month to the last that has opened; a month that was sent is looked at even if it lies outside.
    private IEnumerable<YearMonth> Months(ICollection<YearMonth> sent, List<Participation> reported, LocalDate asOf)
    {
        // Nobody is followed before or after the dates that a record may have.
        var earliest = DateLimits.First.ToYearMonth();
        var lastOpen = LocalDate.Min(TimeLimits.AfterMonths(asOf, -1), DateLimits.Last).ToYearMonth();
        var months = new SortedSet<YearMonth>(sent);
        var starts = FirstDay.Of(reported) is { } day ? [.. sent, day.ToYearMonth()] : sent.ToList();
        if (From is not null || starts.Count > 0)
        {
            var first = From ?? starts.Min();
            var last = Until is { } until && until < lastOpen ? until : lastOpen;
            for (var month = first < earliest ? earliest : first; month <= last; month = month.PlusMonths(1))
            {
                months.Add(month);
            }
        }

        return months;
    }

    private ValueList<ScbRow> Rows(List<Participation> reported, YearMonth month)
    {
        var days = new ParticipationPeriod(month.OnDayOfMonth(1), TimeLimits.AfterDays(ScbMonth.OpeningOf(month), -1));
        return reported
            .SelectMany(participation =>
                participation.Spells.Where(spell => spell.Period.Overlaps(days)).Select(spell => (participation, spell))
            )
            .OrderBy(row => row.participation.Person, StringComparer.Ordinal)
            .ThenBy(row => row.participation.Operation, StringComparer.Ordinal)
            .ThenBy(row => row.spell.Start)
            .Select(row => new ScbRow(
                row.participation.Person,
                row.participation.Operation,
                days.Contains(row.spell.Start) ? row.spell.Start : null,
                row.spell.Period.End is { } end && days.Contains(end) ? end : null,
                Hours?.Invoke(row.participation.Person, row.participation.Operation, month)
            ))
            .ToValueList();
    }

    private static ScbMonthStatus Status(ScbMonth month, bool wasSent, bool isCorrected, LocalDate asOf) =>
        wasSent
            ? isCorrected
                ? ScbMonthStatus.Resend
                : ScbMonthStatus.Sent
            : asOf < month.Due
                ? ScbMonthStatus.Open
                : asOf == month.Due
                    ? ScbMonthStatus.Due
                    : ScbMonthStatus.Late;

    // Rows of one person and operation are paired in order of their start, after those that are the same on both sides.
    private static IEnumerable<ScbRowChange> Changes(ValueList<ScbRow> before, ValueList<ScbRow> after)
    {
        var (old, now) = (before.ToList(), after.ToList());
        foreach (var row in before.AsEnumerable())
        {
            if (now.Remove(row))
            {
                old.Remove(row);
            }
        }

        var oldRows = old.ToLookup(row => (row.Person, row.Operation));
        var newRows = now.ToLookup(row => (row.Person, row.Operation));
        return oldRows
            .Select(rows => rows.Key)
            .Union(newRows.Select(rows => rows.Key))
            .OrderBy(key => key.Person, StringComparer.Ordinal)
            .ThenBy(key => key.Operation, StringComparer.Ordinal)
            .SelectMany(key => Pairs(oldRows[key].ToList(), newRows[key].ToList()));
    }

    private static IEnumerable<ScbRowChange> Pairs(List<ScbRow> old, List<ScbRow> now) =>
        Enumerable
            .Range(0, Math.Max(old.Count, now.Count))
            .Select(index => new ScbRowChange(index < old.Count ? old[index] : null, index < now.Count ? now[index] : null));
}
