using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

public sealed class LawTests
{
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    public static TheoryData<string> Programmes() => [.. Programme.All.Select(programme => programme.Code)];

    [Fact]
    public void A_known_status_is_exactly_one_of_three() =>
        ForAll(
            Programme.EsfPlus2021,
            (judge, judgement, participation) =>
                participation.AtEntry.SpecificObjective == 'l'
                || !judgement.Counted.Contains(Programme.EsfPlus2021.Total)
                || judge.Options.IncompleteRecords == IncompleteRecords.PerIndicator
                || Count(judgement, "EECO02", "EECO04", "EECO05") == 1
        );

    [Fact]
    public void A_complete_record_of_2014_is_exactly_one_of_three() =>
        ForAll(
            Programme.Esf2014,
            (judge, judgement, _) =>
                judge.Options.IncompleteRecords == IncompleteRecords.PerIndicator
                || Count(judgement, "CO01", "CO03", "CO05") == Count(judgement, "TOTAL")
        );

    [Fact]
    public void Job_search_and_employment_exclude_each_other() =>
        ForAll(Programme.EsfPlus2021, (judge, judgement, _) => Count(judgement, "EECR01", "EECR04") < 2);

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Subsets_and_populations_hold_for_every_person(string programme) =>
        ForAll(Programme.Parse(programme), (judge, judgement, _) => EsfRecordRules.Check(judgement).Count == 0);

    [Theory]
    [MemberData(nameof(Programmes))]
    public void The_four_verdicts_share_out_all_indicators(string programme) =>
        ForAll(
            Programme.Parse(programme),
            (judge, judgement, _) =>
                judgement.Programme.Indicators.All(indicator =>
                    judgement.VerdictOf(indicator) switch
                    {
                        EsfVerdict.Counted => judgement.Counted.Contains(indicator),
                        EsfVerdict.CannotSay => judgement.CannotSay.Contains(indicator) && !judgement.Counted.Contains(indicator),
                        EsfVerdict.OutOfScope => judgement.OutOfScope.Contains(indicator) && !judgement.CannotSay.Contains(indicator),
                        _ => !judgement.Counted.Contains(indicator)
                            && !judgement.CannotSay.Contains(indicator)
                            && !judgement.OutOfScope.Contains(indicator),
                    }
                )
        );

    /// <summary>The Gregorian calendar repeats after 400 years: months, leap days and ages are then the same.</summary>
    [Theory]
    [MemberData(nameof(Programmes))]
    public void Moving_every_date_by_a_whole_calendar_cycle_changes_nothing(string programme) =>
        ForAll(
            Programme.Parse(programme),
            (judge, judgement, participation) => Same(judgement, judge.Judge(Moved(participation, date => date.PlusYears(400))))
        );

    /// <summary>
    /// Moving by weeks keeps all distances in days; the windows are in days, so results within 28 days do not change. The length of a leave is in
    /// months and plays no part here.
    /// </summary>
    [Fact]
    public void Moving_every_date_by_weeks_changes_no_immediate_result() =>
        ForAll(
            Programme.EsfPlus2021,
            (judge, judgement, participation) =>
            {
                var inDays = new EsfJudge(
                    Programme.EsfPlus2021,
                    judge.Options with
                    {
                        ImmediateWindow = ImmediateWindow.TwentyEightDays,
                        ParentalLeave = ParentalLeaveReading.Inactive,
                    }
                );
                string[] codes = ["EECR01", "EECR02", "EECR03", "EECR04"];
                var (before, after) = (inDays.Judge(participation), inDays.Judge(Moved(participation, date => date.PlusWeeks(5))));
                return codes.All(code => Counts(before, code) == Counts(after, code));
            }
        );

    [Theory]
    [MemberData(nameof(Programmes))]
    public void The_order_in_which_events_of_different_days_are_given_does_not_matter(string programme) =>
        ForAll(
            Programme.Parse(programme),
            (judge, judgement, participation) =>
            {
                // Turn the days around, keep the order within a day.
                var turned = participation
                    .Events.GroupBy(e => e.Date)
                    .OrderByDescending(day => day.Key)
                    .SelectMany(day => day)
                    .ToValueList();
                return Same(judgement, judge.Judge(participation with { Events = turned }));
            }
        );

