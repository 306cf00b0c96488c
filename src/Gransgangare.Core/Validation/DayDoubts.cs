using NodaTime;

namespace Gransgangare.Core;

/// <summary>Doubts about the days of one participation: before birth, after the project, and of another time than the person's.</summary>
/// <param name="participation">The participation, whose days are all within the <see cref="DateLimits"/>.</param>
/// <param name="death">Last day of the person's life; <c>null</c> = not known.</param>
/// <param name="time">First entry to last exit of the person.</param>
/// <param name="lastOfProject">The last day that the project expects; <c>null</c> = any.</param>
internal readonly struct DayDoubts(Participation participation, LocalDate? death, ParticipationPeriod time, LocalDate? lastOfProject)
{
    /// <summary>Adds the doubts of each kind in order of the days.</summary>
    public void AddTo(ref FoundIssues found)
    {
        var (birth, around) = (participation.BirthDate, (Lifetimes.Around?)null);
        var (afterProject, ofAnotherTime) = (new FoundIssues(), new FoundIssues());
        foreach (var fact in DatedFact.All(participation))
        {
            if (fact.Day < birth && IsAskedForBirth(fact.Kind))
            {
                found.Add(ParticipationIssues.BeforeBirth.At(fact.Path));
            }

            // An entry has a code of its own.
            if (lastOfProject is { } last && fact.Day > ExpectedEnd.LatestOf(fact.Name, last) && fact.Kind != DatedFact.Of.Entry)
            {
                afterProject.Add(ParticipationIssues.AfterProjectTime.At(fact.Path));
            }

            if (
                IsAskedForTime(fact)
                && (around ??= new(time)).IsOutside(new(fact.Day, fact.Day))
                && !(fact.Day <= birth)
                && !(fact.Day > lastOfProject)
                && !(fact.Day > death)
            )
            {
                ofAnotherTime.Add(ParticipationIssues.OfAnotherTime.At(fact.Path));
            }
        }

        found.Add(afterProject);
        found.Add(ofAnotherTime);
    }

    // What begins or happens on a day; a last day may come much later.
    private static bool IsAskedForTime(DatedFact fact) =>
        fact.Kind is DatedFact.Of.Event or DatedFact.Of.Intervention or DatedFact.Of.Consent && fact.Name is not ("end_date" or "withdrawn")
        || fact.Name is "job_start";

    // An entry before birth is an impossible age, and an event has a code of its own.
    private static bool IsAskedForBirth(DatedFact.Of kind) => kind is not (DatedFact.Of.Birth or DatedFact.Of.Entry or DatedFact.Of.Event);
}
