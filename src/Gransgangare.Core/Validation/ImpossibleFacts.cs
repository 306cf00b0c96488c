using NodaTime;

namespace Gransgangare.Core;

/// <summary>Facts that the reason of an exit rules out: nothing of a person after death (SE-R22), and no result of a registration error.</summary>
internal static class ImpossibleFacts
{
    /// <summary>The warnings of one participation.</summary>
    /// <param name="found">Where the issues go.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="death">Last day of the person's life; <c>null</c> = it is not known to be over.</param>
    /// <param name="time">First entry to last exit of the person over all participations.</param>
    public static void AddTo(ref FoundIssues found, Participation participation, LocalDate? death, ParticipationPeriod time)
    {
        for (var index = 0; index < participation.Spells.Count; index++)
        {
            if (participation.Spells[index].Exit is { Reason.LaterFacts: LaterFacts.NoResults } error)
            {
                foreach (var name in Results(error, last: null))
                {
                    found.Add(ParticipationIssues.ResultOfRegistrationError.At(At("spells", index, name)));
                }
            }
        }

        // An event belongs to every operation: where the person has another participation it may be a result of that.
        if (participation is { IsRegistrationError: true, Exit: { } exit } && time == participation.Period)
        {
            for (var index = 0; index < participation.Events.Count; index++)
            {
                if (participation.Events[index].Date > exit.Date)
                {
                    found.Add(ParticipationIssues.ResultOfRegistrationError.At(At("events", index, "date")));
                }
            }
        }

        foreach (var (list, index, name) in death is { } last ? After(participation, last) : [])
        {
            var isSpell = name == "entry_date";
            found.Add((isSpell ? ParticipationIssues.SpellAfterDeath : ParticipationIssues.FactAfterDeath).At(At(list, index, name)));
        }
    }

    private static IEnumerable<(string List, int Index, string Name)> After(Participation participation, LocalDate last)
    {
        for (var index = 0; index < participation.Spells.Count; index++)
        {
            var spell = participation.Spells[index];
            if (spell.Start > last)
            {
                yield return ("spells", index, "entry_date");
            }
            else if (spell.Exit is null || spell.Exit.Date > last)
            {
                yield return ("spells", index, "exit_date");
            }
            else
            {
                foreach (var name in Results(spell.Exit, last))
                {
                    yield return ("spells", index, name);
                }
            }
        }

        for (var index = 0; index < participation.Events.Count; index++)
        {
            if (participation.Events[index].Date > last)
            {
                yield return ("events", index, "date");
            }
        }

        for (var index = 0; index < participation.Interventions.Count; index++)
        {
            var period = participation.Interventions[index].Period;
            if (period.Start > last || period.End > last)
            {
                yield return ("interventions", index, period.Start > last ? "start_date" : "end_date");
            }
        }

        for (var index = 0; index < participation.Consents.Count; index++)
        {
            var consent = participation.Consents[index];
            if (consent.Given > last || consent.Withdrawn > last)
            {
                yield return ("consents", index, consent.Given > last ? "given" : "withdrawn");
            }
        }
    }

    // What is said of the time after the exit: of an exit on the last day of a life everything, of an earlier one what is dated later. Without a last
    // day no result can be.
    private static IEnumerable<string> Results(Exit exit, LocalDate? last)
    {
        if (exit.SixMonthFollowUp is { Answered: true } followUp && !(TimeLimits.AfterMonths(exit.Date, 6) <= last))
        {
            if (followUp.Status is not null)
            {
                yield return "six_month_status";
            }

            if (followUp.Improvements.Count > 0)
            {
                yield return "six_month_improvement";
            }

            if (followUp.Status is null && followUp.Improvements.Count == 0)
            {
                yield return "six_month_followup";
            }
        }

        if (last is null ? exit.JobStart is not null : exit.JobStart > last)
        {
            yield return "job_start";
        }

        if (last is null ? exit.JobEnd is not null : exit.JobEnd > last)
        {
            yield return "job_end";
        }

        if (exit.JobOngoing == Fact.Yes)
        {
            yield return "job_ongoing";
        }

        foreach (var name in exit.Date < last ? [] : AfterExit(exit))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> AfterExit(Exit exit)
    {
        if (exit.WorkExtent > 0)
        {
            yield return "work_extent";
        }

        if (exit.StudyExtent > 0)
        {
            yield return "study_extent";
        }

        if (exit.IncomeSources.Any(source => source != IncomeSource.Unknown))
        {
            yield return "income_sources_after";
        }

        if (exit.JobSeeking == Fact.Yes)
        {
            yield return "job_seeking_after";
        }
    }

    private static string At(string list, int index, string name) => FormattableString.Invariant($"{list}[{index}].{name}");
}
