using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Declares the figures of groups, total and planned numbers.</summary>
internal sealed class OutcomeCells
{
    // In the unit of the request; all add up over groups. Of two cells of one worth the one that is declared first is hidden first: parts come behind
    // what they are parts of, and the denominator last.
    private static readonly Figure<ReportFigures>[] s_figures =
    [
        .. FigureCatalogue
            .Outcomes.Where(figure => figure.Unit is null)
            .OrderBy(figure =>
                !figure.IsMember ? 2
                : figure.IsPart ? 1
                : 0
            ),
    ];

    private static readonly string[] s_ofSplit = ["women", "low", "high"];

    private static readonly Relation[] s_relations = Relation.Of(
        // Who came before the first day.
        "active ~ entered",
        // Who leaves before the last day has left; who leaves on it still takes part on it.
        "active >= ongoing",
        "active > exited",
        "ongoing + exited > active",
        "workOrStudy = work + study",
        "exited = workOrStudy + nearer + other + uncategorised",
        // How many participations are beyond the first of their person is a count of persons with several.
        "participations >= persons",
        "active >= persons"
    );

    private readonly FigureTable _figures;
    private readonly Report _report;
    private readonly Report _base;
    private readonly Relation[] _relations;
    private readonly List<(ValueList<string> Codes, Scope Scope)> _rows;
    private readonly List<(ValueList<string>? Codes, Scope Scope)> _bases = [];

    public OutcomeCells(FigureTable figures, Report report)
    {
        (_figures, _report, _base) = (figures, report, report.Margins ?? report);
        _relations = Relation.WithOwn(FigureCatalogue.Outcomes, [.. s_relations, .. RelationsOf(report.Request.Denominator)]);
        Total = Declare("total", report.Total, isRow: false, isSpecial: false);
        _rows = report
            .Groups.Select(group =>
                (group.Codes, Declare(Address(group.Codes), group.Figures, isRow: true, Recoding.IsSpecial(report.Request, group.Codes)))
            )
            .ToList();
        if (report.Margins is { } margins)
        {
            _bases.AddRange(
                margins.Groups.Select(group =>
                    (
                        (ValueList<string>?)group.Codes,
                        Declare(null, group.Figures, isRow: true, Recoding.IsSpecial(margins.Request, group.Codes))
                    )
                )
            );
        }
        else if (!Overlaps)
        {
            _bases.AddRange(_rows.Select(row => ((ValueList<string>?)row.Codes, row.Scope)));
        }

        if (_bases.Count > 0 && report.Recoding is { } recoding)
        {
            _bases.AddRange(
                recoding.LeftOut.Select(group =>
                    ((ValueList<string>?)group.Codes, Declare(null, group.Figures, isRow: true, isSpecial: false))
                )
            );
        }

        var left = Partition(Total, _bases.ConvertAll(row => row.Scope), _relations);
        if (left.Names.Any())
        {
            _bases.Add((null, left));
        }

        Overlap();
        _ = new GoalCells(_figures, report, Total);
        DeclarePlanned();
    }

    /// <summary>The counts of all.</summary>
    public Scope Total { get; }

