using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Draws the exits of one participant: reason, manner, and what is known of work and studies afterwards.</summary>
internal sealed class Exits(CohortFrame frame, PersonDraft person)
{
    private const int ProjectEndsDays = 45;

    private readonly RandomStream _random = frame.Stream(person.Index, Topic.Exit);

    public Exit Final(LocalDate start, LocalDate end, ExitCategory? outcome) => Facts(Reason(outcome, end), start, end, frame.AsOf);

    /// <summary>The exit of a spell after which the person comes back; a job taken then has ended by <paramref name="latest"/>.</summary>
    public Exit BeforeReentry(LocalDate start, LocalDate end, LocalDate latest)
    {
        var reason = ExitTables.BeforeReentry.Draw(_random, reason => reason is null || Fits(reason, end), null);
        return Facts(reason, start, end, latest);
    }

    private ExitReason? Reason(ExitCategory? outcome, LocalDate end) =>
        outcome == ExitCategory.WorkOrStudy ? ExitTables.WorkOrStudy.Draw(_random)
        : outcome == ExitCategory.NearerLabourMarket ? ExitTables.Nearer.Draw(_random)
        : outcome == ExitCategory.OtherReasons ? ExitTables.OtherReasons.Draw(_random, reason => Fits(reason, end), ExitReason.Other)
        : outcome == ExitCategory.NotCounted ? ExitReason.RegistrationError
        : null;

    private bool Fits(ExitReason reason, LocalDate end) =>
        reason == ExitReason.Pension ? person.Age >= 62
        : reason == ExitReason.ParentalLeave ? person.Age is >= 18 and <= 45
        : reason == ExitReason.SicknessCompensation ? person.Age >= 19
        : reason == ExitReason.DailyActivity
            ? person.FirstGroup == TargetGroup.YoungGreyZoneDailyActivity || person.Facts.Disability == Fact.Yes
        : reason != ExitReason.ProjectEnded || frame.Project.Period.End?.PlusDays(-ProjectEndsDays) <= end;

    private Exit Facts(ExitReason? reason, LocalDate start, LocalDate end, LocalDate latest)
    {
        var exit = new Exit(end, reason) { Manner = Manner(reason) };
        return reason is null || reason == ExitReason.RegistrationError ? exit
            : reason.Activity == ExitActivity.Work ? Work(exit, reason, start, latest)
            : reason.Activity == ExitActivity.Study ? Study(exit, reason)
            : !_random.Percent(ExitTables.NoWorkKnownPercent) ? exit
            : exit with { WorkExtent = 0, StudyExtent = 0 };
    }

    private ExitManner? Manner(ExitReason? reason) =>
        reason is null || reason == ExitReason.RegistrationError || _random.Percent(ExitTables.MannerMissingPercent) ? null
        : reason == ExitReason.OwnRequest || reason == ExitReason.ConsentWithdrawn ? ExitManner.Interrupted
        : (
            OutcomeRuleSet.Gransgangare.CategoryOf(reason) == ExitCategory.OtherReasons ? ExitTables.MannerOther : ExitTables.MannerReached
        ).Draw(_random);

    private Exit Work(Exit exit, ExitReason reason, LocalDate start, LocalDate latest)
    {
        var type =
            reason == ExitReason.WorkUnsubsidised ? TypeOfWork.Unsubsidised
            : reason == ExitReason.OwnBusiness ? TypeOfWork.OwnBusiness
            : ExitTables.SubsidisedWork.Draw(_random);
        var extent = ExitTables.WorkExtent.Draw(_random);
        exit = exit with
        {
            TypeOfWork = _random.Percent(ExitTables.TypeOfWorkMissingPercent) ? null : type,
            WorkExtent = _random.Percent(ExitTables.ExtentMissingPercent) ? null : extent,
        };

        var jobStart = LocalDate.Max(start, exit.Date.PlusDays(_random.Between(-20, 20)));
        if (_random.Percent(ExitTables.JobStartMissingPercent) || jobStart > latest)
        {
            return exit;
        }

        // A job before a re-entry has ended: of the others some go on, some have ended, and of some nothing is known.
        var goesOn = latest < frame.AsOf ? Fact.No : ExitTables.JobGoesOn.Draw(_random);
        var jobEnd = jobStart.PlusDays(_random.Between(ExitTables.JobDays.From, ExitTables.JobDays.To));
        return goesOn == Fact.No
            ? exit with
            {
                JobStart = jobStart,
                JobEnd = LocalDate.Max(exit.Date, LocalDate.Min(jobEnd, latest)),
                JobOngoing = Fact.No,
            }
            : exit with
            {
                JobStart = jobStart,
                JobOngoing = goesOn,
            };
    }

    private Exit Study(Exit exit, ExitReason reason)
    {
        var support = reason == ExitReason.Study ? ExitTables.StudySupportStudy : ExitTables.StudySupportOther;
        return exit with
        {
            StudyExtent = _random.Percent(ExitTables.ExtentMissingPercent) ? null : ExitTables.StudyExtent.Draw(_random),
            GivesRightToStudySupport = support.Draw(_random),
        };
    }
}
