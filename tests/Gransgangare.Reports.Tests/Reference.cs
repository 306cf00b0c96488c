using System.Globalization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>
/// The report counted in the slowest obvious way, written from docs/tool.md and the rules of the field: codes are texts, dates are compared,
/// each figure is counted by itself. It shares no code with the product but the records that carry the facts.
/// </summary>
internal sealed class Reference(LocalDate from, LocalDate to, LocalDate? asOf, string rules, string denominator, string unit, string[] by)
{
    private static readonly string[] s_work = ["work-unsubsidised", "work-subsidised", "own-business"];
    private static readonly string[] s_study = ["study", "study-other", "labour-market-training"];
    private static readonly string[] s_nearer =
    [
        "job-seeker-registered",
        "ready-for-employment-service-measure",
        "municipal-labour-market-measure",
        "work-placement",
        "work-training",
        "other-preparatory",
    ];

    /// <summary>Each group and last the total, as lines of figures.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<Participation> participations)
    {
        var all = participations.Select(one => Seen(one, DeathOf(one.Person, participations))).OfType<Row>().ToList();
        var persons = all.GroupBy(row => row.Person).Select(AsOne).ToList();
        var rows = (unit == "persons" ? persons : all).Where(IsActive).ToList();
        var keys = rows.SelectMany(row => row.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var key in by.Length == 0 ? [] : keys)
        {
            var inGroup = unit == "persons" ? PersonsOf(key, persons, all) : all.Where(row => row.Keys.Contains(key));
            yield return $"{key}: {Figures(rows.Where(row => row.Keys.Contains(key)).ToList())} {Both(inGroup)}";
        }

        yield return $"total: {Figures(rows)} {Both(all)}";
        yield return $"goals: {Goals(persons.Where(IsActive).ToList())}";
    }

    private bool IsActive(Row row) => row.Entry <= to && (row.Exit is null || row.Exit >= from);

    // All participations of those whose record is in the group.
    private static IEnumerable<Row> PersonsOf(string key, List<Row> persons, List<Row> all) =>
        all.Where(row => persons.Exists(person => person.Person == row.Person && person.Keys.Contains(key)));

    private string Both(IEnumerable<Row> rows)
    {
        var active = rows.Where(IsActive).ToList();
        return FormattableString.Invariant($"{active.Select(row => row.Person).Distinct().Count()}/{active.Count}");
    }

    // One record: the first entry with its groups, and the exit that is last; work before study before nearer before other on one day.
    private static Row AsOne(IEnumerable<Row> person)
    {
        string[] order = ["", "work", "study", "nearer", "other", "cannot-say"];
        var rows = person.OrderBy(row => row.Entry).ThenBy(row => row.Operation, StringComparer.Ordinal).ToList();
        var open = rows.Where(row => row.Exit is null).OrderBy(row => row.Operation, StringComparer.Ordinal).FirstOrDefault();
        var last =
            open
            ?? rows.Where(row => row.Exit == rows.Max(other => other.Exit))
                .OrderBy(row => Array.IndexOf(order, row.Category))
                .ThenBy(row => row.Operation, StringComparer.Ordinal)
                .First();
        return last with { Entry = rows[0].Entry, Keys = rows[0].Keys };
    }

    private string Goals(List<Row> persons) =>
        string.Join(
            ' ',
            new[] { "work study", "nearer", "other" }.Select(categories =>
            {
                var isShare = denominator != "ended-positive";
                var whole = isShare ? Whole(persons) : [];
                return FormattableString.Invariant($"{whole.Count(row => Counts(row, categories))}/{whole.Count}");
            })
        );

    private bool Counts(Row row, string categories) =>
        row.Exit is { } exit && exit >= from && exit <= to && categories.Split(' ').Contains(row.Category);

    private List<Row> Whole(List<Row> active)
    {
        var identified = active.Where(row => row.IsIdentified).ToList();
        var decided = identified.Where(row => Counts(row, "work study nearer other"));
        return denominator switch
        {
            "ended" => decided.ToList(),
            "ended-positive" => decided.Where(row => row.Category is "work" or "study").ToList(),
            "ended-without-interruption" => decided.Where(row => !(row.Category == "other" && row.IsInterrupted)).ToList(),
            _ => identified,
        };
    }

    private string Figures(List<Row> rows)
    {
        var active = rows.Where(row => row.Entry <= to && (row.Exit is null || row.Exit >= from)).ToList();
        var exited = active.Where(row => row.Exit is { } exit && exit >= from && exit <= to).ToList();
        var whole = Whole(active);
        int[] counts =
        [
            active.Count(row => row.Entry >= from),
            active.Count,
            active.Count(row => row.Exit is null || row.Exit >= to),
            exited.Count,
            whole.Count(row => Counts(row, "work study")),
            whole.Count(row => Counts(row, "nearer")),
            whole.Count(row => Counts(row, "other")),
            whole.Count,
            exited.Count(row => row.IsIdentified && row.Category == "cannot-say"),
        ];
        return string.Join(' ', counts.Select(count => count.ToString(CultureInfo.InvariantCulture)));
    }

