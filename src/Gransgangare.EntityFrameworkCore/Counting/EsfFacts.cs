using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>What the rules of the ESF indicators look at in a participation, and which of its days lie in the period: the key of a group.</summary>
internal sealed class EsfFacts
{
    // Days of a participation of which the facts are true; the exit so long after the entry that a result can lie in between.
    private static readonly LocalDate s_entry = new(2020, 1, 1);
    private const int Support = 60;

    public required ParticipantKind ParticipantKind { get; init; }

    public required Fact DirectBeneficiary { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>One age of those that no indicator tells apart.</summary>
    public required int? Age { get; init; }

    public required LabourStatus? LabourStatus { get; init; }

    public required Fact RegisteredUnemployed { get; init; }

    public required bool? IsLongTermUnemployed { get; init; }

    public required Fact InEducation { get; init; }

    public required Fact ParentalLeave { get; init; }

    /// <summary>The leave, if it holds on the entry day.</summary>
    public required LeaveKind? Leave { get; init; }

    public required Fact LeaveJobRelatedIncome { get; init; }

    /// <summary>Whether the leave lasts three months at most; <c>null</c> = one of its days is not known.</summary>
    public required bool? IsLeaveShort { get; init; }

    public required int? Isced { get; init; }

    public required Fact Disability { get; init; }

    public required Fact ThirdCountryNational { get; init; }

    public required Fact ForeignBackground { get; init; }

    public required Fact Minority { get; init; }

    public required Fact Homeless { get; init; }

    public required Fact Rural { get; init; }

    public required Fact OtherDisadvantaged { get; init; }

    /// <summary>The objective, if it is one that the rules ask for.</summary>
    public required char? SpecificObjective { get; init; }

    public required bool HasLeft { get; init; }

    public required bool IsTooShort { get; init; }

    /// <summary>Last event of each class in the window after the exit, by the order of its kind.</summary>
    public required int? LabourMarket { get; init; }

    public required int? Studies { get; init; }

    public required bool HasQualified { get; init; }

    public required bool? Answered { get; init; }

    public required SixMonthStatus? Status { get; init; }

    public required bool HasImproved { get; init; }

    /// <summary>Last labour market event within six months after the exit.</summary>
    public required int? LabourMarketSixMonthsLater { get; init; }

    public required bool EntersInPeriod { get; init; }

    public required bool LeavesInPeriod { get; init; }

    public required bool SixMonthsLaterInPeriod { get; init; }

    /// <summary>A participation of which all this is true, and a period that has those of its days which lie in the period asked for.</summary>
    public (Participation Participation, ParticipationPeriod Period) StandIn(EsfOptions options)
    {
        var left = IsTooShort ? s_entry : s_entry.PlusDays(Math.Max(options.MinimumSupportDays, Support));
        var later = left.PlusMonths(6);
        LocalDate?[] days = [EntersInPeriod ? s_entry : null, LeavesInPeriod ? left : null, SixMonthsLaterInPeriod ? later : null];
        var participation = new Participation
        {
            Person = EntityFrameworkCore.StandIn.Key,
            Kind = ParticipantKind,
            Gender = Gender,
            BirthDate = EntityFrameworkCore.StandIn.BirthDate(Age, s_entry),
            AtEntry = AtEntry(),
            Spells = [new Spell(s_entry, HasLeft ? ExitOn(left) : null)],
            Events = Events(left, later),
        };
        return (participation, new ParticipationPeriod(days.Min()!.Value, days.Max()));
    }

    private EntryFacts AtEntry() =>
        new()
        {
            LabourStatus = LabourStatus,
            RegisteredUnemployed = RegisteredUnemployed,
            UnemployedSince = IsLongTermUnemployed is { } isLong ? s_entry.PlusYears(isLong ? -5 : 0) : null,
            InEducation = InEducation,
            ParentalLeave = ParentalLeave,
            Leave = Leave,
            LeaveFrom = IsLeaveShort is null ? null : s_entry,
            LeaveToExpected = IsLeaveShort is { } isShort ? s_entry.PlusMonths(isShort ? 1 : 12) : null,
            LeaveJobRelatedIncome = LeaveJobRelatedIncome,
            Isced = Isced,
            Disability = Disability,
            ThirdCountryNational = ThirdCountryNational,
            ForeignBackground = ForeignBackground,
            Minority = Minority,
            Homeless = Homeless,
            Rural = Rural,
            OtherDisadvantaged = OtherDisadvantaged,
            DirectBeneficiary = DirectBeneficiary,
            SpecificObjective = SpecificObjective,
        };

    private Exit ExitOn(LocalDate day) =>
        new(day)
        {
            SixMonthFollowUp = Answered is { } answered
                ? new SixMonthFollowUp
                {
                    Answered = answered,
                    Status = Status,
                    Improvements = HasImproved ? [Improvement.Promotion] : [],
                }
                : null,
        };

    private ValueList<ParticipationEvent> Events(LocalDate left, LocalDate later) =>
        new (LocalDate Date, int? Kind)[]
        {
            (left, LabourMarket),
            (left, Studies),
            (left, HasQualified ? EventKind.QualificationGained.Order : null),
            (later, LabourMarketSixMonthsLater),
        }
            .Where(@event => @event.Kind is not null)
            .Select(@event => new ParticipationEvent(@event.Date, EventKind.All[@event.Kind!.Value]))
            .ToValueList();
}
