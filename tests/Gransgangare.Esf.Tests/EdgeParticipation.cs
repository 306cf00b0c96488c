using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

/// <summary>Random participations whose dates lie on, just before and just after every limit of the rules.</summary>
internal static class EdgeParticipation
{
    private static readonly LocalDate[] s_entries =
    [
        new(2018, 10, 1),
        new(2019, 1, 31),
        new(2021, 2, 28),
        new(2021, 12, 31),
        new(2022, 2, 27),
        new(2022, 2, 28),
        new(2022, 3, 1),
        new(2023, 2, 28),
        new(2023, 3, 31),
        new(2023, 8, 31),
        new(2024, 2, 28),
        new(2024, 2, 29),
        new(2024, 8, 30),
    ];

    private static readonly LocalDate[] s_leapBirths =
    [
        new(1956, 2, 29),
        new(1968, 2, 29),
        new(1992, 2, 29),
        new(1996, 2, 29),
        new(2004, 2, 29),
    ];

    private static readonly int[] s_ages = [14, 15, 18, 25, 30, 40, 55, 65];

    public static Arbitrary<Participation> Any() => Seed().Select(seed => Of(new Random(seed))).ToArbitrary();

    public static Arbitrary<(Participation Participation, EsfOptions Options)> WithOptions() =>
        Seed()
            .Select(seed =>
            {
                var random = new Random(seed);
                return (Of(random), OptionsOf(random));
            })
            .ToArbitrary();

    public static Arbitrary<Participation[]> Many(int most = 30) =>
        Seed()
            .Select(seed =>
            {
                var random = new Random(seed);
                return Enumerable.Range(0, random.Next(most)).Select(i => Of(random) with { Person = $"p{i:00}" }).ToArray();
            })
            .ToArbitrary();

    public static EsfOptions OptionsOf(Random random) =>
        new()
        {
            LongTermUnemployed = (LongTermUnemployedReading)random.Next(2),
            LongTermUnemployedBound = (LongTermUnemployedBound)random.Next(2),
            ImmediateWindow = (ImmediateWindow)random.Next(2),
            ParentalLeave = (ParentalLeaveReading)random.Next(3),
            LeapDayBirthday = (LeapDayBirthday)random.Next(2),
            IncompleteRecords = (IncompleteRecords)random.Next(2),
            MinimumSupportDays = Pick(random, 0, 0, 1, 2, 30, 31),
        };

