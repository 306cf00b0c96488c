using System.Runtime.CompilerServices;
using Gransgangare.Core;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Outcomes counted by the database (räkning i databasen): it groups by the facts that the rule set needs, and the judge judges each group
/// once.
/// </summary>
public static class OutcomeCounting
{
    /// <summary>The outcomes of a period in the unit of the request; equal to those of a tally in memory.</summary>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="request">Period, as-of date, rule set and unit; its breakdowns are not used.</param>
    /// <param name="which">Which participations, such as <c>rows => rows.Where(row => row.Forbund == "vast")</c>; <c>null</c> = all.</param>
    /// <param name="cancellation">Stops the counting.</param>
    public static Task<OutcomeTally> CountOutcomesAsync(
        this DbContext database,
        ReportRequest request,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(request);
        return OneState.ReadAsync(
            database,
            async token =>
            {
                var (judge, tally) = (new OutcomeJudge(request), new OutcomeTally());
                await foreach (var group in database.Those(which).GroupsAsync(request with { By = [] }, token).ConfigureAwait(false))
                {
                    tally.Add(judge.Judge(group.Participation), group.Count);
                }

                return tally;
            },
            cancellation
        );
    }

    /// <summary>
    /// The groups that the database counts, kept apart by what the request breaks down by, for an <see cref="OutcomeTally"/> of each. Those
    /// who are not active in the period are left out.
    /// </summary>
    /// <remarks>
    /// Under <see cref="WorkOrStudyTest.LastingMonth"/> the days of the job are part of the group, so that nearly every exit to work is a group
    /// of its own; under the other rule sets the number of groups does not grow with the number of participations. Participations of persons who have
    /// died, or have two birth dates (SE-R23), are read, and each is a group of its own. In the unit <see cref="CountUnit.Persons"/> the database counts the persons with one participation;
    /// those with several are read, and each is a record of its own (<see cref="OutcomeJudge.RecordOf"/>).
    /// </remarks>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="request">Period, as-of date, rule set, unit and breakdowns.</param>
    /// <param name="which">Which participations, such as <c>rows => rows.Where(row => row.Forbund == "vast")</c>; <c>null</c> = all.</param>
    /// <param name="cancellation">Stops the counting.</param>
    internal static async IAsyncEnumerable<CountedParticipation> GroupForOutcomesAsync(
        this DbContext database,
        ReportRequest request,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which = null,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(request);
        await using var transaction = await OneState.BeginAsync(database, cancellation).ConfigureAwait(false);
        await foreach (var group in database.Those(which).GroupsAsync(request, cancellation).ConfigureAwait(false))
        {
            yield return group;
        }
    }

    private static async IAsyncEnumerable<CountedParticipation> GroupsAsync(
        this IQueryable<ParticipationRow> participations,
        ReportRequest request,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (Day.IsBeforeAll(request.To) || Day.IsBeforeAll(request.AsOf))
        {
            yield break;
        }

        var isByPerson = request.Unit == CountUnit.Persons;
        var endsWithDeath = !request.OutcomeRules.CountsFactsAfterDeath;
        var few = await participations.ApartAsync(request.AsOf, endsWithDeath, cancellation).ConfigureAwait(false);
        var groups = await participations
            .Where(row => !few.Contains(row.Id) && (!isByPerson || participations.Count(other => other.Person == row.Person) == 1))
            .ToGroupsAsync(
                rows => Facts(rows, request).GroupBy(facts => facts).Select(group => new { Facts = group.Key, Count = group.LongCount() }),
                cancellation
            )
            .ConfigureAwait(false);
        foreach (var group in groups)
        {
            yield return new CountedParticipation(group.Facts.ToParticipation(request), group.Count);
        }

        if (!isByPerson && few.Length == 0)
        {
            yield break;
        }

        var judge = new OutcomeJudge(request);
        var apart = participations.Where(row =>
            few.Contains(row.Id) || (isByPerson && participations.Count(other => other.Person == row.Person) > 1)
        );
        await foreach (var person in apart.ReadBatchesAsync(measurements: null, cancellation).ConfigureAwait(false))
        {
            var known = endsWithDeath ? person.Participations.AsKnownOn(request.AsOf).WithoutFactsAfterDeath() : person.Participations;
            foreach (var record in RecordsOf(known).Where(record => judge.Judge(record).IsActive))
            {
                yield return new CountedParticipation(record with { Person = StandIn.Key }, 1);
            }
        }

        IEnumerable<Participation> RecordsOf(IReadOnlyList<Participation> known) =>
            !isByPerson ? known
            : judge.RecordOf(known) is { } record ? [record]
            : [];
    }