    [Theory]
    [MemberData(nameof(Programmes))]
    public void An_event_that_belongs_to_no_window_changes_nothing(string programme) =>
        ForAll(
            Programme.Parse(programme),
            (judge, judgement, participation) =>
            {
                var events = participation.Events.ToList();
                var exit = participation.Exit?.Date ?? participation.Entry.PlusDays(500);
                foreach (var kind in EventKind.All)
                {
                    events.Insert(0, new ParticipationEvent(participation.Entry.PlusDays(-1), kind));
                    events.Add(new ParticipationEvent(exit.PlusMonths(7), kind));
                }

                return Same(judgement, judge.Judge(participation with { Events = events.ToValueList() }));
            }
        );

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Facts_of_later_spells_and_interventions_change_nothing(string programme) =>
        ForAll(
            Programme.Parse(programme),
            (judge, judgement, participation) =>
                Same(
                    judgement,
                    judge.Judge(
                        participation with
                        {
                            Municipality = "1480",
                            Forbund = "vast",
                            Interventions = [new Intervention(InterventionKind.Health, new ParticipationPeriod(participation.Entry, null))],
                        }
                    )
                )
        );

    /// <summary>Completing a record never turns counted into cannot-say.</summary>
    [Theory]
    [MemberData(nameof(Programmes))]
    public void A_record_that_is_completed_leaves_nothing_less_certain(string programme) =>
        ForAll(
            Programme.Parse(programme),
            (judge, judgement, participation) =>
                Completions(participation)
                    .Select(judge.Judge)
                    .All(after =>
                        judgement.Programme.Indicators.All(indicator =>
                            judgement.VerdictOf(indicator) is not EsfVerdict.Counted
                            || after.VerdictOf(indicator) is not EsfVerdict.CannotSay
                        )
                    )
        );

    [Theory]
    [MemberData(nameof(Programmes))]
    public void With_every_fact_known_nothing_is_left_open(string programme) =>
        ForAll(Programme.Parse(programme), (judge, judgement, participation) => judge.Judge(Known(participation)).CannotSay.IsEmpty);

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Judging_twice_gives_the_same(string programme) =>
        ForAll(Programme.Parse(programme), (judge, judgement, participation) => Same(judgement, judge.Judge(participation with { })));

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Knowing_less_never_adds_a_result(string programme) =>
        ForAll(
            Programme.Parse(programme),
            (judge, judgement, participation) =>
            {
                var exit = participation.Exit?.Date;
                if (exit is null || participation.AsKnownOn(exit.Value.PlusMonths(6).PlusDays(-1)) is not { } known)
                {
                    return true;
                }

                return judge.Judge(known).Counted.Indicators.All(indicator => indicator.Kind != EsfIndicatorKind.LongerTermResult);
            }
        );

    [Fact]
    public void Judging_allocates_nothing()
    {
        var random = new Random(5);
        var participations = Enumerable.Range(0, 2000).Select(_ => EdgeParticipation.Of(random)).ToArray();
        foreach (var judge in Programme.All.Select(programme => new EsfJudge(programme)))
        {
            Count();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Count();
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

            void Count()
            {
                for (var i = 0; i < participations.Length; i++)
                {
                    judge.Judge(participations[i]);
                }
            }
        }
    }

