using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>The end of a spell (avslut): its date, its reason, and what is known of work and studies after it.</summary>
/// <param name="Date">Last day of taking part, included.</param>
/// <param name="Reason">Registered reason; <c>null</c> = not registered.</param>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record Exit(LocalDate Date, ExitReason? Reason = null)
{
    private readonly ValueList<IncomeSource> _incomeSources = ValueList<IncomeSource>.Empty;

    /// <summary>By plan or broken off; <c>null</c> = not registered.</summary>
    public ExitManner? Manner { get; init; }

    /// <summary>
    /// Whether it is an interruption (avbrott): the manner says so, or no manner is registered and the reason is a move, parental leave, own
    /// request or consent withdrawn (SE-G2a). A person without manner and reason did not interrupt as far as is known.
    /// </summary>
    public bool IsInterruption =>
        Manner is { } manner
            ? ReferenceEquals(manner, ExitManner.Interrupted)
            : ReferenceEquals(Reason, ExitReason.Moved)
                || ReferenceEquals(Reason, ExitReason.ParentalLeave)
                || ReferenceEquals(Reason, ExitReason.OwnRequest)
                || ReferenceEquals(Reason, ExitReason.ConsentWithdrawn);

    /// <summary>Type of work of the job after the exit; <c>null</c> = not known.</summary>
    public TypeOfWork? TypeOfWork { get; init; }

    /// <summary>Work actually performed after the exit in per cent of 40 hours a week (SE-R2, SE-R3): 0 when sick-listed; <c>null</c> = not known.</summary>
    public int? WorkExtent { get; init; }

    /// <summary>Studies after the exit in per cent of full time; <c>null</c> = not known.</summary>
    public int? StudyExtent { get; init; }

    /// <summary>First day of the job; <c>null</c> = not known.</summary>
    public LocalDate? JobStart { get; init; }

    /// <summary>Last day of the job, included; <c>null</c> = going on or not known, which <see cref="JobOngoing"/> tells apart.</summary>
    public LocalDate? JobEnd { get; init; }

    /// <summary>Whether the job is known to go on.</summary>
    public Fact JobOngoing { get; init; }

    /// <summary>Whether the studies give right to study support (studiemedelsberättigande).</summary>
    public Fact GivesRightToStudySupport { get; init; }

    /// <summary>What the person lives on after the exit (försörjning), in declared order without repetition; empty = not known.</summary>
    public ValueList<IncomeSource> IncomeSources
    {
        get => _incomeSources;
        init => _incomeSources = value.InOrder();
    }

    /// <summary>Whether the person actively seeks work after the exit; an exit to registered job seeking says so by itself.</summary>
    public Fact JobSeeking { get; init; }

    /// <summary>Follow-up six months after leaving; <c>null</c> = not done.</summary>
    public SixMonthFollowUp? SixMonthFollowUp { get; init; }

    /// <summary>The type only: facts about a person are not written out.</summary>
    public override string ToString() => nameof(Exit);
}
