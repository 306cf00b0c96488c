using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Sweden.Minimisation;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

/// <summary>Participations with every fact in use, and how to take one fact away, as if its column were empty.</summary>
internal static class FullRecords
{
    private static readonly LocalDate s_far = new(2022, 1, 1);

    public static IReadOnlyDictionary<DataField, Func<Participation, Participation>> Fields { get; } =
        All().ToDictionary(row => row.Field, row => row.Blank);

    public static Participation Of(Random random, int number)
    {
        T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
        Fact Any() => (Fact)random.Next(4);
        bool Coin(int sides = 2) => random.Next(sides) == 0;
        ValueList<T> Some<T>(IReadOnlyList<T> all) => all.Where(_ => Coin(4)).ToValueList();
        var entry = new LocalDate(2023, 1, 1).PlusDays(random.Next(600));
        var exit = entry.PlusDays(random.Next(1, 120));
        var start = exit.PlusDays(random.Next(0, 20));
        var status = Coin(3) ? null : One(LabourStatus.All);
        return new Participation
        {
            Person = FormattableString.Invariant($"p{number}"),
            Operation = One(["default", "other"]),
            Forbund = One(Forbund.All).Code,
            Municipality = One(Municipality.All).Code,
            Gender = One(Gender.All),
            BirthDate = Coin(8) ? null : new LocalDate(1948, 1, 1).PlusDays(random.Next(22_500)),
            Kind = Coin(5) ? One(ParticipantKind.All) : ParticipantKind.Identified,
            AtEntry = new EntryFacts
            {
                LabourStatus = status,
                RegisteredUnemployed = Coin(5) ? Fact.Yes : Fact.No,
                ParentalLeave = Coin(6) ? Fact.Yes : Fact.No,
                Leave = Coin() ? One(LeaveKind.All) : null,
                LeaveFrom = Coin(3) ? null : entry.PlusDays(-random.Next(-40, 60)),
                LeaveToExpected = Coin(3) ? null : entry.PlusDays(random.Next(-100, 200)),
                LeaveJobRelatedIncome = Any(),
                UnemployedSince = Coin() ? entry.PlusDays(-random.Next(1200)) : null,
                InEducation = Any(),
                Isced = Coin(8) ? null : random.Next(9),
                Disability = Any(),
                ThirdCountryNational = Any(),
                ForeignBackground = Any(),
                Minority = Any(),
                Homeless = Any(),
                Rural = Any(),
                OtherDisadvantaged = Any(),
                DirectBeneficiary = Coin(8) ? Fact.No : Fact.Yes,
                SpecificObjective = Coin(4) ? One(['l', 'm', 'h']) : null,
                TargetGroups = Some(TargetGroup.All),
                NotTargetGroups = Some(TargetGroup.All),
                SickListings =
                    Coin(3) ? null
                    : Coin(3) ? []
                    : [new ParticipationPeriod(entry.PlusDays(-random.Next(120)), Coin(3) ? null : entry.PlusDays(3))],
                AssistanceMonths = Coin(3) ? null : random.Next(13),
                AssessedElsewhere = Any(),
                Referrer = One(Referrer.All),
                WorkExtent = Coin() ? random.Next(0, 3) * 50 : null,
                StudyExtent = Coin() ? random.Next(0, 3) * 50 : null,
                SupportMonths = Coin() ? random.Next(0, 40) : null,
                IncomeSources = Coin() ? [One(IncomeSource.All)] : [],
            },
            Spells = Coin(6)
                ? [new Spell(entry)]
                :
                [
                    new Spell(
                        entry,
                        new Exit(exit, Coin(8) ? ExitReason.RegistrationError : One(ExitReason.All))
                        {
                            Manner = One(ExitManner.All),
                            TypeOfWork = Coin() ? One(TypeOfWork.All) : null,
                            WorkExtent = Coin() ? random.Next(0, 3) * 50 : null,
                            StudyExtent = Coin() ? random.Next(0, 3) * 50 : null,
                            JobStart = Coin(4) ? null : start,
                            JobEnd = Coin() ? start.PlusDays(random.Next(0, 90)) : null,
                            JobOngoing = Any(),
                            JobSeeking = Any(),
                            IncomeSources = Coin() ? [One(IncomeSource.All)] : [],
                            GivesRightToStudySupport = Any(),
                            SixMonthFollowUp = Coin(3)
                                ? null
                                : new SixMonthFollowUp
                                {
                                    Status = Coin() ? One(SixMonthStatus.All) : null,
                                    Improvements = Some(Improvement.All),
                                },
                        }
                    ),
                ],
            Events = Enumerable
                .Range(0, random.Next(4))
                .Select(_ => new ParticipationEvent(exit.PlusDays(random.Next(-100, 200) / (Coin() ? 8 : 1)), One(EventKind.All)))
                .ToValueList(),
            Consents = Coin(4)
                ?
                [
                    new Consent(One(ConsentKind.All), entry.PlusDays(random.Next(0, 300)))
                    {
                        Withdrawn = Coin() ? entry.PlusDays(400) : null,
                    },
                ]
                : [],
            Protection = Coin(10) ? new ParticipationPeriod(entry, Coin() ? entry.PlusDays(100) : null) : null,
        };
    }

