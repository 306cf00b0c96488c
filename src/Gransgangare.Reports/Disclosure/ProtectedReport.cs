using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// A report after disclosure control (röjandeskyddad rapport): the form of a report that is serialised and shown. What it hides is <c>..</c> in
/// every form, and what nobody has declared safe is hidden.
/// </summary>
[JsonConverter(typeof(ReportJsonConverter))]
public sealed class ProtectedReport
{
    private readonly ReportCells? _cells;
    private readonly Suppression? _suppression;

    private ProtectedReport(Report report, DisclosureOptions options, IReadOnlyCollection<EarlierRelease> earlier)
    {
        Options = options;
        Earlier = earlier.Count;
        if (options.HidesNothing)
        {
            Report = report;
            return;
        }

        Report = WithoutSpecialByMunicipality(options.LeastGroup > 0 ? Recoding.Of(report, options) : report);
        _cells = new ReportCells(Report, options);
        _suppression = _cells.Figures.Protect(Request, earlier);
        Warnings = OneValue().ToValueList();
    }

    /// <summary>What was asked for.</summary>
    public ReportRequest Request => Report.Request;

    /// <summary>How it was protected.</summary>
    public DisclosureOptions Options { get; }

    /// <summary>Number of earlier releases that were taken into account.</summary>
    public int Earlier { get; }

    /// <summary>Figures hidden because they are small themselves.</summary>
    public int HiddenPrimary => _suppression?.Primary ?? 0;

    /// <summary>Figures hidden so that others cannot be calculated back.</summary>
    public int HiddenSecondary => _suppression?.Secondary ?? 0;

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
    /// <param name="earlier">Releases of the same project that were published before; those of another period are passed over.</param>
    public static ProtectedReport Of(Report report, DisclosureOptions? options = null, IEnumerable<EarlierRelease>? earlier = null)
    {
        var linked = (earlier ?? []).Where(release =>
            release.IsLinkedTo((report ?? throw new ArgumentNullException(nameof(report))).Request)
        );
        return new ProtectedReport(
            report ?? throw new ArgumentNullException(nameof(report)),
            options ?? DisclosureOptions.Default,
            [.. linked]
        );
    }

    /// <summary>Whether a figure may be shown.</summary>
    /// <param name="address">
    /// Its place in the JSON, member names joined by <c>/</c>, rows by their codes: <c>groups/vast,woman/active</c>.
    /// </param>
    /// <returns><c>false</c> for one that is hidden or unknown.</returns>
    public bool Shows(string address)
    {
        if (_cells is null || _suppression is null)
        {
            return true;
        }

        return _cells.Figures.Cells.TryGetValue(address ?? throw new ArgumentNullException(nameof(address)), out var cell)
                ? !_suppression.IsHidden(cell)
            : _cells.Figures.Derived.TryGetValue(address, out var from) ? from.All(Shows)
            : ReportCells.IsHarmless(address);
    }

    /// <summary>The table as it may be shown: what is hidden is <c>..</c>, and so is a number that says of no figure that it shows it.</summary>
    internal ReportTable Mask(ReportTable table) =>
        _cells is null ? table : table with { Rows = table.Rows.Select(row => row.Select(Mask).ToValueList()).ToValueList() };

    private TableCell Mask(TableCell cell) =>
        cell.Figures.Count == 0
            ? (cell.IsNumber ? cell with { Text = TableText.Hidden } : cell)
            : (cell.Figures.All(Shows) ? cell : cell with { Text = TableText.Hidden });

    // Target groups of a special category, and the non-binary.
    private Report WithoutSpecialByMunicipality(Report report)
    {
        if (!report.Request.By.Contains(Breakdown.Municipality))
        {
            return report;
        }

        var groups = report.Groups.Where(IsShown(report, (ReportGroup group) => group.Codes)).ToValueList();
        RowsLeftOut = report.Groups.Count - groups.Count;
        return report with
        {
            Groups = groups,
            ProgressionGroups = report.ProgressionGroups.Where(IsShown(report, (ProgressionOfGroup group) => group.Codes)).ToValueList(),
            CoverageGroups = report.CoverageGroups.Where(IsShown(report, (CoverageOfGroup group) => group.Codes)).ToValueList(),
        };
    }

    private static Func<T, bool> IsShown<T>(Report report, Func<T, ValueList<string>> codes) =>
        group => !Recoding.IsSpecial(report.Request, codes(group));

    /// <summary>Whether a table is shown at all: one that tells of single records is not.</summary>
    internal bool Lists(string table) => _cells is null || table != "consistency";

    // Where a part is the whole, and both are shown, whoever is known to be in the whole is known to be in the part.
    private IEnumerable<string> OneValue() =>
        OneValueCells.Of(Report).Where(seen => seen.Skip(1).All(Shows)).Select(seen => seen[0]).Distinct(StringComparer.Ordinal);
}