    // A participation as known on the as-of date; nothing if it is in no count.
    private Row? Seen(Participation participation, LocalDate? death)
    {
        var told = participation
            .Spells.AsEnumerable()
            .Where(spell => asOf is null || spell.Start <= asOf)
            .OrderBy(spell => spell.Start)
            .ToList();
        var isError = told.LastOrDefault()?.Exit is { Reason.Code: "registration-error" } error && !(error.Date > asOf);
        var known = told.FindAll(spell => isError || death is null || spell.Start <= death);
        if (known.Count == 0 || participation.AtEntry.DirectBeneficiary == Fact.No)
        {
            return null;
        }

        var exit = known[^1].Exit is { } last && !(last.Date > asOf) ? last : null;
        if (death is { } day && !isError && (exit is null || exit.Date > day))
        {
            exit = new Exit(day, ExitReason.Deceased);
        }

        var entry = known[0].Start;
        if (exit?.Reason?.Code == "registration-error")
        {
            return null;
        }

        // A withdrawn consent is not an exit: the taking part may go on.
        exit = exit?.Reason?.Code == "consent-withdrawn" ? null : exit;
        var keys = by.Aggregate(
            new[] { "" },
            (keys, name) => [.. keys.SelectMany(key => Codes(participation, entry, name).Select(code => $"{key}/{code}"))]
        );
        string[] interruptions = ["moved", "parental-leave", "own-request", "consent-withdrawn"];
        return new Row(
            participation.Person,
            participation.Operation,
            entry,
            exit?.Date,
            participation.Kind.Code == "identified",
            exit is null ? "" : Category(exit, death < asOf || asOf is null ? death : asOf),
            exit?.Manner is { } manner ? manner.Code == "interrupted" : interruptions.Contains(exit?.Reason?.Code),
            keys
        );
    }

    // Somebody who died in one operation takes part in none after it.
    private LocalDate? DeathOf(string person, IEnumerable<Participation> participations) =>
        participations
            .Where(one => one.Person == person)
            .SelectMany(one => one.Spells.AsEnumerable())
            .Where(spell => spell.Exit?.Reason?.Code == "deceased" && !(spell.Exit.Date > asOf))
            .Min(spell => (LocalDate?)spell.Exit!.Date);

    private static string[] Codes(Participation participation, LocalDate entry, string name) =>
        name switch
        {
            "forbund" => [participation.Forbund ?? "unknown"],
            "gender" => [participation.Gender.Code],
            "municipality" => [participation.Municipality ?? "unknown"],
            "target-group" => participation.AtEntry.TargetGroups.Count == 0
                ? ["unknown"]
                : [.. participation.AtEntry.TargetGroups.Select(group => group.Code)],
            "cohort" => [$"{entry.Year}-q{(entry.Month <= 3 ? 1 : entry.Month <= 6 ? 2 : entry.Month <= 9 ? 3 : 4)}"],
            _ => [participation.BirthDate is { } birth ? AgeGroup(birth, entry) : "unknown"],
        };

    private static string AgeGroup(LocalDate birth, LocalDate entry)
    {
        var age = 0;
        while (Birthday(birth, birth.Year + age + 1) <= entry)
        {
            age++;
        }

        return age < 18 ? "under-18"
            : age <= 29 ? "18-29"
            : age <= 54 ? "30-54"
            : "55-plus";
    }

    private static LocalDate Birthday(LocalDate birth, int year) =>
        birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? new LocalDate(year, 2, 28)
            : new LocalDate(year, birth.Month, birth.Day);

    private string Category(Exit exit, LocalDate? known) =>
        rules switch
        {
            "sus" => Sus(exit),
            "kolada" => Kolada(exit, known),
            _ => ByReason(exit.Reason?.Code),
        };

    private static string ByReason(string? reason) =>
        reason is null ? "cannot-say"
        : s_work.Contains(reason) ? "work"
        : s_study.Contains(reason) ? "study"
        : s_nearer.Contains(reason) ? "nearer"
        : "other";

    private static string Sus(Exit exit)
    {
        var category = ByReason(exit.Reason?.Code);
        return exit.Reason?.Code == "deceased" ? "other"
            : exit.WorkExtent > 0 ? "work"
            : exit.StudyExtent > 0 ? "study"
            : category == "work" ? (exit.WorkExtent is null ? "cannot-say" : "other")
            : category == "study" && exit.StudyExtent == 0 ? "other"
            : category;
    }

    private string Kolada(Exit exit, LocalDate? known)
    {
        var reason = exit.Reason?.Code;
        if (ByReason(reason) == "study")
        {
            var counts = reason == "study" ? exit.GivesRightToStudySupport != Fact.No : exit.GivesRightToStudySupport == Fact.Yes;
            return counts ? "study" : "other";
        }

        if (ByReason(reason) != "work")
        {
            return ByReason(reason);
        }

        if (exit.TypeOfWork?.Code == "municipal-employment")
        {
            return "other";
        }

        // What is dated after the as-of date is not known yet, and after a death nothing is: a later start hides the job, a later end makes it go on.
        var (begin, last, goesOn) = (exit.JobStart, exit.JobEnd, exit.JobOngoing == Fact.Yes);
        (begin, last, goesOn) =
            begin > known ? (null, null, false)
            : last > known ? (begin, null, true)
            : (begin, last, goesOn);
        if (last is null && goesOn)
        {
            last = asOf ?? to;
            last = begin > last ? begin : last;
        }

        if (begin is { } start && last is { } end && end.PlusDays(1) < start.PlusMonths(1))
        {
            return "other";
        }

        return begin is null || last is null || (reason == "work-subsidised" && exit.TypeOfWork is null) ? "cannot-say" : "work";
    }

    private sealed record Row(
        string Person,
        string Operation,
        LocalDate Entry,
        LocalDate? Exit,
        bool IsIdentified,
        string Category,
        bool IsInterrupted,
        string[] Keys
    );
}
