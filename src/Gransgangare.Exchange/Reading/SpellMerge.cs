using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Merges the spells of one person and operation: the first gives the person and the facts at entry, the last the exit. Of spells that
/// share a day the one that begins first is kept, whatever the order of the records.
/// </summary>
internal sealed class SpellMerge(Folder folder)
{
    private readonly ParticipationValidator _validator = new(folder.Options.Project, folder.Options.LeapDayBirthday);

    public Participation Merge(ParticipationDraft draft)
    {
        var spells = draft.Spells.Count == 1 ? draft.Spells : WithoutOverlaps(draft);
        var events = (draft.Events ?? []).OrderBy(row => row.Event.Date).ToList();
        var first = spells[0].Participation;
        events.RemoveAll(row => LeavesOut(row, first));
        var merged = first with
        {
            Spells = spells.Count == 1 ? first.Spells : spells.Select(row => row.Participation.Spells[0]).ToValueList(),
            Events = events.Select(row => row.Event).ToValueList(),
            Interventions = InOrder(draft.Interventions ?? []).ToValueList(),
            Consents = (draft.Consents ?? []).OrderBy(consent => consent.Withdrawn ?? NodaTime.LocalDate.MaxIsoValue).ToValueList(),
            Protection = Protection(draft.Spells.Select(row => row.Participation)),
        };
        WarnOfDifferences(spells);
        Warn(merged, spells, events);
        return merged;
    }

    // Protection is of the person: what any record says protects, from the earliest first day to the latest last one.
    private static ParticipationPeriod? Protection(IEnumerable<Participation> records)
    {
        var protections = records.Select(record => record.Protection).OfType<ParticipationPeriod>().ToList();
        return protections.Count == 0
            ? null
            : new ParticipationPeriod(
                protections.Min(period => period.Start),
                protections.Exists(period => period.IsOpen) ? null : protections.Max(period => period.End)
            );
    }

    private List<(Participation Participation, int Line)> WithoutOverlaps(ParticipationDraft draft)
    {
        var kept = new List<(Participation Participation, int Line)>();
        foreach (var row in InOrder(draft.Spells))
        {
            var clash = kept.FindIndex(other => other.Participation.Period.Overlaps(row.Participation.Period));
            if (clash < 0)
            {
                kept.Add(row);
                continue;
            }

            var isSame = kept[clash].Participation.Equals(row.Participation);
            folder.Log.Add(
                isSame ? ExchangeIssues.RepeatedRecord : ParticipationIssues.OverlappingSpells,
                ExchangeFormat.Participations,
                row.Line,
                "entry_date",
                row.Participation.Person
            );
            folder.Log.LeaveOut();
        }

        return kept;
    }

    // By first day, then last day; spells of the same days by what is written of them, so that the order of the records decides nothing.
    public static IEnumerable<(Participation Participation, int Line)> InOrder(
        IEnumerable<(Participation Participation, int Line)> spells
    ) =>
        spells
            .OrderBy(row => row.Participation.Entry)
            .ThenBy(row => row.Participation.Exit?.Date ?? NodaTime.LocalDate.MaxIsoValue)
            .ThenBy(
                row => string.Join("|", ParticipationCells.Of(row.Participation, row.Participation.Spells[0], isFirst: true)),
                StringComparer.Ordinal
            )
            .ThenBy(row => row.Line);

    private static IEnumerable<Intervention> InOrder(IEnumerable<Intervention> interventions) =>
        interventions
            .OrderBy(intervention => intervention.Period.Start)
            .ThenBy(intervention => intervention.Period.End ?? NodaTime.LocalDate.MaxIsoValue)
            .ThenBy(intervention => intervention.Kind.Order)
            .ThenBy(intervention => intervention.Name, StringComparer.Ordinal);

    private bool LeavesOut((ParticipationEvent Event, int Line) row, Participation first)
    {
        if (!(row.Event.Date <= first.BirthDate))
        {
            return false;
        }

        // An event of every operation is one record.
        if (folder.Log.Add(ParticipationIssues.EventBeforeBirth, ExchangeFormat.Events, row.Line, "date", first.Person))
        {
            folder.Log.LeaveOut();
        }

        return true;
    }

    private void WarnOfDifferences(List<(Participation Participation, int Line)> spells)
    {
        var first = spells[0].Participation;
        foreach (var (participation, line) in spells.Skip(1))
        {
            if (participation.Gender != first.Gender)
            {
                Warn(ExchangeIssues.DiffersFromFirstSpell, ExchangeFormat.Participations, line, "gender", first.Person);
            }
        }
    }

    private void Warn(
        Participation merged,
        List<(Participation Participation, int Line)> spells,
        List<(ParticipationEvent Event, int Line)> events
    )
    {
        var issues = folder.Options.Checks.AsEnumerable().SelectMany(check => check(merged));
        foreach (var issue in _validator.Validate(merged).Warnings.Concat(issues.Where(issue => issue.Severity == Severity.Warning)))
        {
            var (list, index, column) = Place(issue.Path);
            if (list == "events")
            {
                Warn(issue.Definition, ExchangeFormat.Events, events[index].Line, column, merged.Person);
            }
            else
            {
                Warn(issue.Definition, ExchangeFormat.Participations, spells[index].Line, column, merged.Person);
            }
        }
    }

    private void Warn(IssueDefinition definition, string file, int line, string column, string person) =>
        folder.Log.Add(definition, file, line, column, person);

    // "spells[1].exit_date" is the second spell's column; a name alone is the first spell's.
    private static (string List, int Index, string Column) Place(string path)
    {
        var open = path.IndexOf('[');
        if (open < 0)
        {
            return ("spells", 0, path);
        }

        var close = path.IndexOf(']');
        var index = int.Parse(path.Substring(open + 1, close - open - 1), CultureInfo.InvariantCulture);
        return (path.Substring(0, open), index, path.Substring(close + 2));
    }
}
