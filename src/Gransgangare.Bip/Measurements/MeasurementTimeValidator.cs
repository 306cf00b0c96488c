using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// Finds contradictions and doubts in the day of a measurement beside what is known of the person (validering av mätningar). Answers and keys are
/// asked about by <see cref="MeasurementValidator"/>.
/// </summary>
/// <param name="intakeDays">Days before the first entry and after the last exit; see <see cref="MeasurementWindow"/>.</param>
/// <param name="project">The project, after whose time no measurement is expected; <c>null</c> = any time.</param>
public sealed class MeasurementTimeValidator(int intakeDays = MeasurementWindow.DefaultIntakeDays, ProjectDefinition? project = null)
{
    /// <summary>The issues of one measurement, at <c>date</c>: an error, or else the warnings.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <param name="participations">All participations of the person; none = a stranger or an organisation, whose time is not known.</param>
    public IEnumerable<ValidationIssue> Validate(Measurement measurement, ReadOnlySpan<Participation> participations)
    {
        var day = (measurement ?? throw new ArgumentNullException(nameof(measurement))).Date;
        if (!DateLimits.Contains(day))
        {
            return [BipIssues.BeyondDateLimits.At("date")];
        }

        LocalDate? birth = null;
        LocalDate? death = null;
        foreach (var participation in participations)
        {
            birth ??= participation.BirthDate;
            death = participation.Death is { } last && !(death < last) ? last : death;
        }

        if (day < birth)
        {
            return [BipIssues.BeforeBirth.At("date")];
        }

        var issues = new List<ValidationIssue>();
        if (day > death)
        {
            issues.Add(BipIssues.AfterDeath.At("date"));
        }
        else if (!MeasurementWindow.Of(participations, intakeDays).Contains(day))
        {
            issues.Add(BipIssues.FromAnotherTime.At("date"));
        }

        if (day > project?.LastExpectedDay)
        {
            issues.Add(BipIssues.AfterProjectTime.At("date"));
        }

        return issues;
    }

    /// <summary>The days on which a measurement of a person raises nothing.</summary>
    /// <param name="participations">All participations of the person.</param>
    /// <returns>First and last day; a first day after the last one if there is no such day.</returns>
    internal MeasurementWindow WithoutDoubt(ReadOnlySpan<Participation> participations)
    {
        var window = MeasurementWindow.Of(participations, intakeDays);
        var (first, last) = (LocalDate.Max(window.First, DateLimits.First), LocalDate.Min(window.Last, DateLimits.Last));
        LocalDate? birth = null;
        foreach (var participation in participations)
        {
            birth ??= participation.BirthDate;
            last = participation.Death < last ? participation.Death.Value : last;
        }

        return new(birth > first ? birth.Value : first, project?.LastExpectedDay < last ? project.LastExpectedDay.Value : last);
    }
}
