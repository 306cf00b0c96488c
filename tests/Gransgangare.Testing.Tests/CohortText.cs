using System.Globalization;
using System.Text;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Testing.Tests;

/// <summary>Every value of a cohort as text, and one number of it, so that two cohorts can be compared across platforms.</summary>
internal static class CohortText
{
    public static ulong Hash(SyntheticCohort cohort)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var line in cohort.Participations.Select(Line).Concat(cohort.Measurements.Select(Line)))
        {
            foreach (var part in Encoding.UTF8.GetBytes(line))
            {
                hash = unchecked((hash ^ part) * 1_099_511_628_211UL);
            }
        }

        return hash;
    }

    public static string Line(Participation participation)
    {
        var facts = participation.AtEntry;
        return Join(
            participation.Person,
            participation.Operation,
            participation.Forbund,
            participation.Municipality,
            participation.Gender,
            participation.BirthDate,
            participation.Kind,
            facts.LabourStatus,
            facts.RegisteredUnemployed,
            facts.UnemployedSince,
            facts.InEducation,
            facts.ParentalLeave,
            facts.Leave,
            facts.LeaveFrom,
            facts.LeaveToExpected,
            facts.LeaveJobRelatedIncome,
            facts.Isced,
            facts.Disability,
            facts.ThirdCountryNational,
            facts.ForeignBackground,
            facts.Minority,
            facts.Homeless,
            facts.Rural,
            facts.OtherDisadvantaged,
            facts.DirectBeneficiary,
            facts.SpecificObjective,
            facts.Referrer,
            Join([.. facts.TargetGroups]),
            Join([.. facts.IncomeSources]),
            Join([.. participation.Spells.Select(Line)]),
            Join([.. participation.Events.Select(@event => Join(@event.Date, @event.Kind))]),
            Join([.. participation.Interventions.Select(one => Join(one.Kind, one.Period.Start, one.Period.End, one.Name))])
        );
    }

    public static string Line(Measurement measurement) =>
        Join(
            measurement.Subject,
            measurement.SubjectKind,
            measurement.Date,
            measurement.Rater,
            measurement.RaterId,
            measurement.InstrumentId,
            measurement.Occasion,
            Join([.. Enumerable.Range(0, Answers.Capacity).Select(slot => (object)measurement.Answers[slot])])
        );

    private static string Line(Spell spell) =>
        spell.Exit is not { } exit
            ? Join(spell.Start)
            : Join(
                spell.Start,
                exit.Date,
                exit.Reason,
                exit.Manner,
                exit.TypeOfWork,
                exit.WorkExtent,
                exit.StudyExtent,
                exit.JobStart,
                exit.JobEnd,
                exit.JobOngoing,
                exit.GivesRightToStudySupport,
                exit.SixMonthFollowUp is { } followUp ? Join(followUp.Answered, followUp.Status, Join([.. followUp.Improvements])) : null
            );

    private static string Join(params object?[] values) =>
        "(" + string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))) + ")";
}
