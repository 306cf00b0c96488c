using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>
/// Judges one participation for a period: the one place that decides in which counts it is. Registration errors and persons who are not
/// supported directly are in none (SE-R6, ESF-F7); the final exit decides the category.
/// </summary>
/// <param name="request">Period and readings.</param>
public sealed class OutcomeJudge(ReportRequest request)
{
    private readonly ParticipationPeriod _period = new(request.From, request.To);

    /// <summary>Judges a participation.</summary>
    /// <param name="participation">The participation, with all that is registered of it; the as-of date of the request is applied here.</param>
    /// <returns>Its counts; none if it does not touch the period.</returns>
    public JudgedOutcome Judge(Participation participation)
    {
        if (participation is null)
        {
            throw new ArgumentNullException(nameof(participation));
        }

        return (request.AsOf is { } asOf ? participation.AsKnownOn(asOf) : participation) is { } known ? JudgeKnown(known) : default;
    }

    /// <summary>Judges a participation that has been cut to the as-of date.</summary>
    internal JudgedOutcome JudgeKnown(Participation known)
    {
        if (known.IsRegistrationError || known.AtEntry.DirectBeneficiary == Fact.No)
        {
            return default;
        }

        var period = known.Period;
        var exited = known.Exit is { } exit && _period.Contains(exit.Date) ? exit : null;
        var isIdentified = known.Kind == ParticipantKind.Identified;
        var verdict = exited is not null && isIdentified ? request.OutcomeRules.Judge(exited, request.AsOf ?? request.To) : null;
        return new JudgedOutcome(
            HasEntered: _period.Contains(known.Entry),
            IsActive: period.Overlaps(_period),
            IsOngoing: period.Contains(request.To),
            HasExited: exited is not null,
            IsIdentified: isIdentified,
            Category: verdict?.Category,
            Activity: verdict?.Activity ?? ExitActivity.None
        );
    }
}
