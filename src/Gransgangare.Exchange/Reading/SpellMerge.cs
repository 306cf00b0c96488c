using System.Globalization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Merges the spells of one person and operation: the first gives the person and the facts at entry, the last the exit. Of spells that
/// share a day the one that begins first is kept, whatever the order of the records.
/// </summary>
internal sealed class SpellMerge(Folder folder, ParticipationDrafts drafts)
{
    private static readonly Comparison<(ParticipationEvent Event, int Line)> s_byDay = (a, b) =>
        a.Event.Date.CompareTo(b.Event.Date) is var order && order != 0 ? order : a.Line.CompareTo(b.Line);

    private static readonly Comparison<(Intervention Intervention, int Line)> s_byPeriod = (a, b) =>
    {
        var (one, other) = (a.Intervention, b.Intervention);
        var order = one.Period.Start.CompareTo(other.Period.Start);
        order = order != 0 ? order : (one.Period.End ?? LocalDate.MaxIsoValue).CompareTo(other.Period.End ?? LocalDate.MaxIsoValue);
        order = order != 0 ? order : one.Kind.Order.CompareTo(other.Kind.Order);
        order = order != 0 ? order : string.CompareOrdinal(one.Name, other.Name);
        return order != 0 ? order : a.Line.CompareTo(b.Line);
    };

    // As a participation keeps them, and of one kind and day those that were withdrawn first.
    private static readonly Comparison<(Consent Consent, int Line)> s_byKind = (a, b) =>
    {
        var (one, other) = (a.Consent, b.Consent);
        var order = one.Kind.Order.CompareTo(other.Kind.Order);
        order = order != 0 ? order : one.Given.CompareTo(other.Given);
        order = order != 0 ? order : (one.Withdrawn ?? LocalDate.MaxIsoValue).CompareTo(other.Withdrawn ?? LocalDate.MaxIsoValue);
        return order != 0 ? order : a.Line.CompareTo(b.Line);
    };

    private readonly ParticipationValidator _validator = new(folder.Options.Project, folder.Options.LeapDayBirthday);

    // The rows of the participation that is put together.
    private readonly List<(Participation Participation, int Line)> _records = [];
    private readonly List<(ParticipationEvent Event, int Line)> _events = [];
    private readonly List<(Intervention Intervention, int Line)> _interventions = [];
    private readonly List<(Consent Consent, int Line)> _consents = [];

    /// <summary>Puts together the participations of persons in their order.</summary>
    public ValueList<Participation> Merge(PersonDraft[] persons)
    {
        var merged = new List<Participation>(persons.Length);
        foreach (var person in persons)
        {
            var start = merged.Count;
            Merge(person, merged);
            person.Merged = (start, merged.Count - start);
        }

        return merged.ToValueList();
    }

    private void Merge(PersonDraft person, List<Participation> merged)
    {
        if (person.First is { Next: null, Spells.Count: 1 } only)
        {
            Fill(_records, drafts.Spells, only.Spells);
            var alone = _records[0].Participation;
            merged.Add(Merge(only, alone.Death, alone.Period, alone.BirthDate));
            return;
        }

        var spells = person.All.SelectMany(draft => drafts.Spells.Of(draft.Spells)).Select(row => row.Value).ToList();
        var death = Lifetimes.DeathOf(spells);
        var time = Time(spells);
        var birth = spells.Select(spell => spell.BirthDate).FirstOrDefault(date => date is not null);
        foreach (var draft in person.All.OrderBy(draft => draft.Operation, StringComparer.Ordinal).Where(draft => draft.Spells.Count > 0))
        {
            Fill(_records, drafts.Spells, draft.Spells);
            merged.Add(Merge(draft, death, time, birth));
        }
    }

    private static void Fill<T>(List<(T, int)> rows, RowChains<T> chains, RowChain chain)
    {
        rows.Clear();
        chains.CopyTo(rows, chain);
    }

    // First entry to last exit over all operations.
    private static ParticipationPeriod? Time(List<Participation> spells) =>
        spells.Count == 0
            ? null
            : new(
                spells.Min(spell => spell.Entry),
                spells.Exists(spell => spell.Exit is null) ? null : spells.Max(spell => spell.Exit!.Date)
            );

