using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// How the groups of a report are joined before it is protected (omkodning): women and men are rows, everybody else is one row for the whole
/// project; codes with fewer than the least number of active are joined within their förbund; target groups, which overlap, are left out instead.
/// </summary>
internal sealed class Recoding
{
    private readonly ReportRequest _request;
    private readonly int _least;
    private readonly List<JoinedCodes> _joined = [];
    private readonly List<Breakdown> _dropped = [];
    private readonly HashSet<string> _targetGroupsLeftOut = new(StringComparer.Ordinal);
    private readonly bool _showsOthers;

    // Groups of a series stay what they were in the release before.
    private Recoding(Report report, DisclosureOptions options, EarlierRelease? before)
    {
        (_request, _least) = (report.Request, options.LeastGroup);
        var all = report.Margins ?? report;
        if (_request.By.Contains(Breakdown.Gender))
        {
            var others = all.Groups.Where(group => !IsWomanOrMan(group.Codes, all.Request)).Sum(group => group.Figures.Active);
            _showsOthers = before is null
                ? !_request.By.Contains(Breakdown.TargetGroup) && others >= options.ThresholdFor(isSpecial: true)
                : before.Joined.Any(joined => joined.Breakdown == Breakdown.Gender && joined.IsShown);
            _joined.Add(
                new JoinedCodes(Breakdown.Gender, "", Breakdown.OtherOrUnknown, [Gender.NonBinary.Code, Breakdown.Unknown], _showsOthers)
            );
        }

        foreach (var breakdown in _request.By.Where(by => by != Breakdown.Gender && by != Breakdown.Forbund && by != Breakdown.TargetGroup))
        {
            if (before is null)
            {
                Join(all, breakdown);
            }
            else if (before.Dropped.Contains(breakdown.Code, StringComparer.Ordinal))
            {
                _dropped.Add(breakdown);
            }
            else
            {
                JoinAs(before, all, breakdown);
            }
        }

        if (_request.By.Contains(Breakdown.TargetGroup))
        {
            var sizes = Sizes(report.Groups.Where(group => IsWomanOrMan(group.Codes, _request)), _request, Breakdown.TargetGroup);
            var place = PlaceOf(Breakdown.TargetGroup, _request.By.Where(by => !_dropped.Contains(by)));
            _targetGroupsLeftOut.UnionWith(
                sizes.Where(size => before is null ? size.Value < _least : !before.HasRow(place, size.Key)).Select(size => size.Key)
            );
        }
    }

    /// <summary>The report with its groups joined.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it is protected.</param>
    /// <param name="before">The release of the series whose groups it keeps; <c>null</c> for the first.</param>
    public static Report Of(Report report, DisclosureOptions options, EarlierRelease? before = null)
    {
        var recoding = new Recoding(report, options, before);
        var leftOut = recoding.Groups(report.Margins ?? report, areShown: false);
        return recoding.Apply(report, leftOut) with { Margins = report.Margins is { } margins ? recoding.Apply(margins, leftOut) : null };
    }

    /// <summary>
    /// Whether a group is of a special category: some target groups, one that the library does not know, and the non-binary (SE-D8).
    /// </summary>
    public static bool IsSpecial(ReportRequest request, ValueList<string> codes) =>
        codes.Count == request.By.Count
        && request
            .By.Select(
                (by, index) =>
                    (by == Breakdown.TargetGroup && IsSpecialTargetGroup(codes[index]))
                    || (by == Breakdown.Gender && codes[index] == Gender.NonBinary.Code)
            )
            .Any(special => special);

    /// <summary>The förbund of a municipality on the last day of a report.</summary>
    public static string? ForbundOf(string municipality, ReportRequest request) =>
        ForbundMembership.Find(request.Project.Memberships, municipality, request.To)?.Forbund;

    private static bool IsSpecialTargetGroup(string code) =>
        code != Breakdown.Unknown
        && code != Breakdown.Every
        && (!TargetGroup.TryFromCode(code, out var group) || group.Sensitivity == DataSensitivity.Special);

    private static bool IsWomanOrMan(ValueList<string> codes, ReportRequest request)
    {
        var place = PlaceOf(Breakdown.Gender, request);
        return place < 0 || codes[place] == Gender.Woman.Code || codes[place] == Gender.Man.Code;
    }

