using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>What the events up to a day say; the default value is that of somebody who still takes part.</summary>
internal readonly struct StateAfterwards(ValueList<ParticipationEvent> events, in Afterwards after)
{
    /// <summary>ESF-P13: of several labour market events the last one decides.</summary>
    public LabourMarketSeen LabourMarket { get; } = LabourMarketOf(events, after.Last(EventClass.LabourMarket));

    /// <summary>Studies (EECR02, CR02): started and still going on at the end of the window.</summary>
    public StudiesSeen Studies { get; } = StudiesOf(events, after.Last(EventClass.Studies));

    /// <summary>ESF-B7.</summary>
    public QualificationSeen Qualification { get; } =
        after.Last(EventClass.Qualification) >= 0 ? QualificationSeen.Gained : QualificationSeen.NoEvent;

    // The values stand in the order of the event kinds.
    private static LabourMarketSeen LabourMarketOf(ValueList<ParticipationEvent> events, int last) =>
        last >= 0 ? (LabourMarketSeen)((int)LabourMarketSeen.Employed + events[last].Kind.Order) : LabourMarketSeen.NoEvent;

    private static StudiesSeen StudiesOf(ValueList<ParticipationEvent> events, int last) =>
        last < 0 ? StudiesSeen.NoEvent
        : ReferenceEquals(events[last].Kind, EventKind.EducationStarted) ? StudiesSeen.Started
        : StudiesSeen.Ended;
}