    private static IEnumerable<Participation> Completions(Participation participation)
    {
        var facts = participation.AtEntry;
        yield return participation with
        {
            Gender = participation.Gender == Gender.Unknown ? Gender.Woman : participation.Gender,
        };
        yield return participation with
        {
            BirthDate = participation.BirthDate ?? new LocalDate(1980, 1, 1),
        };
        yield return participation with
        {
            AtEntry = facts with { LabourStatus = facts.LabourStatus ?? LabourStatus.Inactive },
        };
        yield return participation with
        {
            AtEntry = facts with { Isced = facts.Isced ?? 3 },
        };
        yield return participation with
        {
            AtEntry = facts with { Disability = Answer(facts.Disability) },
        };
        yield return participation with
        {
            AtEntry = facts with { ThirdCountryNational = Answer(facts.ThirdCountryNational) },
        };
        yield return participation with
        {
            AtEntry = facts with { ForeignBackground = Answer(facts.ForeignBackground) },
        };
        yield return participation with
        {
            AtEntry = facts with { Minority = Answer(facts.Minority) },
        };
        yield return participation with
        {
            AtEntry = facts with { OtherDisadvantaged = Answer(facts.OtherDisadvantaged) },
        };
        yield return Known(participation);
    }

    private static Participation Known(Participation participation)
    {
        var facts = participation.AtEntry;
        var last = participation.Spells[^1];
        return participation with
        {
            Gender = participation.Gender == Gender.Unknown ? Gender.Woman : participation.Gender,
            BirthDate = participation.BirthDate ?? new LocalDate(1980, 1, 1),
            AtEntry = facts with
            {
                LabourStatus = facts.LabourStatus ?? LabourStatus.Inactive,
                LeaveFrom = facts.LeaveFrom ?? participation.Entry,
                LeaveToExpected = facts.LeaveToExpected ?? participation.Entry,
                LeaveJobRelatedIncome = facts.LeaveJobRelatedIncome == Fact.Yes ? Fact.Yes : Fact.No,
                Isced = facts.Isced ?? 3,
                Disability = Answer(facts.Disability),
                ThirdCountryNational = Answer(facts.ThirdCountryNational),
                ForeignBackground = Answer(facts.ForeignBackground),
                Minority = Answer(facts.Minority),
                OtherDisadvantaged = Answer(facts.OtherDisadvantaged),
                Homeless = Answer(facts.Homeless),
                Rural = Answer(facts.Rural),
            },
            Spells = last.Exit is { SixMonthFollowUp: null } exit
                ? [.. participation.Spells.SkipLast(1), new Spell(last.Start, exit with { SixMonthFollowUp = new SixMonthFollowUp() })]
                : participation.Spells,
        };
    }

    private static Fact Answer(Fact fact) => fact == Fact.NotKnown ? Fact.No : fact;

    private static Participation Moved(Participation participation, Func<LocalDate, LocalDate> move) =>
        participation with
        {
            BirthDate = participation.BirthDate is { } birth ? move(birth) : null,
            AtEntry = participation.AtEntry with
            {
                UnemployedSince = participation.AtEntry.UnemployedSince is { } since ? move(since) : null,
                LeaveFrom = participation.AtEntry.LeaveFrom is { } from ? move(from) : null,
                LeaveToExpected = participation.AtEntry.LeaveToExpected is { } to ? move(to) : null,
            },
            Spells = participation
                .Spells.Select(spell => new Spell(move(spell.Start), spell.Exit is { } exit ? exit with { Date = move(exit.Date) } : null))
                .ToValueList(),
            Events = participation.Events.Select(e => e with { Date = move(e.Date) }).ToValueList(),
        };

    private static int Count(EsfJudgement judgement, params string[] codes) => codes.Count(code => Counts(judgement, code));

    private static bool Counts(EsfJudgement judgement, string code) => judgement.Counted.Contains(judgement.Programme.Indicator(code));

    private static bool Same(EsfJudgement one, EsfJudgement other) =>
        one.Counted == other.Counted
        && one.CannotSay == other.CannotSay
        && one.OutOfScope == other.OutOfScope
        && one.Missing.Equals(other.Missing);

    private static void ForAll(Programme programme, Func<EsfJudge, EsfJudgement, Participation, bool> law) =>
        Prop.ForAll(
                EdgeParticipation.WithOptions(),
                one =>
                {
                    var judge = new EsfJudge(programme, one.Options);
                    return law(judge, judge.Judge(one.Participation), one.Participation);
                }
            )
            .Check(s_many);
}