    private static int PlaceOf(Breakdown breakdown, ReportRequest request) => PlaceOf(breakdown, request.By);

    private static int PlaceOf(Breakdown breakdown, IEnumerable<Breakdown> by) => by.ToList().IndexOf(breakdown);

    // The active of each code; where the report is by gender, of its smaller row.
    private static Dictionary<string, long> Sizes(IEnumerable<ReportGroup> groups, ReportRequest request, Breakdown breakdown)
    {
        var (place, ofGender) = (PlaceOf(breakdown, request), PlaceOf(Breakdown.Gender, request));
        return groups
            .GroupBy(group => group.Codes[place], StringComparer.Ordinal)
            .ToDictionary(code => code.Key, code => Smallest(code, ofGender), StringComparer.Ordinal);
    }

    private static long Smallest(IEnumerable<ReportGroup> groups, int ofGender) =>
        groups
            .GroupBy(group => ofGender < 0 ? "" : group.Codes[ofGender], StringComparer.Ordinal)
            .Select(gender => gender.Sum(group => group.Figures.Active))
            .Min();

    // Small codes of a pool are one row; as long as that is small too, the next smallest code joins them.
    private void Join(Report all, Breakdown breakdown)
    {
        var (place, ofGender) = (PlaceOf(breakdown, all.Request), PlaceOf(Breakdown.Gender, all.Request));
        var hasRow = false;
        var found = new List<JoinedCodes>();
        foreach (var pool in Pools(all, breakdown))
        {
            var sizes = Sizes(pool, all.Request, breakdown)
                .OrderBy(size => size.Value)
                .ThenBy(size => size.Key, StringComparer.Ordinal)
                .ToList();
            var codes = sizes.TakeWhile(size => size.Value < _least).Select(size => size.Key).ToList();
            while (codes.Count > 0 && codes.Count < sizes.Count && Size() < _least)
            {
                codes.Add(sizes[codes.Count].Key);
            }

            var isShown = codes.Count > 0 && Size() >= _least;
            hasRow |= isShown || codes.Count < sizes.Count;
            if (codes.Count > 0)
            {
                codes.Sort(StringComparer.Ordinal);
                found.Add(new JoinedCodes(breakdown, pool.Key, NameOf(pool.Key), codes.ToValueList(), isShown));
            }

            long Size() => Smallest(pool.Where(group => codes.Contains(group.Codes[place], StringComparer.Ordinal)), ofGender);
        }

        if (hasRow)
        {
            _joined.AddRange(WithoutForbund(found));
        }
        else
        {
            _dropped.Add(breakdown);
        }
    }

    // A code stays what it was. A small one that is new goes where the small ones of its pool are, or is left out.
    private void JoinAs(EarlierRelease before, Report all, Breakdown breakdown)
    {
        var joined = before.Joined.Where(one => one.Breakdown == breakdown).ToList();
        var place = PlaceOf(breakdown, _request.By.Where(by => !before.Dropped.Contains(by.Code, StringComparer.Ordinal)));
        foreach (var pool in Pools(all, breakdown))
        {
            var sizes = Sizes(pool, all.Request, breakdown);
            var small = sizes
                .Where(size => size.Value < _least && !before.HasRow(place, size.Key) && !joined.Exists(one => one.Has(pool.Key, size.Key)))
                .Select(size => size.Key)
                .ToList();
            if (small.Count == 0)
            {
                continue;
            }

            var others = joined.FindIndex(one => one.Pool == pool.Key || sizes.Keys.Any(code => one.Has(pool.Key, code)));
            if (others < 0)
            {
                others = joined.Count;
                joined.Add(new JoinedCodes(breakdown, pool.Key, NameOf(pool.Key), [], IsShown: false));
            }

            joined[others] = joined[others] with
            {
                Codes = joined[others].Codes.Concat(small).OrderBy(code => code, StringComparer.Ordinal).ToValueList(),
            };
        }

        _joined.AddRange(joined);
    }

    private IEnumerable<IGrouping<string, ReportGroup>> Pools(Report all, Breakdown breakdown) =>
        all
            .Groups.Where(group => IsWomanOrMan(group.Codes, all.Request))
            .GroupBy(group => PoolOf(group.Codes, breakdown, all.Request), StringComparer.Ordinal);