    // Death, time and birth date of the person as any operation tells them.
    private Participation Merge(ParticipationDraft draft, LocalDate? death, ParticipationPeriod? time, LocalDate? birth)
    {
        var spells = _records.Count == 1 ? _records : WithoutOverlaps();
        var first = spells[0].Participation;
        Fill(_events, drafts.Events, draft.Events);
        Fill(_interventions, drafts.Interventions, draft.Interventions);
        Fill(_consents, drafts.Consents, draft.Consents);
        Order();
        LeaveOutOfOtherTimes(first, birth);
        var merged = first;
        if (spells.Count > 1 || _records.Count > 1 || _events.Count + _interventions.Count + _consents.Count > 0)
        {
            merged = first with
            {
                Spells = spells.Count == 1 ? first.Spells : spells.Select(row => row.Participation.Spells[0]).ToValueList(),
                Events = _events.Select(row => row.Event).ToValueList(),
                Interventions = _interventions.Select(row => row.Intervention).ToValueList(),
                Consents = _consents.Select(row => row.Consent).ToValueList(),
                Protection = _records.Count == 1 ? first.Protection : Protection(_records.Select(row => row.Participation)),
            };
        }

        WarnOfDifferences(spells);
        Warn(merged, death, time, spells);
        return merged;
    }

    // The rows come in order of their lines, which decide where nothing else does.
    private void Order()
    {
        if (_events.Count > 1)
        {
            _events.Sort(s_byDay);
        }

        if (_interventions.Count > 1)
        {
            _interventions.Sort(s_byPeriod);
        }

        if (_consents.Count > 1)
        {
            _consents.Sort(s_byKind);
        }
    }

    // What lies before the person's birth, and names that tell the birth date.
    private void LeaveOutOfOtherTimes(Participation first, LocalDate? birth)
    {
        for (var index = 0; index < _events.Count; )
        {
            var (@event, line) = _events[index];
            var fault = @event.Date <= birth ? ParticipationIssues.EventBeforeBirth : null;
            index += IsLeftOut(fault, ExchangeFormat.Events, line, "date", first) ? RemoveAt(_events, index) : 1;
        }

        for (var index = 0; index < _interventions.Count; )
        {
            var (intervention, line) = _interventions[index];
            var isBefore = intervention.Period.Start < birth;
            var fault = isBefore ? ParticipationIssues.BeforeBirth : KeyForm.BirthDateFaultOf(intervention.Name, birth, first.Entry);
            var column = isBefore ? "start_date" : "name";
            index += IsLeftOut(fault, ExchangeFormat.Interventions, line, column, first) ? RemoveAt(_interventions, index) : 1;
        }

        for (var index = 0; index < _consents.Count; )
        {
            var (consent, line) = _consents[index];
            var fault = consent.Given < birth ? ParticipationIssues.BeforeBirth : null;
            index += IsLeftOut(fault, ExchangeFormat.Consents, line, "given", first) ? RemoveAt(_consents, index) : 1;
        }
    }

    private static int RemoveAt<T>(List<T> rows, int index)
    {
        rows.RemoveAt(index);
        return 0;
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

    private List<(Participation Participation, int Line)> WithoutOverlaps()
    {
        var kept = new List<(Participation Participation, int Line)>();
        foreach (var row in InOrder(_records))
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

    // A record of every operation is one record.
    private bool IsLeftOut(IssueDefinition? fault, string file, int line, string column, Participation first)
    {
        if (fault is not null && folder.Log.Add(fault, file, line, column, first.Person))
        {
            folder.Log.LeaveOut();
        }

        return fault is not null;
    }

    private void WarnOfDifferences(List<(Participation Participation, int Line)> spells)
    {
        var first = spells[0].Participation;
        for (var index = 1; index < spells.Count; index++)
        {
            if (spells[index].Participation.Gender != first.Gender)
            {
                Warn(ExchangeIssues.DiffersFromFirstSpell, ExchangeFormat.Participations, spells[index].Line, "gender", first.Person);
            }
        }
    }

    private void Warn(
        Participation merged,
        LocalDate? death,
        ParticipationPeriod? time,
        List<(Participation Participation, int Line)> spells
    )
    {
        Warn(merged, _validator.Validate(merged, death, time), spells);
        foreach (var check in folder.Options.Checks)
        {
            Warn(merged, check(merged), spells);
        }
    }

    private void Warn(Participation merged, IEnumerable<ValidationIssue> issues, List<(Participation Participation, int Line)> spells)
    {
        if (issues is IReadOnlyCollection<ValidationIssue> { Count: 0 })
        {
            return;
        }

        foreach (var issue in issues.Where(issue => issue.Severity == Severity.Warning))
        {
            var (list, index, column) = Place(issue.Path);
            var (file, line) = list switch
            {
                "spells" => (ExchangeFormat.Participations, spells[index].Line),
                "events" => (ExchangeFormat.Events, _events[index].Line),
                "interventions" => (ExchangeFormat.Interventions, _interventions[index].Line),
                "consents" => (ExchangeFormat.Consents, _consents[index].Line),
                _ => throw new InvalidOperationException("An issue of another list."),
            };
            Warn(issue.Definition, file, line, column, merged.Person);
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