    /// <summary>Women, men and all others who were active, by code of gender; the others by that of the non-binary.</summary>
    public Dictionary<string, int> ActiveByGender { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a participation can be in several groups.</summary>
    public bool Overlaps => _report.Request.By.Contains(Breakdown.TargetGroup);

    /// <summary>The counts of a group; <c>null</c> = there is no such group.</summary>
    public Scope? Find(ValueList<string> codes) =>
        _rows.Where(row => row.Codes.Equals(codes)).Select(row => row.Scope).FirstOrDefault()
        ?? _bases.Where(row => codes.Equals(row.Codes)).Select(row => row.Scope).FirstOrDefault();

    /// <summary>
    /// The cells of a count over the groups that have codes of some breakdowns: those that surely have them, and those that may, since they are
    /// joined with others; <c>null</c> = it is not broken down so.
    /// </summary>
    public (int[] Surely, int[] Perhaps)? Of(string name, params (Breakdown By, string Code)[] codes)
    {
        var by = _base.Request.By.AsEnumerable().ToList();
        return _bases.Count == 0 || !codes.All(code => by.Contains(code.By))
            ? null
            : Of(
                name,
                row =>
                    codes.Aggregate(
                        (bool?)true,
                        (isIn, code) => isIn == false ? false : Both(isIn, Has(row[by.IndexOf(code.By)], code.Code))
                    )
            );
    }

    /// <summary>Binds a count of everybody with some codes to the groups that have them.</summary>
    public void Bind(int cell, (int[] Surely, int[] Perhaps)? groups)
    {
        if (groups is var (surely, perhaps))
        {
            _figures.Bind([cell], surely, isSum: perhaps.Length == 0);
            if (perhaps.Length > 0)
            {
                _figures.Bind([.. surely, .. perhaps], [cell], isRestSensitive: false);
            }
        }
    }

    /// <summary>
    /// Binds a total to its groups. Where they add up, those that are in none of them are a group of their own, in which everything holds too; where
    /// they overlap, each is in the total.
    /// </summary>
    /// <returns>The counts of those who are in no group.</returns>
    public Scope Partition(Scope total, List<Scope> groups, IEnumerable<Relation> relations)
    {
        var left = new Scope();
        var areInSeveral = false;
        foreach (var name in total.Names.Where(name => groups.Count > 0 && groups.TrueForAll(group => group.Has(name))).ToList())
        {
            var parts = groups.SelectMany(group => group[name]!).ToList();
            var rest = _figures.Total(total[name]!) - _figures.Total(parts);
            if (rest < 0)
            {
                areInSeveral = true;
                continue;
            }

            if (rest > 0)
            {
                left[name] = [_figures.Unpublished(rest)];
            }

            _figures.Bind(total[name]!, [.. parts, .. left[name] ?? []], isSum: true);
        }

        if (areInSeveral)
        {
            Overlap(total, groups.ConvertAll(group => (false, group)), isDisjoint: false, relations);
        }

        _figures.Relate(left, relations);
        return left;
    }

    /// <summary>
    /// Binds groups that overlap to what they overlap in: anyone who is in one is in no group of the unknown, and all of them are no fewer than it.
    /// Those who are not in a group are a set too, in which everything holds.
    /// </summary>
    public void Overlap(Scope whole, List<(bool IsUnknown, Scope Scope)> groups, bool isDisjoint, IEnumerable<Relation> relations)
    {
        var without = groups.ConvertAll(_ => new Scope());
        foreach (var name in whole.Names.Where(name => groups.Count > 0 && groups.TrueForAll(group => group.Scope.Has(name))).ToList())
        {
            var unknown = groups.Where(group => isDisjoint && group.IsUnknown).SelectMany(group => group.Scope[name]!).ToList();
            _figures.Bind(groups.SelectMany(group => group.Scope[name]!), whole[name]!, isRestSensitive: false);
            foreach (var (group, others) in groups.Zip(without, (group, others) => (group, others)))
            {
                if (groups.Count == 1 || !isDisjoint || !group.IsUnknown)
                {
                    var disjoint = group.IsUnknown ? [] : unknown;
                    var rest = _figures.Bind(whole[name]!, group.Scope[name]!.Concat(disjoint));
                    others[name] = rest is { } left ? [left, .. disjoint] : [.. disjoint];
                }
            }
        }

        without.ForEach(others => _figures.Relate(others, relations));
    }

    /// <summary>The groups of each target group within what they overlap in.</summary>
    public IEnumerable<(ValueList<string>? Base, List<T> Groups)> ByBase<T>(IEnumerable<T> groups, Func<T, ValueList<string>> codes)
    {
        var place = _report.Request.By.AsEnumerable().ToList().IndexOf(Breakdown.TargetGroup);
        return groups
            .GroupBy(group => codes(group).Where((_, index) => index != place).ToValueList())
            .Select(part => (_report.Request.By.Count == 1 ? null : part.Key, part.ToList()));
    }

    /// <summary>Whether the codes are those of a group without a target group.</summary>
    public bool IsOfNoTargetGroup(ValueList<string> codes) =>
        codes[_report.Request.By.AsEnumerable().ToList().IndexOf(Breakdown.TargetGroup)] == Breakdown.Unknown;

    /// <summary>Those who lack a fact are those in the groups of the unknown.</summary>
    public void BindUnknown(string name, string fact, int missing, bool isSum)
    {
        var breakdown =
            fact == "birth_date" ? Breakdown.AgeGroup
            : Breakdown.TryFromCode(fact.Replace("target_groups", "target-group"), out var known) ? known
            : null;
        if (breakdown == Breakdown.TargetGroup && Overlaps)
        {
            _figures.Bind([missing], _rows.Where(row => IsOfNoTargetGroup(row.Codes)).SelectMany(row => row.Scope[name]!), isSum: isSum);
        }
        else if (breakdown is not null && Of(name, (breakdown, Breakdown.Unknown)) is var (surely, perhaps))
        {
            if (isSum)
            {
                Bind(missing, (surely, perhaps));
            }
            else
            {
                _figures.Bind([.. surely, .. perhaps], [missing], isRestSensitive: false);
            }
        }
    }

    private static string Address(ValueList<string> codes) => FigureAddress.OfGroup("groups", codes);

    private static bool? Both(bool? one, bool? other) =>
        one == false || other == false ? false
        : one is null || other is null ? null
        : true;

    // Whether a group of a code has another in it: null = it may.
    private static bool? Has(string own, string code) =>
        own == code ? true
        : own == Breakdown.Every || own.StartsWith(Breakdown.Others, StringComparison.Ordinal) ? null
        : own == Breakdown.OtherOrUnknown && code != Gender.Woman.Code && code != Gender.Man.Code ? null
        : false;

    private (int[] Surely, int[] Perhaps) Of(string name, Func<ValueList<string>, bool?> isIn)
    {
        var rows = _bases
            .Where(row => row.Scope.Has(name))
            .Select(row => (row.Scope, IsIn: row.Codes is { } codes ? isIn(codes) : null))
            .ToList();
        return (Cells(true), Cells(null));

        int[] Cells(bool? answer) => rows.Where(row => row.IsIn == answer).SelectMany(row => row.Scope[name]!).ToArray();
    }

    private Scope Declare(string? address, ReportFigures figures, bool isRow, bool isSpecial)
    {
        var scope = new Scope();
        var isShort = isRow && _report.Recoding is not null;
        foreach (var figure in s_figures)
        {
            scope[figure.Key] =
            [
                address is null || (isShort && figure.IsOfTotal)
                    ? _figures.Unpublished(figure.In(figures) ?? 0, isSpecial)
                    : _figures.Count(figure, figures, address, isRow, isSpecial),
            ];
        }

        if (address is not null)
        {
            foreach (var share in s_figures.Where(figure => figure.IsShare).Select(figure => $"{address}/{figure.Key}"))
            {
                _figures.Alias(share + "/denominator", scope.Cell("denominator"));
                _figures.Share(share);
            }

            foreach (var figure in FigureCatalogue.Outcomes.Where(figure => figure.Unit is not null && !(isShort && figure.IsOfTotal)))
            {
                // Who is active is counted in participations or in persons.
                if (figure.Unit == CountUnit.Participations && _report.Request.Unit == CountUnit.Participations)
                {
                    scope[figure.Key] = scope["active"];
                    _figures.Alias($"{address}/{figure.Address}", scope.Cell("active"));
                }
                else
                {
                    scope[figure.Key] = [_figures.Count(figure, figures, address, isRow, isSpecial)];
                }
            }
        }

        _figures.Relate(scope, _relations, isSpecial);
        return scope;
    }

    private static Relation[] RelationsOf(Denominator denominator) =>
        denominator.IncludesOngoing ? Relation.Of("active >= denominator", "denominator >= workOrStudy + nearer + other + uncategorised")
        : denominator == Denominator.EndedPositive ? Relation.Of("denominator = workOrStudy")
        : Relation.Of("denominator = workOrStudy + nearer + other");

    private void Overlap()
    {
        if (!Overlaps)
        {
            return;
        }

        foreach (var (codes, groups) in ByBase(_rows, row => row.Codes))
        {
            if ((codes is null ? Total : Find(codes)) is { } whole)
            {
                Overlap(whole, groups.ConvertAll(row => (IsOfNoTargetGroup(row.Codes), row.Scope)), isDisjoint: true, _relations);
            }
        }
    }

    private void DeclarePlanned()
    {
        var parts = new Dictionary<string, Scope>(StringComparer.Ordinal);
        var project = _report.Planned[_report.Planned.Count - 1];
        foreach (var (row, part) in _report.Planned.Zip(_report.Request.Project.SubProjects.AsEnumerable(), (row, part) => (row, part)))
        {
            if (!parts.TryGetValue(part.Forbund, out var scope))
            {
                scope = Row(row, _figures.Count(row.Active, Worth.OfGroup, []), Worth.MainOfGroup);
                parts.Add(part.Forbund, scope);
                BindPart(part.Forbund, scope);
            }

            Alias($"planned/{part.Code}", scope);
        }

        var whole = Row(project, Total.Cell("active"), Worth.OfTotal);
        Alias("planned/project", whole);
        foreach (var (gender, name) in new[] { (Gender.Woman, "women"), (Gender.Man, "men") })
        {
            ActiveByGender[gender.Code] = whole.Cell(name);
            Bind(whole.Cell(name), Of("active", (Breakdown.Gender, gender.Code)));
        }

        ActiveByGender[Gender.NonBinary.Code] = whole.Cell("others");
        foreach (var name in whole.Names.Where(_ => parts.Count > 0))
        {
            _figures.Bind(whole[name]!, parts.Values.SelectMany(part => part[name]!));
        }

        Planned = parts.Values.SelectMany(part => part["active"]!).ToArray();

        Scope Row(PlannedComparison row, int active, Worth worth)
        {
            var scope = new Scope { ["active"] = [active] };
            scope["women"] = [_figures.Count(row.Women, worth, [])];
            scope["men"] = [_figures.Count(row.Men, worth, [])];
            scope["others"] = [_figures.Rest([active], [scope.Cell("women"), scope.Cell("men")])];
            return scope;
        }

        void Alias(string address, Scope scope)
        {
            foreach (var figure in FigureCatalogue.Planned.Where(figure => !figure.IsPlanned))
            {
                _figures.Alias($"{address}/{figure.Address}", scope.Cell(figure.Key));
            }

            foreach (var name in s_ofSplit)
            {
                _figures.Derive($"{address}/chance/{name}", $"{address}/women", $"{address}/men");
            }
        }
    }

    /// <summary>Those who were active in each sub-project: none of them lacks a förbund.</summary>
    public int[] Planned { get; private set; } = [];

    // The groups of a förbund, by its own code or through its municipalities.
    private void BindPart(string forbund, Scope part)
    {
        var by = _base.Request.By.AsEnumerable().ToList();
        var (ofForbund, ofMunicipality, ofGender) = (
            by.IndexOf(Breakdown.Forbund),
            by.IndexOf(Breakdown.Municipality),
            by.IndexOf(Breakdown.Gender)
        );
        if (_bases.Count == 0 || (ofForbund < 0 && ofMunicipality < 0))
        {
            return;
        }

        Bind(part.Cell("active"), Of("active", IsIn));
        if (ofGender >= 0)
        {
            Bind(part.Cell("women"), Of("active", codes => Both(IsIn(codes), Has(codes[ofGender], Gender.Woman.Code))));
            Bind(part.Cell("men"), Of("active", codes => Both(IsIn(codes), Has(codes[ofGender], Gender.Man.Code))));
        }

        bool? IsIn(ValueList<string> codes) =>
            ofForbund >= 0 ? Has(codes[ofForbund], forbund)
            : codes[ofMunicipality] == Breakdown.OthersOf(forbund) ? true
            : codes[ofMunicipality] is Breakdown.Every or Breakdown.Others or Breakdown.Unknown ? null
            : Recoding.ForbundOf(codes[ofMunicipality], _report.Request) is { } own ? own == forbund
            : null;
    }
}