    private string NameOf(string pool) =>
        _request.By.Contains(Breakdown.Forbund) || pool.Length == 0 ? Breakdown.Others : Breakdown.OthersOf(pool);

    // Municipalities of no förbund that are too few go with the smallest row of others.
    private static IEnumerable<JoinedCodes> WithoutForbund(List<JoinedCodes> joined)
    {
        var homeless = joined.Find(one => one is { IsShown: false, Pool.Length: 0 });
        var host = joined
            .Where(one => one.IsShown && one.Breakdown == Breakdown.Municipality && one.As != Breakdown.Others)
            .FirstOrDefault();
        return homeless is null || host is null
            ? joined
            :
            [
                .. joined.Where(one => one != homeless && one != host),
                host with
                {
                    Pool = "",
                    As = Breakdown.Others,
                    Codes = host.Codes.Concat(homeless.Codes).ToValueList(),
                },
            ];
    }

    private static string PoolOf(ValueList<string> codes, Breakdown breakdown, ReportRequest request)
    {
        var ofForbund = PlaceOf(Breakdown.Forbund, request);
        return ofForbund >= 0 ? codes[ofForbund]
            : breakdown == Breakdown.Municipality ? ForbundOf(codes[PlaceOf(breakdown, request)], request) ?? ""
            : "";
    }

    private Report Apply(Report report, ValueList<ReportGroup> leftOut)
    {
        var by = report.Request.By;
        var isWhole = _dropped.Count == 0;
        return (
            report with
            {
                Request = report.Request with { By = by.Where(breakdown => !_dropped.Contains(breakdown)).ToValueList() },
                Groups = Groups(report, areShown: true),
                EsfGroups = [],
                Recoding = new JoinedGroups(_request, _joined, _dropped, _targetGroupsLeftOut.Count, leftOut),
            }
        ).WithInstruments(instrument => instrument.Where(IsSame));

        // Persons can be in several of the groups that are joined, so that they do not add up.
        bool IsSame(ValueList<string> codes) => isWhole && Map(codes, report.Request) is (var mapped, true) && codes.Equals(mapped);
    }

    private ValueList<ReportGroup> Groups(Report report, bool areShown) =>
        report
            .Groups.Select(group => (Row: Map(group.Codes, report.Request), group.Figures))
            .Where(group => group.Row.IsShown == areShown)
            .GroupBy(group => group.Row.Codes, group => group.Figures)
            .Select(group => new ReportGroup(group.Key, group.Aggregate(Sum)))
            .OrderBy(group => string.Join(",", group.Codes.AsEnumerable()), StringComparer.Ordinal)
            .ToValueList();

    private (ValueList<string> Codes, bool IsShown) Map(ValueList<string> codes, ReportRequest request)
    {
        if (!IsWomanOrMan(codes, request))
        {
            var others = request
                .By.Where(by => !_dropped.Contains(by))
                .Select(by => by == Breakdown.Gender ? Breakdown.OtherOrUnknown : Breakdown.Every);
            return (others.ToValueList(), _showsOthers);
        }

        var isShown = true;
        var mapped = new List<string>();
        for (var place = 0; place < codes.Count; place++)
        {
            var (by, code) = (request.By[place], codes[place]);
            if (_dropped.Contains(by))
            {
                continue;
            }

            isShown &= by != Breakdown.TargetGroup || !_targetGroupsLeftOut.Contains(code);
            var joined =
                by == Breakdown.Gender ? null : _joined.Find(one => one.Breakdown == by && one.Has(PoolOf(codes, by, request), code));
            isShown &= joined is not { IsShown: false };
            mapped.Add(joined?.As ?? code);
        }

        return (mapped.ToValueList(), isShown);
    }

    private static ReportFigures Sum(ReportFigures one, ReportFigures other) =>
        new(
            one.Entered + other.Entered,
            one.Active + other.Active,
            one.Ongoing + other.Ongoing,
            one.Exited + other.Exited,
            Sum(one.WorkOrStudy, other.WorkOrStudy),
            Sum(one.Nearer, other.Nearer),
            Sum(one.Other, other.Other),
            one.Uncategorised + other.Uncategorised,
            one.Work + other.Work,
            one.Study + other.Study,
            one.Persons + other.Persons,
            one.Participations + other.Participations
        );

    private static Share Sum(Share one, Share other) => new(one.Numerator + other.Numerator, one.Denominator + other.Denominator);
}
