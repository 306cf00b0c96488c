using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>The base counts of an evidence report as cells of one linked table, by address; everything else is computed from them.</summary>
internal sealed class EvidenceDeclaration
{
    private readonly LinkedTable _table = new();
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);
    private readonly int _threshold;

    private EvidenceDeclaration(int threshold) => _threshold = threshold;

    /// <summary>Which addresses are hidden.</summary>
    public static Func<string, bool> HiddenIn(EvidenceReport report, int threshold)
    {
        var declaration = new EvidenceDeclaration(threshold);
        var days = report.Request.Days.OrderBy(day => day).ToList();
        declaration.Declare("total", report.Total, days, rank: 2);
        foreach (var group in report.Groups)
        {
            declaration.Declare(AddressOf(group), group, days, rank: 0);
        }

        declaration.BindGroups(report);
        foreach (var comparison in report.Comparisons)
        {
            declaration.Declare(comparison);
        }

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
    private void Declare(string at, OutcomeCurve curve, List<int> days, int rank)
    {
        var persons = Add($"{at}/persons", curve.Persons, rank);
        var censored = Add($"{at}/censored", curve.Censored, rank);
        var events = curve.Causes.Select(cause => Add($"{at}/{cause.Cause}/events", cause.Events, rank)).ToList();
        _table.AddSum([persons], [censored, .. events]);
        var atRisk = persons;
        var before = new int?[events.Count];
        foreach (var day in days)
        {
            foreach (var (cause, number) in curve.Causes.Select((cause, number) => (cause, number)))
            {
                var by = Add($"{at}/{cause.Cause}/{day}", cause.Points.First(point => point.Day == day).EventsBy, rank);
                if (before[number] is { } earlier)
                {
                    _table.AddRest([by], [earlier], _threshold);
                }

                before[number] = by;
            }

            if (AtRisk(curve, day) is { } still)
            {
                var then = Add($"{at}/atRisk/{day}", still, rank);
                _table.AddRest([atRisk], [then], _threshold);
                atRisk = then;
            }
        }

        for (var number = 0; number < events.Count; number++)
        {
            if (before[number] is { } last)
            {
                _table.AddRest([events[number]], [last], _threshold);
            }
        }
    }

    private void BindGroups(EvidenceReport report)
    {
        const string Total = "total/";
        if (report.Groups.Count == 0)
        {
            return;
        }

        foreach (var whole in _cells.Where(cell => cell.Key.StartsWith(Total, StringComparison.Ordinal)).ToList())
        {
            var name = whole.Key.Substring(Total.Length);
            var parts = report
                .Groups.Select(group => _cells.TryGetValue($"{AddressOf(group)}/{name}", out var cell) ? cell : (int?)null)
                .OfType<int>()
                .ToList();
            if (parts.Count == report.Groups.Count)
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
    private void Declare(Comparison comparison)
    {
        var at = $"comparison/{comparison.Question.Id}";
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
    }

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
            Bind(AddressOf(group), report.Groups.Where(curve => curve.Codes[place] == group.Forbund).Select(AddressOf).ToList());
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

    private void Bind(string at, IReadOnlyCollection<string> curves)
    {
        _table.AddSum([_cells[$"{at}/persons"]], curves.Select(curve => _cells[$"{curve}/persons"]).ToList());
        _table.AddSum([_cells[$"{at}/events"]], curves.Select(curve => _cells[$"{curve}/{PathCause.WorkOrStudy}/events"]).ToList());
    }

    private List<string> Names(string at) =>
        _cells
            .Keys.Where(address => address.StartsWith(at + "/", StringComparison.Ordinal))
            .Select(address => address.Substring(at.Length + 1))
            .ToList();

    private int Add(string address, long value, int rank)
    {
        var cell = _table.AddFigure(value, _threshold, rank);
        _cells.Add(address, cell);
        return cell;
    }

    private static long? AtRisk(OutcomeCurve curve, int day) => curve.Causes[0].Points.First(point => point.Day == day).Point?.AtRisk;
}
