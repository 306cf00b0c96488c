using System.Globalization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Merges the spells of one person and operation: the first gives the person and the facts at entry, the last the exit. Of spells that
/// share a day the one that begins first is kept, whatever the order of the records.
/// </summary>
internal sealed class SpellMerge(Folder folder)
{
    private readonly ParticipationValidator _validator = new(folder.Options.Project, folder.Options.LeapDayBirthday);

    /// <param name="draft">The records of one person and operation.</param>
    /// <param name="death">Last day of the person's life as any operation tells it.</param>
    /// <param name="time">First entry to last exit over all operations.</param>
    /// <param name="birth">The person's birth date as any operation tells it.</param>
    public Participation Merge(ParticipationDraft draft, LocalDate? death, ParticipationPeriod? time, LocalDate? birth)
    {
        var spells = draft.Spells.Count == 1 ? draft.Spells : WithoutOverlaps(draft);
        var first = spells[0].Participation;
        var events = (draft.Events ?? []).OrderBy(row => row.Event.Date).ToList();
        events.RemoveAll(row =>
            row.Event.Date <= birth && IsLeftOut(ParticipationIssues.EventBeforeBirth, ExchangeFormat.Events, row.Line, "date", first)
        );
        var interventions = InOrder(draft.Interventions ?? []).ToList();
        interventions.RemoveAll(row =>
            row.Intervention.Period.Start < birth
            && IsLeftOut(ParticipationIssues.BeforeBirth, ExchangeFormat.Interventions, row.Line, "start_date", first)
        );
        interventions.RemoveAll(row =>
            KeyForm.BirthDateFaultOf(row.Intervention.Name, birth, first.Entry) is { } ofName
            && IsLeftOut(ofName, ExchangeFormat.Interventions, row.Line, "name", first)
        );
        var consents = InOrder(draft.Consents ?? []).ToList();
        consents.RemoveAll(row =>
            row.Consent.Given < birth && IsLeftOut(ParticipationIssues.BeforeBirth, ExchangeFormat.Consents, row.Line, "given", first)
        );
        var merged = first with
        {
            Spells = spells.Count == 1 ? first.Spells : spells.Select(row => row.Participation.Spells[0]).ToValueList(),
            Events = events.Select(row => row.Event).ToValueList(),
            Interventions = interventions.Select(row => row.Intervention).ToValueList(),
            Consents = consents.Select(row => row.Consent).ToValueList(),
            Protection = Protection(draft.Spells.Select(row => row.Participation)),
        };
        WarnOfDifferences(spells);
        var lines = new Dictionary<string, (string File, List<int> Lines)>(StringComparer.Ordinal)
        {
            ["spells"] = (ExchangeFormat.Participations, spells.ConvertAll(row => row.Line)),
            ["events"] = (ExchangeFormat.Events, events.ConvertAll(row => row.Line)),
            ["interventions"] = (ExchangeFormat.Interventions, interventions.ConvertAll(row => row.Line)),
            ["consents"] = (ExchangeFormat.Consents, consents.ConvertAll(row => row.Line)),
        };
        Warn(merged, death, time, lines);
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
            .ThenBy(row => row.Participation.Exit?.Date ?? LocalDate.MaxIsoValue)
            .ThenBy(
                row => string.Join("|", ParticipationCells.Of(row.Participation, row.Participation.Spells[0], isFirst: true)),
                StringComparer.Ordinal
            )
            .ThenBy(row => row.Line);

    private static IEnumerable<(Intervention Intervention, int Line)> InOrder(List<(Intervention Intervention, int Line)> interventions) =>
        interventions
            .OrderBy(row => row.Intervention.Period.Start)
            .ThenBy(row => row.Intervention.Period.End ?? LocalDate.MaxIsoValue)
            .ThenBy(row => row.Intervention.Kind.Order)
            .ThenBy(row => row.Intervention.Name, StringComparer.Ordinal);

    // As a participation keeps them, and of one kind and day those that were withdrawn first.
    private static IEnumerable<(Consent Consent, int Line)> InOrder(List<(Consent Consent, int Line)> consents) =>
        consents
            .OrderBy(row => row.Consent.Kind.Order)
            .ThenBy(row => row.Consent.Given)
            .ThenBy(row => row.Consent.Withdrawn ?? LocalDate.MaxIsoValue);

    // A record of every operation is one record.
    private bool IsLeftOut(IssueDefinition definition, string file, int line, string column, Participation first)
    {
        if (folder.Log.Add(definition, file, line, column, first.Person))
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
        LocalDate? death,
        ParticipationPeriod? time,
        Dictionary<string, (string File, List<int> Lines)> lines
    )
    {
        var issues = folder.Options.Checks.AsEnumerable().SelectMany(check => check(merged));
        foreach (
            var issue in _validator.Validate(merged, death, time).Warnings.Concat(issues.Where(issue => issue.Severity == Severity.Warning))
        )
        {
            var (list, index, column) = Place(issue.Path);
            Warn(issue.Definition, lines[list].File, lines[list].Lines[index], column, merged.Person);
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
