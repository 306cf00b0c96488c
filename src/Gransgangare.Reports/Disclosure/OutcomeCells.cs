using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Declares the figures of groups, total, goals and planned numbers.</summary>
internal sealed class OutcomeCells
{
    private readonly FigureTable _figures;
    private readonly Report _report;
    private readonly List<(ValueList<string> Codes, Dictionary<string, int> Cells)> _groups = [];

    public OutcomeCells(FigureTable figures, Report report)
    {
        (_figures, _report) = (figures, report);
        Total = Declare("total", report.Total, isOfGroup: false, isSpecial: false);
        foreach (var group in report.Groups)
        {
            var address = FigureAddress.OfGroup("groups", group.Codes);
            _groups.Add((group.Codes, Declare(address, group.Figures, isOfGroup: true, IsSpecial(report.Request, group.Codes))));
        }

        foreach (var (name, cell) in Total.GroupBy(figure => figure.Value, (cell, names) => (names.First().Key, cell)))
        {
            var parts = _groups.Select(group => group.Cells[name]).ToList();
            if (name == "persons")
            {
                BindPersons(cell, parts);
            }
            else
            {
                BindGroups(cell, parts);
            }
        }

        _ = new GoalCells(_figures, report, Total);
        DeclarePlanned();
    }

    /// <summary>The cells of the total by name of the figure.</summary>
    public Dictionary<string, int> Total { get; }

    /// <summary>Women, men and all others who were active, by code of gender; the others by that of the non-binary.</summary>
    public Dictionary<string, int> ActiveByGender { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a participation can be in several groups.</summary>
    public bool Overlaps => _report.Request.By.Contains(Breakdown.TargetGroup);

    /// <summary>Whether the groups are of a special category.</summary>
    public static bool IsSpecial(ReportRequest request, ValueList<string> codes) =>
        request.By.Select((breakdown, index) => breakdown == Breakdown.TargetGroup && IsSpecial(codes[index])).Any(special => special);

    /// <summary>Whether a target group is of a special category; one that the library does not know is taken for one.</summary>
    private static bool IsSpecial(string code) =>
        code != Breakdown.Unknown && (!TargetGroup.TryFromCode(code, out var group) || group.Sensitivity == DataSensitivity.Special);

    /// <summary>
    /// A figure of the groups that have a code in each of some breakdowns; empty if the groups overlap or are not broken down so.
    /// </summary>
    public List<int> Of(string name, params (Breakdown By, string Code)[] codes)
    {
        var by = _report.Request.By.AsEnumerable().ToList();
        return Overlaps || !codes.All(code => by.Contains(code.By))
            ? []
            : _groups
                .Where(group => codes.All(code => group.Codes[by.IndexOf(code.By)] == code.Code))
                .Select(group => group.Cells[name])
                .ToList();
    }

    /// <summary>The cell of a figure of a group.</summary>
    public int? Find(string name, ValueList<string> codes) =>
        _groups.Where(group => group.Codes.Equals(codes)).Select(group => (int?)group.Cells[name]).FirstOrDefault();

    /// <summary>Binds a total to its groups: they make it up, or each is a part of it.</summary>
    public void BindGroups(int total, List<int> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        if (_figures.Total([total]) >= _figures.Total(groups))
        {
            _figures.Sum([total], groups);
            return;
        }

        _figures.Bind(groups, [total], isRestSensitive: false);
        foreach (var group in groups)
        {
            _figures.Bind([total], [group]);
        }
    }

    /// <summary>
    /// Binds the persons of a total to those of its groups. A person can be in several groups, so that the groups make the total up only as far as
    /// nobody is; how many are is a count too.
    /// </summary>
    public void BindPersons(int total, List<int> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        _figures.Bind(groups, [total], isRestSensitive: !Overlaps);
        foreach (var group in groups)
        {
            _figures.Bind([total], [group]);
        }
    }

    /// <summary>Those who lack a fact are those in the groups of the unknown.</summary>
    public void BindUnknown(string fact, int missing)
    {
        var breakdown =
            fact == "birth_date" ? Breakdown.AgeGroup
            : Breakdown.TryFromCode(fact.Replace("target_groups", "target-group"), out var known) ? known
            : null;
        if (breakdown is not null && Of("active", (breakdown, Breakdown.Unknown)) is { Count: > 0 } groups)
        {
            _figures.Sum([missing], groups);
        }
    }

    private Dictionary<string, int> Declare(string address, ReportFigures figures, bool isOfGroup, bool isSpecial)
    {
        var (main, other) = isOfGroup ? (Worth.MainOfGroup, Worth.OfGroup) : (Worth.MainOfTotal, Worth.OfTotal);
        string[] shares = ["workOrStudy", "nearer", "other"];
        var isByPerson = _report.Request.Unit == CountUnit.Persons;
        var cells = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["entered"] = One("entered", figures.Entered, other),
            ["active"] = One("active", figures.Active, main),
            ["ongoing"] = One("ongoing", figures.Ongoing, other),
            ["exited"] = One("exited", figures.Exited, other),
            ["workOrStudy"] = One("workOrStudy/numerator", figures.WorkOrStudy.Numerator, main),
            ["nearer"] = One("nearer/numerator", figures.Nearer.Numerator, main),
            ["other"] = One("other/numerator", figures.Other.Numerator, main),
            ["uncategorised"] = One("uncategorised", figures.Uncategorised, other),
            ["work"] = One("work", figures.Work, other),
            ["study"] = One("study", figures.Study, other),
            ["persons"] = One("persons", figures.Persons, other),
            ["denominator"] = _figures.Count(
                figures.WorkOrStudy.Denominator,
                main,
                [.. shares.Select(share => $"{address}/{share}/denominator")],
                isSpecial
            ),
        };
        cells["participations"] = isByPerson ? One("participations", figures.Participations, other) : cells["active"];
        if (!isByPerson)
        {
            _figures.Alias($"{address}/participations", cells["active"]);
        }

        foreach (var share in shares)
        {
            _figures.Share($"{address}/{share}");
        }

        Relate(cells);
        return cells;

        int One(string name, long value, Worth worth) => _figures.Count(value, worth, [$"{address}/{name}"], isSpecial);
    }