    /// <summary>Columns of measurements.csv, and how to take one away.</summary>
    public static IReadOnlyDictionary<string, Func<Measurement, Measurement>> MeasurementFields { get; } =
        Instrument
            .Bip.Items.Select(item =>
                KeyValuePair.Create<string, Func<Measurement, Measurement>>(
                    item.Id,
                    row => row with { Answers = Answered(other => other == item ? 0 : row.Answers[other.Slot]) }
                )
            )
            .Concat([
                new("date", row => row with { Date = s_far }),
                // A measurement is by somebody: without knowing it, one rater is as good as another.
                new("rater", row => row with { Rater = RaterKind.Caseworker }),
                new("rater_id", row => row with { RaterId = null }),
                new("instrument", row => row with { InstrumentId = Instrument.Bip.Id }),
                new("instrument_version", row => row with { InstrumentVersion = null }),
                new("occasion", row => row with { Occasion = null }),
                new("subject", row => row with { SubjectKind = MeasurementSubject.Participant }),
            ])
            .ToDictionary();

    public static Measurement MeasurementOf(Random random, int number)
    {
        var rater = random.Next(2) == 0 ? RaterKind.Participant : RaterKind.Caseworker;
        return new Measurement
        {
            Subject = FormattableString.Invariant($"p{number / 6}"),
            SubjectKind = random.Next(6) == 0 ? MeasurementSubject.Organisation : MeasurementSubject.Participant,
            Date = new LocalDate(2023, 1, 1).PlusDays(random.Next(60)),
            Rater = rater,
            RaterId = FormattableString.Invariant($"r{random.Next(4)}"),
            InstrumentId = random.Next(6) == 0 ? "other" : Instrument.Bip.Id,
            InstrumentVersion =
                random.Next(3) == 0 ? null
                : random.Next(6) == 0 ? "another"
                : Instrument.Bip.Version,
            Occasion = Occasion.All[random.Next(Occasion.All.Count)],
            Answers = Answered(item => item.AskedOf.Contains(rater) ? random.Next(6) : 0),
        };
    }

    private static Answers Answered(Func<InstrumentItem, int> answer) =>
        Instrument
            .Bip.Items.Select(item => (item.Slot, Value: answer(item)))
            .Where(given => given.Value > 0)
            .Aggregate(default(Answers), (answers, given) => answers.WithOriented(given.Slot, given.Value));

