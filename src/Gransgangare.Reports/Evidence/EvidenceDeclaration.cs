using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>The base counts of an evidence report as cells of one linked table, by address; everything else is computed from them.</summary>
internal sealed class EvidenceDeclaration
{
    // Of who is neither a woman nor a man: a special category, as in a report.
    private const int SpecialThreshold = 10;

    private readonly LinkedTable _table = new();
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);
    private readonly int _threshold;

    private EvidenceDeclaration(int threshold) => _threshold = threshold;

    /// <summary>Which addresses are hidden.</summary>
    public static Func<string, bool> HiddenIn(EvidenceReport report, int threshold)
    {
        var declaration = new EvidenceDeclaration(threshold);
        var days = report.Request.Days.OrderBy(day => day).ToList();
        declaration.Declare("total", report.Total, days, rank: 2, threshold);
        foreach (var row in report.Rows)
        {
            declaration.Declare(AddressOf(row), row, days, rank: 0, ThresholdOf(row, threshold));
        }

        declaration.BindRows(report);
        foreach (var comparison in report.Comparisons)
        {
            declaration.Declare(comparison, report.Total);
        }

        declaration.BindNested(report.Comparisons);

        if (report.Resources is { } resources)
        {
            declaration.Declare(resources, report);
        }

        var suppression = Suppression.Of(declaration._table);
        return address => !declaration._cells.TryGetValue(address, out var cell) || suppression.IsHidden(cell);
    }

    /// <summary>The address of a curve.</summary>
    public static string AddressOf(OutcomeCurve curve) =>
        curve.Codes.Count == 0 ? "total" : $"group/{string.Join(",", curve.Codes.AsEnumerable())}";

    // Persons are those still going on and the exits by cause; exits by a day are part of those by a later one, and of all; those at risk on a
    // day are part of those at risk on an earlier one. What lies between two days is a count that nobody publishes.
    private void Declare(string at, OutcomeCurve curve, List<int> days, int rank, int threshold)
    {
        var persons = Add($"{at}/persons", curve.Persons, rank, threshold);
        var censored = Add($"{at}/censored", curve.Censored, rank, threshold);
        var events = curve.Causes.Select(cause => Add($"{at}/{cause.Cause}/events", cause.Events, rank, threshold)).ToList();
        _table.AddSum([persons], [censored, .. events]);
        var atRisk = persons;
        var before = new int?[events.Count];
        foreach (var day in days)
        {
            foreach (var (cause, number) in curve.Causes.Select((cause, number) => (cause, number)))
            {
                var by = Add($"{at}/{cause.Cause}/{day}", cause.Points.First(point => point.Day == day).EventsBy, rank, threshold);
                if (before[number] is { } earlier)
                {
                    _table.AddRest([by], [earlier], threshold);
                }

                before[number] = by;
            }

            if (AtRisk(curve, day) is { } still)
            {
                var then = Add($"{at}/atRisk/{day}", still, rank, threshold);
                _table.AddRest([atRisk], [then], threshold);
                atRisk = then;
            }
        }

        for (var number = 0; number < events.Count; number++)
        {
            if (before[number] is { } last)
            {
                _table.AddRest([events[number]], [last], threshold);
            }
        }
    }

    private void BindRows(EvidenceReport report)
    {
        const string Total = "total/";
        if (report.Rows.Count == 0)
        {
            return;
        }

        foreach (var whole in _cells.Where(cell => cell.Key.StartsWith(Total, StringComparison.Ordinal)).ToList())
        {
            var name = whole.Key.Substring(Total.Length);
            var parts = report
                .Rows.Select(row => _cells.TryGetValue($"{AddressOf(row)}/{name}", out var cell) ? cell : (int?)null)
                .OfType<int>()
                .ToList();
            if (parts.Count == report.Rows.Count)
            {
                _table.AddSum([whole.Value], parts);
            }
            else if (parts.Count > 0)
            {
                _table.AddRest([whole.Value], parts, _threshold);
            }
        }
    }

    // Both arms are parts of all persons, and their outcomes of all outcomes; what is left is a count that follows by subtraction.
    private void Declare(Comparison comparison, OutcomeCurve total)
    {
        var at = AddressOf(comparison);
        var events = comparison.Arms.Select(arm => Add($"{at}/{arm.Code}/events", arm.Events, rank: 1)).ToList();
        _table.AddRest([_cells[$"total/{PathCause.WorkOrStudy}/events"]], events, _threshold);
        foreach (var arm in comparison.Arms)
        {
            var persons = Add($"{at}/{arm.Code}/persons", arm.Persons, rank: 1);
            _table.AddRest([_cells["total/persons"]], [persons], _threshold);
            _table.AddRest([persons], [_cells[$"{at}/{arm.Code}/events"]], _threshold);
        }

        foreach (var count in comparison.LeftOut)
        {
            _ = Add($"{at}/leftOut/{count.Reason}", count.Persons, rank: 0);
        }

        BindLeftOut(comparison, total);
        BindLandmark(comparison, total);
    }

    // Everybody is in one of two arms that nobody changes, or else begins in the second; the others are left out. What figures keep is taken for granted.
    private void BindLeftOut(Comparison comparison, OutcomeCurve total)
    {
        var at = AddressOf(comparison);
        var outside = new[] { PathExclusion.EndedBeforeStart, PathExclusion.NotClassified }
            .Where(reason => LeftOut(comparison, reason) > 0)
            .Select(reason => _cells[$"{at}/leftOut/{reason}"])
            .ToList();
        var rest = total.Persons - LeftOut(comparison, PathExclusion.EndedBeforeStart) - LeftOut(comparison, PathExclusion.NotClassified);
        var (first, second) = (comparison.First, comparison.Second);
        if (first.Persons + second.Persons == rest)
        {
            _table.AddSum(
                [_cells["total/persons"]],
                [_cells[$"{at}/{first.Code}/persons"], _cells[$"{at}/{second.Code}/persons"], .. outside]
            );
        }
        else if (second.Persons == rest)
        {
            _table.AddSum([_cells["total/persons"]], [_cells[$"{at}/{second.Code}/persons"], .. outside]);
        }
    }

    // Persons less those who ended before the start are those at risk on the day after the landmark, between the days of the curve on its both sides.
    private void BindLandmark(Comparison comparison, OutcomeCurve total)
    {
        if (!comparison.Question.Exposure.IsFromLandmark || LeftOut(comparison, PathExclusion.EndedBeforeStart) == 0)
        {
            return;
        }

        var (persons, ended) = (_cells["total/persons"], _cells[$"{AddressOf(comparison)}/leftOut/{PathExclusion.EndedBeforeStart}"]);
        var days = total.Causes[0].Points.Where(point => point.Point is not null).Select(point => point.Day).OrderBy(day => day).ToList();
        var landmark = comparison.Question.Days!.Value;
        foreach (var before in days.Where(day => day <= landmark).Reverse().Take(1))
        {
            _table.AddRest([_cells[$"total/atRisk/{before}"], ended], [persons], _threshold);
        }

        foreach (var after in days.Where(day => day > landmark).Take(1))
        {
            _table.AddRest([persons], [ended, _cells[$"total/atRisk/{after}"]], _threshold);
        }
    }

    // The same exposure with another length, and the days that are parallel among those after the first of them: the one arm lies within the other, and what is
    // between them is a count that follows by subtraction.
    private void BindNested(ValueList<Comparison> comparisons)
    {
        for (var place = 0; place < comparisons.Count; place++)
        {
            foreach (
                var other in comparisons
                    .Take(place)
                    .Where(other => AreNested(comparisons[place].Question.Exposure, other.Question.Exposure))
            )
            {
                for (var arm = 0; arm < 2; arm++)
                {
                    BindNested(comparisons[place], other, arm, "persons", one => one.Persons);
                    BindNested(comparisons[place], other, arm, "events", one => one.Events);
                }
            }
        }
    }

    private void BindNested(Comparison one, Comparison other, int arm, string name, Func<ComparisonArm, long> countOf)
    {
        var (large, small) = countOf(one.Arms[arm]) < countOf(other.Arms[arm]) ? (other, one) : (one, other);
        var (whole, part) = (_cells[Of(large)], _cells[Of(small)]);
        if (countOf(one.Arms[arm]) == countOf(other.Arms[arm]))
        {
            _table.AddSum([whole], [part]);
        }
        else
        {
            _table.AddRest([whole], [part], _threshold);
        }

        string Of(Comparison comparison) => $"{AddressOf(comparison)}/{comparison.Arms[arm].Code}/{name}";
    }

    private static bool AreNested(Exposure one, Exposure other) => one == other || (IsParallel(one) && IsParallel(other));

    private static bool IsParallel(Exposure exposure) => exposure == Exposure.ParallelInterventions || exposure == Exposure.AfterParallel;

    private static long LeftOut(Comparison comparison, PathExclusion reason) =>
        comparison.LeftOut.FirstOrDefault(count => count.Reason == reason).Persons;

    private static string AddressOf(Comparison comparison) => $"comparison/{comparison.Question.Id}";

    /// <summary>The address of a group of resources.</summary>
    public static string AddressOf(ResourceFigures group) => group.Forbund is { } forbund ? $"resourcesOf/{forbund}" : "resources";

    // The persons and outcomes of the whole and of each förbund are those of the curves; every other count of a group is part of its persons, and
    // the counts of the förbund add up to that of the project.
    private void Declare(ResourceReport resources, EvidenceReport report)
    {
        foreach (var group in resources.Groups)
        {
            Declare(group);
        }

        var whole = AddressOf(resources.Groups[0]);
        Bind(whole, ["total"]);
        foreach (var name in Names(whole))
        {
            _table.AddSum(
                [_cells[$"{whole}/{name}"]],
                resources.Groups.Skip(1).Select(group => _cells[$"{AddressOf(group)}/{name}"]).ToList()
            );
        }

        var place = report.Request.By.ToList().IndexOf(EvidenceBreakdown.Forbund);
        foreach (var group in resources.Groups.Skip(1).Where(_ => place >= 0))
        {
            Bind(AddressOf(group), report.Rows.Where(curve => curve.Codes[place] == group.Forbund).Select(AddressOf).ToList());
        }
    }

    private void Declare(ResourceFigures group)
    {
        var at = AddressOf(group);
        var rank = group.Forbund is null ? 2 : 0;
        var persons = Add($"{at}/persons", group.Started, rank);
        Part("events", group.Outcomes, persons);
        foreach (var hours in group.Hours)
        {
            Part($"hours/{hours.Kind}", hours.Persons, persons);
        }

        if (group.Plans is { } plans)
        {
            Part("inTime", plans.InTime, persons);
            var made = Part("withPlan", plans.WithPlan, persons);
            Part("tookPart", plans.TookPart, made);
            var withTeam = Part("withTeam", plans.WithTeam, made);
            var organisations = plans
                .ByOrganisation.Select(one => Part($"organisation/{one.Organisation}", one.Persons, withTeam))
                .ToList();
            if (organisations.Count > 0)
            {
                _table.AddSum([Add($"{at}/organisations", plans.Organisations, rank)], organisations);
            }
        }

        int Part(string name, long count, int of)
        {
            var cell = Add($"{at}/{name}", count, rank);
            _table.AddRest([of], [cell], _threshold);
            return cell;
        }
    }

    // Those in the row of everybody else are of no förbund that the curves name.
    private void Bind(string at, IReadOnlyCollection<string> curves)
    {
        Bind($"{at}/persons", curves.Select(curve => $"{curve}/persons"));
        Bind($"{at}/events", curves.Select(curve => $"{curve}/{PathCause.WorkOrStudy}/events"));
    }

    private void Bind(string whole, IEnumerable<string> parts)
    {
        var cells = parts.Select(part => _cells[part]).ToList();
        if (cells.Sum(cell => _table.Cells[cell].Value) == _table.Cells[_cells[whole]].Value)
        {
            _table.AddSum([_cells[whole]], cells);
        }
        else
        {
            _table.AddRest([_cells[whole]], cells, _threshold);
        }
    }

    private List<string> Names(string at) =>
        _cells
            .Keys.Where(address => address.StartsWith(at + "/", StringComparison.Ordinal))
            .Select(address => address.Substring(at.Length + 1))
            .ToList();

    // Who is neither a woman nor a man is of a special category, as in a report.
    private static int ThresholdOf(OutcomeCurve row, int threshold) =>
        row.Codes.Contains(EvidenceBreakdown.OtherOrUnknown, StringComparer.Ordinal) ? Math.Max(threshold, SpecialThreshold) : threshold;

    private int Add(string address, long value, int rank) => Add(address, value, rank, _threshold);

    private int Add(string address, long value, int rank, int threshold)
    {
        var cell = _table.AddFigure(value, threshold, rank);
        _cells.Add(address, cell);
        return cell;
    }

    private static long? AtRisk(OutcomeCurve curve, int day) => curve.Causes[0].Points.First(point => point.Day == day).Point?.AtRisk;
}