    private void Relate(Dictionary<string, int> cells)
    {
        _figures.Bind([cells["active"]], [cells["entered"]]);
        // How many participations are beyond the first of their person is a count of persons with several.
        _figures.Bind([cells["participations"]], [cells["persons"]]);
        _figures.Bind([cells["active"]], [cells["persons"]]);
        // Who leaves before the last day has left; who leaves on it still takes part on it. How many left on that very day says when
        // somebody left, and no more.
        var left = _figures.Rest([cells["active"]], [cells["ongoing"]]);
        var leftOnLastDay = _figures.Rest([cells["exited"]], [left], isSensitive: false);
        _figures.Bind([cells["ongoing"]], [leftOnLastDay]);
        _figures.Sum([cells["workOrStudy"]], [cells["work"], cells["study"]]);
        int[] categories = [cells["workOrStudy"], cells["nearer"], cells["other"]];
        _figures.Sum([cells["exited"]], [.. categories, cells["uncategorised"]]);
        var denominator = _report.Request.Denominator;
        if (denominator.IncludesOngoing)
        {
            _figures.Bind([cells["active"]], [cells["denominator"]]);
            _figures.Sum([cells["denominator"]], [.. categories, cells["uncategorised"]]);
            foreach (var category in categories)
            {
                _figures.Bind([cells["denominator"]], [category]);
            }
        }
        else if (denominator == Denominator.EndedPositive)
        {
            _figures.Sum([cells["denominator"]], [cells["workOrStudy"]]);
        }
        else
        {
            _figures.Sum([cells["denominator"]], categories);
        }
    }

    private void DeclarePlanned()
    {
        var parts = new Dictionary<string, (int Active, int Women, int Men, int Others)>(StringComparer.Ordinal);
        var project = _report.Planned[_report.Planned.Count - 1];
        foreach (var (row, part) in _report.Planned.Zip(_report.Request.Project.SubProjects.AsEnumerable(), (row, part) => (row, part)))
        {
            var address = $"planned/{part.Code}";
            if (!parts.TryGetValue(part.Forbund, out var cells))
            {
                cells = Row(row, _figures.Count(row.Active, Worth.Detail, []), Worth.Detail);
                parts.Add(part.Forbund, cells);
                BindPart(part.Forbund, cells);
            }

            Alias(address, cells);
        }

        var whole = Row(project, Total["active"], Worth.OfTotal);
        Alias("planned/project", whole);
        foreach (var (gender, cell) in new[] { (Gender.Woman, whole.Women), (Gender.Man, whole.Men) })
        {
            ActiveByGender[gender.Code] = cell;
            BindGroups(cell, Of("active", (Breakdown.Gender, gender.Code)));
        }

        ActiveByGender[Gender.NonBinary.Code] = whole.Others;
        if (parts.Count > 0)
        {
            _figures.Bind([whole.Active], parts.Values.Select(part => part.Active));
            _figures.Bind([whole.Women], parts.Values.Select(part => part.Women));
            _figures.Bind([whole.Men], parts.Values.Select(part => part.Men));
            _figures.Bind([whole.Others], parts.Values.Select(part => part.Others));
        }

        (int Active, int Women, int Men, int Others) Row(PlannedComparison row, int active, Worth worth)
        {
            var (women, men) = (_figures.Count(row.Women, worth, []), _figures.Count(row.Men, worth, []));
            return (active, women, men, _figures.Rest([active], [women, men]));
        }

        void Alias(string address, (int Active, int Women, int Men, int Others) cells)
        {
            _figures.Alias(address + "/active", cells.Active);
            _figures.Alias(address + "/women", cells.Women);
            _figures.Alias(address + "/men", cells.Men);
        }
    }

    // The groups of a förbund, by its own code or through its municipalities.
    private void BindPart(string forbund, (int Active, int Women, int Men, int Others) part)
    {
        var by = _report.Request.By.AsEnumerable().ToList();
        var (ofForbund, ofMunicipality, ofGender) = (
            by.IndexOf(Breakdown.Forbund),
            by.IndexOf(Breakdown.Municipality),
            by.IndexOf(Breakdown.Gender)
        );
        var groups = _groups
            .Where(group =>
                ofForbund >= 0 ? group.Codes[ofForbund] == forbund : ofMunicipality >= 0 && IsIn(group.Codes[ofMunicipality], forbund)
            )
            .ToList();
        BindGroups(part.Active, groups.Select(group => group.Cells["active"]).ToList());
        if (ofGender >= 0)
        {
            BindGroups(part.Women, ActiveOf(Gender.Woman));
            BindGroups(part.Men, ActiveOf(Gender.Man));
        }

        List<int> ActiveOf(Gender gender) =>
            groups.Where(group => group.Codes[ofGender] == gender.Code).Select(group => group.Cells["active"]).ToList();
    }

    private bool IsIn(string municipality, string forbund) =>
        ForbundMembership.Find(ForbundMembership.Known, municipality, _report.Request.To)?.Forbund == forbund;
}
