using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>A spell of a participation in the database with its exit (deltagandeperiod), table <c>gg_spells</c>.</summary>
/// <remarks>Without <see cref="ExitDate"/> the spell goes on and the other facts of the exit are not read.</remarks>
public sealed class SpellRow
{
    /// <summary>Key of the participation.</summary>
    public long ParticipationId { get; set; }

    /// <summary>Place among the spells of the participation in order of their first day, from 0.</summary>
    public int Number { get; set; }

    /// <summary>First day.</summary>
    public DateOnly EntryDate { get; set; }

    /// <summary>Last day, included; <c>null</c> = still going on.</summary>
    public DateOnly? ExitDate { get; set; }

    /// <summary>Registered reason; <c>null</c> = not registered.</summary>
    public ExitReason? ExitReason { get; set; }

    /// <summary>By plan or broken off; <c>null</c> = not registered.</summary>
    public ExitManner? ExitManner { get; set; }

    /// <summary>Type of work of the job after the exit; <c>null</c> = not known.</summary>
    public TypeOfWork? TypeOfWork { get; set; }

    /// <summary>Work performed after the exit in per cent of 40 hours a week; <c>null</c> = not known.</summary>
    public int? WorkExtent { get; set; }

    /// <summary>Studies after the exit in per cent of full time; <c>null</c> = not known.</summary>
    public int? StudyExtent { get; set; }

    /// <summary>First day of the job; <c>null</c> = not known.</summary>
    public DateOnly? JobStart { get; set; }

    /// <summary>Last day of the job; <c>null</c> = going on or not known.</summary>
    public DateOnly? JobEnd { get; set; }

    /// <summary>Whether the job is known to go on.</summary>
    public Fact JobOngoing { get; set; }

    /// <summary>Whether the studies give right to study support, column <c>study_support_right</c>.</summary>
    public Fact StudySupportRight { get; set; }

    /// <summary>What the person lives on after the exit; empty = not known.</summary>
    public ValueList<IncomeSource> IncomeSourcesAfter { get; set; } = [];

    /// <summary>Whether the person actively seeks work after the exit.</summary>
    public Fact JobSeekingAfter { get; set; }

    /// <summary>Whether the follow-up six months after leaving was answered; <c>null</c> = not done.</summary>
    public bool? SixMonthAnswered { get; set; }

    /// <summary>Status six months after leaving; <c>null</c> = the one in force by the events.</summary>
    public SixMonthStatus? SixMonthStatus { get; set; }

    /// <summary>Ways in which the situation improved.</summary>
    public ValueList<Improvement> SixMonthImprovement { get; set; } = [];

    internal void Set(Spell spell)
    {
        var exit = spell.Exit;
        EntryDate = spell.Start.ToDateOnly();
        ExitDate = exit?.Date.ToDateOnly();
        ExitReason = exit?.Reason;
        ExitManner = exit?.Manner;
        TypeOfWork = exit?.TypeOfWork;
        WorkExtent = exit?.WorkExtent;
        StudyExtent = exit?.StudyExtent;
        JobStart = exit?.JobStart?.ToDateOnly();
        JobEnd = exit?.JobEnd?.ToDateOnly();
        JobOngoing = exit?.JobOngoing ?? Fact.NotKnown;
        StudySupportRight = exit?.GivesRightToStudySupport ?? Fact.NotKnown;
        IncomeSourcesAfter = exit?.IncomeSources ?? [];
        JobSeekingAfter = exit?.JobSeeking ?? Fact.NotKnown;
        SixMonthAnswered = exit?.SixMonthFollowUp?.Answered;
        SixMonthStatus = exit?.SixMonthFollowUp?.Status;
        SixMonthImprovement = exit?.SixMonthFollowUp?.Improvements ?? [];
    }

    internal Spell ToSpell() => new(LocalDate.FromDateOnly(EntryDate), ToExit());

    private Exit? ToExit() =>
        Day.Of(ExitDate) is not { } date
            ? null
            : new Exit(date, ExitReason)
            {
                Manner = ExitManner,
                TypeOfWork = TypeOfWork,
                WorkExtent = WorkExtent,
                StudyExtent = StudyExtent,
                JobStart = Day.Of(JobStart),
                JobEnd = Day.Of(JobEnd),
                JobOngoing = JobOngoing,
                GivesRightToStudySupport = StudySupportRight,
                IncomeSources = IncomeSourcesAfter,
                JobSeeking = JobSeekingAfter,
                SixMonthFollowUp = SixMonthAnswered is { } answered
                    ? new SixMonthFollowUp
                    {
                        Answered = answered,
                        Status = SixMonthStatus,
                        Improvements = SixMonthImprovement,
                    }
                    : null,
            };
}
