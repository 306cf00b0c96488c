using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>What an outsider knows of the figures of one report, from the report and from docs/tool.md.</summary>
internal sealed class ReportReader
{
    private const int Threshold = 5;

    private static readonly string[] s_figures =
    [
        "entered",
        "active",
        "ongoing",
        "exited",
        "uncategorised",
        "work",
        "study",
        "workOrStudy/numerator",
        "nearer/numerator",
        "other/numerator",
        "workOrStudy/denominator",
    ];

    private readonly Outsider _outsider;
    private readonly Report _report;
    private readonly Breakdown[] _by;
    private readonly Published _shown;
    private readonly Published _exact;
    private readonly string[] _groups;
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);

    public ReportReader(Outsider outsider, Report report, IEnumerable<EarlierRelease>? earlier = null)
    {
        (_outsider, _report, _by) = (outsider, report, [.. report.Request.By]);
        _shown = new Published(ProtectedReport.Of(report, DisclosureOptions.Default with { LeastGroup = 0 }, earlier));
        _exact = new Published(ProtectedReport.Of(report, DisclosureOptions.None));
        _groups = [.. _exact.Places.Where(IsGroup).Select(Parent).Distinct()];
        foreach (var place in _groups.Append("total").SelectMany(at => s_figures.Select(figure => $"{at}/{figure}")))
        {
            Know(place);
        }

        foreach (var at in _groups.Append("total"))
        {
            Relate(at);
        }

        foreach (var figure in s_figures.Where(_ => _groups.Length > 0))
        {
            _outsider.Adds([_cells["total/" + figure]], _groups.Select(at => _cells[$"{at}/{figure}"]));
        }

        Plan();
        Indicate();
        Progress();
        Lack();
        CannotSay();
        Doubt();
        Grow();
        Measure();
    }

    /// <summary>The report as it was published.</summary>
    public string Text => _shown.Text;

    /// <summary>The figures by place.</summary>
    public IReadOnlyDictionary<string, int> Cells => _cells;

    /// <summary>What a figure is in truth.</summary>
    public long Truth(string place) => _exact.Count(place);

    /// <summary>Whether a figure is hidden and not 0.</summary>
    public (long Low, long High)? Interval(string place) => _shown.Interval(place);

    public bool IsHidden(string place) => _shown.IsHidden(place) && Truth(place) > 0;

    private void Know(string place, bool isWorkedOut = false)
    {
        Assert.False(!_shown.IsHidden(place) && _exact.Count(place) is > 0 and < Threshold, place + " is shown");
        // What is worked out from others is hidden with them, and may be 0.
        _cells[place] = _shown.IsHidden(place) ? _outsider.Wonders(isWorkedOut ? 0 : 1) : _outsider.Knows(_shown.Count(place));
    }

    private void Relate(string at)
    {
        int Cell(string figure) => _cells[$"{at}/{figure}"];
        _outsider.Includes([Cell("active")], [Cell("entered")]);
        _outsider.Includes([Cell("active")], [Cell("ongoing")]);
        // Who is no longer there on the last day has exited.
        _outsider.Includes([Cell("ongoing"), Cell("exited")], [Cell("active")]);
        _outsider.Includes([Cell("active")], [Cell("exited")]);
        _outsider.Adds([Cell("workOrStudy/numerator")], [Cell("work"), Cell("study")]);
        int[] categories = [Cell("workOrStudy/numerator"), Cell("nearer/numerator"), Cell("other/numerator")];
        _outsider.Adds([Cell("workOrStudy/denominator")], categories);
        _outsider.Includes([Cell("exited")], [Cell("workOrStudy/denominator"), Cell("uncategorised")]);
    }

    private void Plan()
    {
        string[] parts =
        [
            .. _exact
                .Places.Where(place =>
                    place.StartsWith("planned/", StringComparison.Ordinal) && !place.Contains("/chance/", StringComparison.Ordinal)
                )
                .Select(Parent)
                .Distinct(),
        ];
        foreach (var part in parts)
        {
            Know(part + "/active");
            Know(part + "/women");
            Know(part + "/men");
            _outsider.Includes([_cells[part + "/active"]], [_cells[part + "/women"], _cells[part + "/men"]]);
        }

        _outsider.Adds([_cells["planned/project/active"]], [_cells["total/active"]]);
        foreach (var figure in new[] { "active", "women", "men" })
        {
            _outsider.Includes(
                [_cells["planned/project/" + figure]],
                parts.Where(part => part != "planned/project").Select(part => _cells[$"{part}/{figure}"])
            );
        }

        var gender = Array.IndexOf(_by, Breakdown.Gender);
        if (gender >= 0)
        {
            foreach (var (figure, code) in new[] { ("women", "woman"), ("men", "man") })
            {
                var own = _groups.Where(row => row.Split('/')[1].Split(',')[gender] == code).Select(row => _cells[row + "/active"]);
                _outsider.Adds([_cells["planned/project/" + figure]], own);
            }
        }
    }

    private void Indicate()
    {
        foreach (var place in _exact.Places.Where(place => place.StartsWith("esf/indicators/", StringComparison.Ordinal)))
        {
            if (place.EndsWith("/code", StringComparison.Ordinal))
            {
                continue;
            }

            Know(place);
        }

        foreach (
            var row in _cells.Keys.Where(place => place.StartsWith("esf/", StringComparison.Ordinal)).Select(Parent).Distinct().ToList()
        )
        {
            _outsider.Includes([_cells[row + "/total"]], new[] { "woman", "man", "nonBinary" }.Select(column => _cells[$"{row}/{column}"]));
            foreach (var column in new[] { "woman", "man", "nonBinary", "total" })
            {
                if (row.Contains("/EECO", StringComparison.Ordinal))
                {
                    _outsider.Includes([_cells["esf/indicators/EECO01/" + column]], [_cells[$"{row}/{column}"]]);
                }
            }
        }

        foreach (var column in new[] { "woman", "man", "nonBinary", "total" })
        {
            int Cell(string code) => _cells[$"esf/indicators/{code}/{column}"];
            _outsider.Adds([Cell("EECO01")], [Cell("EECO02"), Cell("EECO04"), Cell("EECO05")]);
            _outsider.Adds([Cell("EECO01")], [Cell("EECO09"), Cell("EECO10"), Cell("EECO11")]);
            _outsider.Includes([Cell("EECO02")], [Cell("EECO03")]);
        }

        _outsider.Includes([_cells["total/entered"]], [_cells["esf/indicators/EECO01/total"]]);
    }

    // Whoever entered counts, does not, or cannot be said; of age, status and education it cannot be said of the incomplete alone.
    private void CannotSay()
    {
        int Cell(string code, string column) => _cells[$"esf/indicators/{code}/{column}"];
        var incomplete = _cells["esf/incomplete/count"];
        _outsider.Adds([incomplete], [Cell("EECO01", "cannotSay")]);
        foreach (var number in Enumerable.Range(2, 16))
        {
            var code = FormattableString.Invariant($"EECO{number:00}");
            _outsider.Includes([Cell("EECO01", "total"), incomplete], [Cell(code, "total"), Cell(code, "cannotSay")]);
            if (number < 12)
            {
                _outsider.Includes([incomplete], [Cell(code, "cannotSay")]);
            }
        }

        foreach (var number in Enumerable.Range(1, 4))
        {
            var code = FormattableString.Invariant($"EECR{number:00}");
            _outsider.Includes([_cells["total/exited"]], [Cell(code, "total"), Cell(code, "cannotSay")]);
        }
    }

    private void Progress()
    {
        foreach (var at in _exact.Places.Where(place => place.EndsWith("/assessable", StringComparison.Ordinal)).Select(Parent).ToList())
        {
            foreach (var figure in new[] { "persons", "assessable", "up", "same", "down", "anyUp", "anyDown" })
            {
                Know($"{at}/{figure}");
            }

            int Cell(string figure) => _cells[$"{at}/{figure}"];
            _outsider.Includes([Cell("persons")], [Cell("assessable")]);
            _outsider.Adds([Cell("assessable")], [Cell("up"), Cell("same"), Cell("down")]);
            _outsider.Includes([Cell("assessable")], [Cell("anyUp")]);
            _outsider.Includes([Cell("anyUp")], [Cell("up")]);
            _outsider.Includes([Cell("anyDown")], [Cell("down")]);
            if (at.StartsWith("bip/groups", StringComparison.Ordinal))
            {
                _outsider.Includes([_cells["total/active"]], [Cell("persons")]);
            }
        }
    }

    private void Lack()
    {
        string[] records = [.. _exact.Places.Where(place => place.StartsWith("dataQuality/incompleteRecords/", StringComparison.Ordinal))];
        string[] together = [.. records.Where(place => place.EndsWith("/count", StringComparison.Ordinal))];
        Array.ForEach(together, place => Know(place));
        Know("esf/incomplete/count");
        _outsider.Adds([_cells["esf/incomplete/count"]], together.Select(place => _cells[place]));
        _outsider.Includes([_cells["total/entered"]], [_cells["esf/indicators/EECO01/total"], _cells["esf/incomplete/count"]]);
        foreach (var place in _exact.Places.Where(place => place.StartsWith("dataQuality/missingFacts/", StringComparison.Ordinal)))
        {
            Know(place);
        }

        // An exit without a reason is one without a category; nearly always the exits after the period have theirs.
        var (uncategorised, withoutReason) = (_cells["total/uncategorised"], _cells["dataQuality/missingFacts/exit_reason"]);
        _outsider.Includes([withoutReason], [uncategorised]);
        if (_exact.Count("total/uncategorised") == _exact.Count("dataQuality/missingFacts/exit_reason"))
        {
            _outsider.Includes([uncategorised], [withoutReason]);
        }

        _outsider.Includes(
            [_cells["planned/project/active"]],
            [
                _cells["planned/project/women"],
                _cells["planned/project/men"],
                _cells["esf/indicators/EECO01/nonBinary"],
                _cells["dataQuality/missingFacts/gender"],
            ]
        );
        foreach (var fact in together.SelectMany(place => place.Split('/')[2].Split('|')).Distinct())
        {
            Know("esf/incomplete/" + fact);
            _outsider.Adds(
                [_cells["esf/incomplete/" + fact]],
                together.Where(place => place.Split('/')[2].Split('|').Contains(fact)).Select(place => _cells[place])
            );
            if (!_cells.ContainsKey("dataQuality/missingFacts/" + fact))
            {
                continue;
            }

            _outsider.Includes(
                [_cells["total/active"]],
                [_cells["esf/indicators/EECO01/total"], _cells["dataQuality/missingFacts/" + fact]]
            );
            _outsider.Includes([_cells["dataQuality/missingFacts/" + fact]], [_cells["esf/incomplete/" + fact]]);
            _outsider.Includes([_cells["total/active"]], [_cells["dataQuality/missingFacts/" + fact]]);
        }
    }

    private void Doubt()
    {
        foreach (var goal in _report.Goals.Select(result => result.Goal))
        {
            var undecided = $"goals/{goal.Id}/doubt/undecided";
            Know(undecided, isWorkedOut: true);
            if (goal.Measure == GoalMeasure.Progression)
            {
                _outsider.Adds(
                    [_cells["bip/groups/participant/persons"]],
                    [_cells["bip/groups/participant/assessable"], _cells[undecided]]
                );
            }
            else
            {
                _outsider.Adds([_cells["total/uncategorised"]], [_cells[undecided]]);
            }
        }
    }

    // Age _groups of those who entered, and the indicators by age.
    private void Grow()
    {
        var age = Array.IndexOf(_by, Breakdown.AgeGroup);
        if (age < 0)
        {
            return;
        }

        int Indicator(string code) => _cells[$"esf/indicators/{code}/total"];
        IEnumerable<int> Entered(string code) =>
            _groups.Where(at => at.Split('/')[1].Split(',')[age] == code).Select(at => _cells[at + "/entered"]);
        _outsider.Includes(Entered("under-18"), [Indicator("EECO06")]);
        _outsider.Includes(Entered("18-29"), [Indicator("EECO07")]);
        _outsider.Includes(Entered("55-plus"), [Indicator("EECO08")]);
        _outsider.Includes([.. Entered("30-54"), Indicator("EECO06"), Indicator("EECO07"), Indicator("EECO08")], [Indicator("EECO01")]);
    }

    // Whoever has two answers to an item has a second measurement; items of _groups add up.
    private void Measure()
    {
        foreach (var rater in new[] { "caseworker", "participant" })
        {
            var coverage = $"bip/coverage/{rater}/withSecond";
            var items = _exact.Places.Where(place =>
                place.StartsWith($"bip/groups/{rater}/items/", StringComparison.Ordinal) && place.EndsWith("/n", StringComparison.Ordinal)
            );
            if (!_exact.Has(coverage))
            {
                continue;
            }

            Know(coverage);
            foreach (var place in items.ToList())
            {
                Know(place);
                _outsider.Includes([_cells[coverage]], [_cells[place]]);
                string[] parts = [.. _groups.Select(at => at.Replace("groups/", "bip/by/", StringComparison.Ordinal) + place[3..])];
                if (parts.Length > 0 && parts.Length <= 6 && parts.All(_exact.Has))
                {
                    Array.ForEach(parts, part => Know(part));
                    _outsider.Adds([_cells[place]], parts.Select(part => _cells[part]));
                }
            }
        }
    }

    private static bool IsGroup(string place) =>
        place.StartsWith("groups/", StringComparison.Ordinal) && place.EndsWith("/active", StringComparison.Ordinal);

    private static string Parent(string place) => place[..place.LastIndexOf('/')];
}
