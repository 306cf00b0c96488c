using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// A report after disclosure control (röjandeskyddad rapport): the form of a report that is serialised and shown. What it hides is <c>..</c> in
/// every form, and a number that is declared nowhere is hidden.
/// </summary>
[JsonConverter(typeof(ReportJsonConverter))]
public sealed class ProtectedReport
{
    private readonly ReportCells? _cells;
    private readonly Suppression? _suppression;
    private readonly RoundedFigures? _rounded;

    private ProtectedReport(Report report, DisclosureOptions options, IReadOnlyCollection<EarlierRelease> earlier)
    {
        Options = options;
        Earlier = earlier.Count;
        if (options.HidesNothing)
        {
            Report = report;
            return;
        }

        Report = WithoutSpecialByMunicipality(options.LeastGroup > 0 ? Recoding.Of(report, options, Last(earlier)) : report);
        _cells = new ReportCells(Report, options);
        if (options.Rounds)
        {
            _rounded = new RoundedFigures(Report, _cells.Figures, _cells.Figures.Round(earlier));
        }
        else
        {
            _suppression = _cells.Figures.Protect(Request, earlier, Seed(report));
        }

        Warnings = OneValue().ToValueList();
    }

    /// <summary>What was asked for.</summary>
    public ReportRequest Request => Report.Request;

    /// <summary>How it was protected.</summary>
    public DisclosureOptions Options { get; }

    /// <summary>Number of earlier releases that were taken into account.</summary>
    public int Earlier { get; }

    /// <summary>
    /// Addresses of figures that everybody in a group is in: who is known to be in the group is known to have that value (SE-D7).
    /// </summary>
    public ValueList<string> Warnings { get; } = [];

    /// <summary>Number of rows left out because a special category is not crossed with municipalities (SE-D8).</summary>
    public int RowsLeftOut { get; private set; }

    /// <summary>The exact report behind it: for those who write it, never for those who read it.</summary>
    internal Report Report { get; }

    /// <summary>Protects a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How; <c>null</c> = threshold 5.</param>
    /// <param name="earlier">Releases of the same series that were published before.</param>
    /// <exception cref="ArgumentException">A release is of another series (<see cref="EarlierRelease.DifferencesFrom"/>).</exception>
    public static ProtectedReport Of(Report report, DisclosureOptions? options = null, IEnumerable<EarlierRelease>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(report);

        var (how, releases) = (options ?? DisclosureOptions.Default, (earlier ?? []).ToList());
        var differences = releases
            .SelectMany(release => release.DifferencesFrom(report.Request, how))
            .Select(difference => difference.En)
            .Distinct(StringComparer.Ordinal);
        if (!how.HidesNothing && Last(releases) is { } last && !releases.TrueForAll(release => release.IsJoinedIn(last)))
        {
            throw new ArgumentException("The earlier releases have joined other groups than each other.", nameof(earlier));
        }

        return !how.HidesNothing && differences.Any()
            ? throw new ArgumentException($"An earlier release has another {string.Join(", ", differences)}.", nameof(earlier))
            : new ProtectedReport(report, how, releases);
    }

    /// <summary>Whether a figure may be shown as it is.</summary>
    /// <param name="address">
    /// Its place in the JSON, member names joined by <c>/</c>, rows by their codes: <c>groups/vast,woman/active</c>.
    /// </param>
    /// <returns><c>false</c> for one that is hidden, rounded or unknown.</returns>
    public bool Shows(string address)
    {
        if (_cells is null)
        {
            return true;
        }

        return _cells.Figures.Cells.TryGetValue(address ?? throw new ArgumentNullException(nameof(address)), out var cell)
            ? _suppression is not null && !_suppression.IsHidden(cell)
            : _cells.Figures.Derived.TryGetValue(address, out var from)
                && (_rounded is not null ? _rounded.IsCertain(address) : from.All(Shows));
    }

    /// <summary>Between which counts anybody can work a hidden count out to lie, where that is worth telling.</summary>
    /// <param name="address">Its place in the JSON, as for <see cref="Shows"/>.</param>
    /// <returns><c>null</c> for a figure that is shown, that is not a count, or of which no bound is known.</returns>
    public CountInterval? IntervalOf(string address) =>
        _suppression is not null
        && _cells!.Figures.Cells.TryGetValue(address ?? throw new ArgumentNullException(nameof(address)), out var cell)
            ? _suppression.Interval(cell)
            : null;

    /// <summary>What stands for figures that are rounded; <c>null</c> if the report is not rounded.</summary>
    internal RoundedFigures? Rounded => _rounded;

    private static EarlierRelease? Last(IEnumerable<EarlierRelease> earlier) => earlier.OrderBy(release => release.To).LastOrDefault();

    // Known to those who have the data alone: what is published of it is its hash.
    private static long Seed(Report report) =>
        report.DataQuality.Input is { } input
            ? long.Parse(
                input.ToString().Substring(0, 15),
                System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture
            )
            : 0;

    // Target groups of a special category, and the non-binary.
    private Report WithoutSpecialByMunicipality(Report report)
    {
        if (!report.Request.By.Contains(Breakdown.Municipality))
        {
            return report;
        }

        var groups = report.Groups.Where(group => IsShown(group.Codes)).ToValueList();
        RowsLeftOut = report.Groups.Count - groups.Count;
        return (report with { Groups = groups }).WithInstruments(instrument => instrument.Where(IsShown));

        bool IsShown(ValueList<string> codes) => !Recoding.IsSpecial(report.Request, codes);
    }

    /// <summary>Whether a table is shown at all: one that tells of single records is not.</summary>
    internal bool Lists(string table) => _cells is null || table != "consistency";

    // Where a part is the whole, and both are shown, anyone who is known to be in the whole is known to be in the part.
    private IEnumerable<string> OneValue() =>
        OneValueCells.Of(Report).Where(seen => seen.Skip(1).All(Shows)).Select(seen => seen[0]).Distinct(StringComparer.Ordinal);
}