    private static IEnumerable<(DataField Field, Func<Participation, Participation> Blank)> All()
    {
        yield return Column("operation", row => row with { Operation = Participation.DefaultOperation });
        yield return Column("forbund", row => row with { Forbund = null });
        yield return Column("municipality", row => row with { Municipality = null });
        yield return Column("gender", row => row with { Gender = Gender.Unknown });
        yield return Column("birth_date", row => row with { BirthDate = null });
        yield return Column("participant_kind", row => row with { Kind = ParticipantKind.Identified });
        // A record has an entry: without knowing it, one day is as good as another.
        yield return Column("entry_date", row => row with { Spells = [.. row.Spells.Select(spell => new Spell(s_far, spell.Exit))] });
        yield return Column("exit_date", row => row with { Spells = [new Spell(row.Entry)] });
        yield return Leaving("exit_reason", exit => exit with { Reason = null });
        yield return Leaving("exit_manner", exit => exit with { Manner = null });
        yield return Leaving("type_of_work", exit => exit with { TypeOfWork = null });
        yield return Leaving("work_extent", exit => exit with { WorkExtent = null });
        yield return Leaving("study_extent", exit => exit with { StudyExtent = null });
        yield return Leaving("job_start", exit => exit with { JobStart = null });
        yield return Leaving("job_end", exit => exit with { JobEnd = null });
        yield return Leaving("job_ongoing", exit => exit with { JobOngoing = Fact.NotKnown });
        yield return Leaving("study_support_right", exit => exit with { GivesRightToStudySupport = Fact.NotKnown });
        yield return Leaving("six_month_followup", exit => exit with { SixMonthFollowUp = null });
        yield return Leaving(
            "six_month_status",
            exit => exit with { SixMonthFollowUp = Changed(exit, followUp => followUp with { Status = null }) }
        );
        yield return Leaving(
            "six_month_improvement",
            exit => exit with { SixMonthFollowUp = Changed(exit, followUp => followUp with { Improvements = [] }) }
        );
        yield return Entry("labour_status", facts => facts with { LabourStatus = null });
        yield return Entry("registered_unemployed", facts => facts with { RegisteredUnemployed = Fact.NotKnown });
        yield return Entry("in_education", facts => facts with { InEducation = Fact.NotKnown });
        yield return Entry("parental_leave", facts => facts with { ParentalLeave = Fact.NotKnown });
        yield return Entry("leave", facts => facts with { Leave = null });
        yield return Entry("leave_from", facts => facts with { LeaveFrom = null });
        yield return Entry("leave_to_expected", facts => facts with { LeaveToExpected = null });
        yield return Entry("leave_job_related_income", facts => facts with { LeaveJobRelatedIncome = Fact.NotKnown });
        yield return Entry("disability", facts => facts with { Disability = Fact.NotKnown });
        yield return Entry("third_country_national", facts => facts with { ThirdCountryNational = Fact.NotKnown });
        yield return Entry("foreign_background", facts => facts with { ForeignBackground = Fact.NotKnown });
        yield return Entry("minority", facts => facts with { Minority = Fact.NotKnown });
        yield return Entry("homeless", facts => facts with { Homeless = Fact.NotKnown });
        yield return Entry("rural", facts => facts with { Rural = Fact.NotKnown });
        yield return Entry("other_disadvantaged", facts => facts with { OtherDisadvantaged = Fact.NotKnown });
        yield return Entry("direct_beneficiary", facts => facts with { DirectBeneficiary = Fact.NotKnown });
        yield return Entry("unemployed_since", facts => facts with { UnemployedSince = null });
        yield return Entry("isced", facts => facts with { Isced = null });
        yield return Entry("specific_objective", facts => facts with { SpecificObjective = null });
        yield return Entry("target_groups", facts => facts with { TargetGroups = [] });
        yield return Entry("referrer", facts => facts with { Referrer = null });
        yield return Entry("work_extent_before", facts => facts with { WorkExtent = null });
        yield return Entry("study_extent_before", facts => facts with { StudyExtent = null });
        yield return Entry("not_target_groups", facts => facts with { NotTargetGroups = ValueList<TargetGroup>.Empty });
        yield return Entry("sick_listings", facts => facts with { SickListings = null });
        yield return Entry("assistance_months", facts => facts with { AssistanceMonths = null });
        yield return Entry("assessed_elsewhere", facts => facts with { AssessedElsewhere = Fact.NotKnown });
        yield return Entry("support_months_before", facts => facts with { SupportMonths = null });
        yield return Entry("income_sources", facts => facts with { IncomeSources = [] });
        yield return Leaving("income_sources_after", exit => exit with { IncomeSources = [] });
        yield return Leaving("job_seeking_after", exit => exit with { JobSeeking = Fact.NotKnown });
        yield return Column("protected_from", row => row with { Protection = null });
        yield return Column(
            "protected_to",
            row => row with { Protection = row.Protection is { } protection ? new ParticipationPeriod(protection.Start, null) : null }
        );
        yield return (new DataField("events.csv", "date"), row => row with { Events = [] });
        yield return (new DataField("events.csv", "event"), row => row with { Events = [] });
        // A consent of which one fact is missing cannot be read, except that it may hold.
        yield return (new DataField("consents.csv", "kind"), row => row with { Consents = [] });
        yield return (new DataField("consents.csv", "given"), row => row with { Consents = [] });
        yield return (
            new DataField("consents.csv", "withdrawn"),
            row => row with { Consents = [.. row.Consents.Select(consent => consent with { Withdrawn = null })] }
        );
    }

    private static SixMonthFollowUp? Changed(Exit exit, Func<SixMonthFollowUp, SixMonthFollowUp> change) =>
        exit.SixMonthFollowUp is { } followUp ? change(followUp) : null;

    private static (DataField, Func<Participation, Participation>) Column(string name, Func<Participation, Participation> blank) =>
        (DataField.Of(name), blank);

    private static (DataField, Func<Participation, Participation>) Entry(string name, Func<EntryFacts, EntryFacts> blank) =>
        (DataField.Of(name), row => row with { AtEntry = blank(row.AtEntry) });

    private static (DataField, Func<Participation, Participation>) Leaving(string name, Func<Exit, Exit> blank) =>
        (
            DataField.Of(name),
            row =>
                row with
                {
                    Spells = [.. row.Spells.Select(spell => spell.Exit is { } exit ? new Spell(spell.Start, blank(exit)) : spell)],
                }
        );
}
