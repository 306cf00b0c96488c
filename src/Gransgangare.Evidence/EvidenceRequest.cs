using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>What an evidence report is asked for. Tallies can be merged only if their requests are equal.</summary>
/// <param name="Project">The project, whose rule set gives the causes.</param>
/// <param name="AsOf">The day the question is for: who still takes part then is censored; nothing later is known.</param>
public sealed record EvidenceRequest(ProjectDefinition Project, LocalDate AsOf)
{
    /// <summary>Days of the curves unless others are asked for: a quarter, half a year, one and two years.</summary>
    public static ValueList<int> DefaultDays { get; } = [91, 183, 365, 730];

    /// <summary>Days since entry on which the curves are shown.</summary>
    public ValueList<int> Days { get; init; } = DefaultDays;

    /// <summary>What the curves are broken down by, in this order; none = the whole alone.</summary>
    public ValueList<EvidenceBreakdown> By { get; init; } = [];

    /// <summary>The questions.</summary>
    public EvidencePlan Plan { get; init; } = EvidencePlan.Gransgangare;

    /// <summary>
    /// The as-of day where none is named: the last day of the project, or the latest date of an entry, exit, event, intervention or
    /// measurement if that is earlier. A date far after all others sets no day, see <see cref="LatestDay"/>.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="participations">All participations.</param>
    /// <param name="measurements">All measurements.</param>
    /// <returns>The first day of the project if there are no data and it has no last day.</returns>
    public static LocalDate AsOfFor(
        ProjectDefinition project,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements
    )
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToList();
        var others = all.SelectMany(DatesOf)
            .Concat((measurements ?? throw new ArgumentNullException(nameof(measurements))).Select(measurement => measurement.Date));
        var latest = LatestDay.Of(all, project ?? throw new ArgumentNullException(nameof(project)), others);
        var end = project.Period.End;
        return (latest < end ? latest : end ?? latest) ?? project.Period.Start;
    }

    private static IEnumerable<LocalDate> DatesOf(Participation participation) =>
        participation
            .Events.Select(@event => @event.Date)
            .Concat(
                participation
                    .Interventions.SelectMany(intervention => new[] { (LocalDate?)intervention.Period.Start, intervention.Period.End })
                    .OfType<LocalDate>()
            );
}