    public static Participation Of(Random random)
    {
        var entry = Pick(random, s_entries).PlusDays(random.Next(4) == 0 ? random.Next(40) : 0);
        LocalDate? birth =
            random.Next(12) == 0 ? null
            : random.Next(4) == 0 ? Pick(random, s_leapBirths)
            : entry.PlusYears(-Pick(random, s_ages)).PlusDays(random.Next(-1, 2));
        LocalDate? since =
            random.Next(4) == 0 ? null : entry.PlusMonths(-Pick(random, 0, 6, 6, 7, 12, 12, 13)).PlusDays(random.Next(-1, 2));
        var first = Pick<LocalDate?>(
            random,
            null,
            entry,
            entry.PlusDays(random.Next(28, 32)),
            new(entry.Year + 1, 8, 31),
            new(entry.Year + 1, 1, 31),
            entry.PlusDays(200)
        );
        var followUp = FollowUpOf(random);
        var spells = new List<Spell> { new(entry, first is { } day ? ExitOf(random, day, followUp) : null) };
        if (first is { } end && random.Next(6) == 0)
        {
            var again = end.PlusDays(random.Next(1, 200));
            spells.Add(new Spell(again, random.Next(3) == 0 ? null : ExitOf(random, again.PlusDays(random.Next(100)), followUp)));
        }

        var left = spells[^1].Exit?.Date ?? entry.PlusDays(100);
        LocalDate[] days =
        [
            entry.PlusDays(-1),
            entry,
            entry.PlusDays(1),
            left,
            left.PlusDays(1),
            left.PlusDays(27),
            left.PlusDays(28),
            left.PlusDays(29),
            left.PlusMonths(1).PlusDays(-1),
            left.PlusMonths(1),
            left.PlusMonths(1).PlusDays(1),
            left.PlusMonths(6).PlusDays(-1),
            left.PlusMonths(6),
            left.PlusMonths(6).PlusDays(1),
        ];
        return new Participation
        {
            Person = "someone",
            Gender = Pick(random, [Gender.Unknown, .. Gender.All, .. Gender.All, .. Gender.All.Where(g => g != Gender.Unknown)]),
            BirthDate = birth,
            Kind = random.Next(40) == 0 ? ParticipantKind.Anonymous : ParticipantKind.Identified,
            AtEntry = Leave(random, entry) with
            {
                LabourStatus = random.Next(10) == 0 ? null : Pick(random, [.. LabourStatus.All]),
                RegisteredUnemployed = FactOf(random, 5),
                ParentalLeave = FactOf(random, 8),
                UnemployedSince = since,
                InEducation = FactOf(random, 3),
                Isced = random.Next(10) == 0 ? null : random.Next(9),
                Disability = FactOf(random, 3),
                ThirdCountryNational = FactOf(random, 4),
                ForeignBackground = FactOf(random, 4),
                Minority = FactOf(random, 4),
                Homeless = FactOf(random, 3),
                Rural = FactOf(random, 3),
                OtherDisadvantaged = FactOf(random, 3),
                DirectBeneficiary = random.Next(20) == 0 ? Fact.No : Fact.NotKnown,
                SpecificObjective = random.Next(5) == 0 ? Pick(random, 'a', 'f', 'l', 'l', 'm') : null,
            },
            Spells = spells.ToValueList(),
            Events = Enumerable
                .Range(0, random.Next(5))
                .Select(_ => new ParticipationEvent(Pick(random, days), Pick(random, [.. EventKind.All])))
                .ToValueList(),
        };
    }

    /// <summary>Of some a leave whose length lies at three months, and whose days lie at the entry.</summary>
    private static EntryFacts Leave(Random random, LocalDate entry)
    {
        if (random.Next(3) > 0)
        {
            return EntryFacts.None;
        }

        var from = Pick(random, entry, entry.PlusDays(1), entry.PlusDays(-random.Next(1, 40)), entry.PlusMonths(-3));
        var to = Pick(random, from.PlusMonths(3), from.PlusMonths(12), entry).PlusDays(random.Next(-2, 2));
        return new EntryFacts
        {
            Leave = Pick(random, null, LeaveKind.MaternityPaternity, LeaveKind.Parental, LeaveKind.Parental, LeaveKind.Parental),
            LeaveFrom = random.Next(6) == 0 ? null : from,
            LeaveToExpected = random.Next(6) == 0 ? null : to,
            LeaveJobRelatedIncome = Pick(random, Fact.No, Fact.No, Fact.Yes, Fact.NotKnown, Fact.Refused),
        };
    }

    private static Exit ExitOf(Random random, LocalDate day, SixMonthFollowUp? followUp) =>
        new(
            day,
            random.Next(30) switch
            {
                0 => ExitReason.RegistrationError,
                1 => ExitReason.ConsentWithdrawn,
                _ => null,
            }
        )
        {
            SixMonthFollowUp = followUp,
        };

    private static SixMonthFollowUp? FollowUpOf(Random random) =>
        random.Next(6) switch
        {
            0 => null,
            1 => SixMonthFollowUp.NoAnswer with
            {
                Status = random.Next(3) == 0 ? SixMonthStatus.Employed : null,
                Improvements = random.Next(3) == 0 ? [Improvement.Promotion] : [],
            },
            var other => new SixMonthFollowUp
            {
                Status = other == 2 ? Pick(random, [.. SixMonthStatus.All]) : null,
                Improvements = random.Next(3) == 0 ? [Pick(random, [.. Improvement.All])] : [],
            },
        };

    private static Fact FactOf(Random random, int oneIn) => random.Next(oneIn) == 0 ? Fact.Yes : (Fact)Pick(random, 0, 2, 2, 3);

    private static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static Gen<int> Seed() => Gen.Choose(0, int.MaxValue - 1);
}