    // EF.Parameter keeps a choice in the query: as a constant it would leave a bare null, which has no type in a database.
    private static IQueryable<OutcomeFacts> Facts(IQueryable<ParticipationRow> participations, ReportRequest request)
    {
        var (from, to, known) = (Day.Asked(request.From), Day.Asked(request.To), KnownRows.LastKnownDay(request.AsOf));
        var notExits = ExitReason.All.Where(reason => !request.OutcomeRules.IsExit(reason)).ToArray();
        var asksExtent = request.OutcomeRules.Test == WorkOrStudyTest.PerformedExtent;
        var asksJob = request.OutcomeRules.Test == WorkOrStudyTest.LastingMonth;
        var byForbund = request.By.Contains(Breakdown.Forbund);
        var byGender = request.By.Contains(Breakdown.Gender);
        var byMunicipality = request.By.Contains(Breakdown.Municipality);
        var byTargetGroup = request.By.Contains(Breakdown.TargetGroup);
        var byCohort = request.By.Contains(Breakdown.Cohort);
        var areStored = SpecialCategories.AreStored(participations);
        var byAge = request.By.Contains(Breakdown.AgeGroup);
        return participations
            .AsKnownOn(request.AsOf, request.LeapDayBirthday)
            .Select(one => new { Known = one, Reason = one.IsRegistered ? one.Last.ExitReason : null })
            .Select(one => new
            {
                one.Known,
                one.Reason,
                Exit = notExits.Contains(one.Reason) ? null : one.Known.Exit,
            })
            .Where(one => one.Known.Entry <= to && (one.Exit == null || one.Exit >= from))
            .Select(one => new
            {
                one.Known,
                one.Reason,
                one.Exit,
                HasExited = one.Exit != null && one.Exit <= to,
                HasFacts = one.Exit != null && one.Exit <= to && one.Known.IsRegistered,
                JobIsLater = one.Known.Last.JobStart > known,
                JobEndsLater = one.Known.Last.JobEnd > known,
            })
            .Select(one => new OutcomeFacts
            {
                ParticipantKind = one.Known.Row.ParticipantKind,
                DirectBeneficiary = one.Known.Row.DirectBeneficiary,
                HasEntered = one.Known.Entry >= from,
                HasExited = one.HasExited,
                ExitsOnLastDay = one.Exit == to,
                Reason = one.HasExited ? one.Reason : null,
                Manner = one.HasFacts ? one.Known.Last.ExitManner : null,
                WorkExtent = EF.Parameter(asksExtent) && one.HasFacts ? one.Known.Last.WorkExtent : null,
                StudyExtent = EF.Parameter(asksExtent) && one.HasFacts ? one.Known.Last.StudyExtent : null,
                TypeOfWork = EF.Parameter(asksJob) && one.HasFacts ? one.Known.Last.TypeOfWork : null,
                JobStart = EF.Parameter(asksJob) && one.HasFacts && !one.JobIsLater ? one.Known.Last.JobStart : null,
                JobEnd = EF.Parameter(asksJob) && one.HasFacts && !one.JobIsLater && !one.JobEndsLater ? one.Known.Last.JobEnd : null,
                JobOngoing =
                    !EF.Parameter(asksJob) || !one.HasFacts || one.JobIsLater ? null
                    : one.JobEndsLater ? Fact.Yes
                    : one.Known.Last.JobOngoing,
                StudySupportRight = EF.Parameter(asksJob) && one.HasFacts ? one.Known.Last.StudySupportRight : null,
                Forbund = EF.Parameter(byForbund) ? one.Known.Row.Forbund : null,
                Gender = EF.Parameter(byGender) ? one.Known.Row.Gender : null,
                Municipality = EF.Parameter(byMunicipality) ? one.Known.Row.Municipality : null,
                TargetGroups = EF.Parameter(byTargetGroup) ? one.Known.Row.TargetGroups : null,

                // Where no special categories are stored it is the ordinary ones again, which are counted once.
                SpecialTargetGroups =
                    !EF.Parameter(byTargetGroup) ? null
                    : areStored ? one.Known.Row.SpecialTargetGroups
                    : one.Known.Row.TargetGroups,
                Quarter = EF.Parameter(byCohort) ? one.Known.Entry.Year * 4 + (one.Known.Entry.Month - 1) / 3 : null,
                Age =
                    !EF.Parameter(byAge) || one.Known.Age == null ? null
                    : one.Known.Age < 18 ? 17
                    : one.Known.Age < 30 ? 29
                    : one.Known.Age < 55 ? 54
                    : 55,
            });
    }
}
