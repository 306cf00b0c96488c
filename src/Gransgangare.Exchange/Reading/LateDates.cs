using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Warns of dates far after everything else in the folder, whatever their column, where nothing says up to which day its facts are: no day the question is for,
/// and no end of the project. Likewise of entries far before everything else, where there is no project.
/// </summary>
internal static class LateDates
{
    private const string Entry = "entry_date";

    public static void Warn(
        Folder folder,
        ParticipationDrafts drafts,
        ValueList<Participation> participations,
        IEnumerable<ReadMeasurement> measurements,
        IReadOnlyCollection<DatedPlace> resources
    )
    {
        if (folder.Options.Project is null && FirstDay.Of(participations) is { } first)
        {
            foreach (var (file, line, column, person, day) in drafts.All.SelectMany(of => Places(drafts, of.Person, of.Draft)))
            {
                if (column == Entry && day < first)
                {
                    folder.Log.Add(ParticipationIssues.BeforeFirstDay, file, line, column, person);
                }
            }
        }

        if (folder.Options.AsOf is not null || folder.Options.Project?.LastExpectedDay is not null)
        {
            return;
        }

        // Also of spells that are left out beside another.
        var spells = drafts.All.SelectMany(of => drafts.Spells.Of(of.Draft.Spells)).Select(row => row.Value.Period);
        var others = participations
            .SelectMany(Days)
            .Concat(spells.SelectMany(period => new[] { period.Start, period.End ?? period.Start }))
            .Concat(measurements.Select(row => row.Date))
            .Concat(resources.Select(row => row.Day).OfType<LocalDate>())
            .Distinct();
        if (LatestDay.Of(participations, others: others) is not { } latest)
        {
            return;
        }

        var last = TimeLimits.AfterMonths(latest, ProjectDefinition.MonthsAfterEnd);
        var places = drafts.All.SelectMany(of => Places(drafts, of.Person, of.Draft)).Concat(resources);
        foreach (var (file, line, column, person, _) in places.Where(place => place.Day > ExpectedEnd.LatestOf(place.Column, last)))
        {
            folder.Log.Add(ParticipationIssues.AfterLatestDay, file, line, column, person);
        }

        foreach (var measurement in measurements.Where(row => row.Date > last))
        {
            folder.Log.Add(BipIssues.AfterLatestDay, ExchangeFormat.Measurements, measurement.Line, "date", measurement.Subject);
        }
    }

    private static IEnumerable<LocalDate> Days(Participation participation) =>
        participation
            .Events.Select(@event => @event.Date)
            .Concat(participation.Interventions.Select(intervention => intervention.Period.Start))
            .Concat(participation.Consents.Select(consent => consent.Given));

    private static IEnumerable<DatedPlace> Places(ParticipationDrafts drafts, string person, ParticipationDraft draft)
    {
        foreach (var (participation, line) in drafts.Spells.Of(draft.Spells))
        {
            foreach (var fact in DatedFact.All(participation))
            {
                yield return new(ExchangeFormat.Participations, line, ParticipationFile.ColumnOf(fact.Path), person, fact.Day);
            }
        }

        foreach (var (@event, line) in drafts.Events.Of(draft.Events))
        {
            yield return new(ExchangeFormat.Events, line, "date", person, @event.Date);
        }

        foreach (var (intervention, line) in drafts.Interventions.Of(draft.Interventions))
        {
            yield return new(ExchangeFormat.Interventions, line, "start_date", person, intervention.Period.Start);
            yield return new(ExchangeFormat.Interventions, line, "end_date", person, intervention.Period.End);
        }

        foreach (var (consent, line) in drafts.Consents.Of(draft.Consents))
        {
            yield return new(ExchangeFormat.Consents, line, "given", person, consent.Given);
            yield return new(ExchangeFormat.Consents, line, "withdrawn", person, consent.Withdrawn);
        }
    }
}
