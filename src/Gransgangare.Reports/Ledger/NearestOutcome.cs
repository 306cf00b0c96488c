using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Finds the fewest facts, one or two, that would make a verdict <em>counted</em>: each change is tried on the judge itself.</summary>
internal static class NearestOutcome
{
    /// <summary>The changes; empty if no one or two facts do it.</summary>
    /// <param name="request">Period and rule set.</param>
    /// <param name="record">The record.</param>
    /// <param name="counts">Whether a changed record counts.</param>
    public static ValueList<OutcomeChange> Of(ReportRequest request, Participation record, Func<Participation, bool> counts)
    {
        var candidates = Candidates(request, record).ToList();
        foreach (var change in candidates)
        {
            if (change.Apply(record) is { } changed && counts(changed))
            {
                return [change];
            }
        }

        foreach (var first in candidates)
        {
            if (first.Apply(record) is not { } once)
            {
                continue;
            }

            foreach (var second in Candidates(request, once).Where(second => second.Column != first.Column))
            {
                if (second.Apply(once) is { } twice && counts(twice))
                {
                    return [first, second];
                }
            }
        }

        return [];
    }

    private static IEnumerable<OutcomeChange> Candidates(ReportRequest request, Participation record)
    {
        if (record.AtEntry.DirectBeneficiary == Fact.No)
        {
            yield return new OutcomeChange(
                "direct_beneficiary",
                "yes",
                one => one with { AtEntry = one.AtEntry with { DirectBeneficiary = Fact.Yes } }
            );
        }

        if (record.Kind != ParticipantKind.Identified)
        {
            yield return new OutcomeChange(
                "participant_kind",
                ParticipantKind.Identified.Code,
                one => one with { Kind = ParticipantKind.Identified }
            );
        }

        var last = record.Spells[record.Spells.Count - 1];
        foreach (var day in new[] { request.From, request.To })
        {
            yield return new OutcomeChange("entry_date", Iso(day), one => WithEntry(one, day));
            if (day >= last.Start)
            {
                yield return new OutcomeChange("exit_date", Iso(day), one => WithExit(one, exit => exit with { Date = day }, day));
            }
        }

        if (last.Exit is not { } known)
        {
            yield break;
        }

        yield return new OutcomeChange(
            "exit_date",
            "",
            one => one with { Spells = [.. one.Spells.SkipLastSpell(), new Spell(last.Start)] }
        );
        foreach (var reason in ExitReason.All.Where(reason => reason != known.Reason))
        {
            yield return new OutcomeChange("exit_reason", reason.Code, one => WithExit(one, exit => exit with { Reason = reason }));
        }

        yield return new OutcomeChange("work_extent", "100", one => WithExit(one, exit => exit with { WorkExtent = 100 }));
        yield return new OutcomeChange("study_extent", "100", one => WithExit(one, exit => exit with { StudyExtent = 100 }));
        yield return new OutcomeChange(
            "study_support_right",
            "yes",
            one => WithExit(one, exit => exit with { GivesRightToStudySupport = Fact.Yes })
        );
        yield return new OutcomeChange("job_start", Iso(known.Date), one => WithExit(one, exit => exit with { JobStart = known.Date }));
        var month = TimeLimits.AfterMonths(known.JobStart ?? known.Date, 1);
        yield return new OutcomeChange(
            "job_end",
            Iso(month),
            one => WithExit(one, exit => exit with { JobEnd = month, JobOngoing = Fact.No })
        );
        yield return new OutcomeChange(
            "job_ongoing",
            "yes",
            one => WithExit(one, exit => exit with { JobOngoing = Fact.Yes, JobEnd = null })
        );
    }

    private static Participation? WithEntry(Participation record, LocalDate day)
    {
        var first = record.Spells[0];
        return first.Exit?.Date < day || (record.Spells.Count > 1 && record.Spells[1].Start <= day)
            ? null
            : record with
            {
                Spells = record.Spells.Select((spell, place) => place == 0 ? new Spell(day, spell.Exit) : spell).ToValueList(),
            };
    }

    private static Participation? WithExit(Participation record, Func<Exit, Exit> change, LocalDate? day = null)
    {
        var last = record.Spells[record.Spells.Count - 1];
        var exit = last.Exit ?? (day is { } given ? new Exit(given) : null);
        return exit is not null && change(exit) is var changed && changed.Date >= last.Start
            ? record with
            {
                Spells = [.. record.Spells.SkipLastSpell(), new Spell(last.Start, changed)],
            }
            : null;
    }

    private static IEnumerable<Spell> SkipLastSpell(this ValueList<Spell> spells) => spells.Take(spells.Count - 1);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
