using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Releases of one report after each other (publiceringsserie), each to a later day and each made with all before it, so that no two of them can
/// be subtracted.
/// </summary>
public sealed class ReleaseSeries
{
    private readonly List<EarlierRelease> _releases;

    /// <summary>A series of what has been published so far.</summary>
    /// <param name="releases">The releases, in any order; none for a new series.</param>
    public ReleaseSeries(IEnumerable<EarlierRelease> releases) =>
        _releases = [.. (releases ?? throw new ArgumentNullException(nameof(releases))).OrderBy(release => release.To)];

    /// <summary>The releases, that of the earliest last day first.</summary>
    public IReadOnlyList<EarlierRelease> Releases => _releases;

    /// <summary>Why a report cannot be the next release: what it has that is another than in the series.</summary>
    /// <param name="request">What the report is asked for.</param>
    /// <param name="options">How it is to be protected.</param>
    /// <returns>Empty if it can be.</returns>
    public IReadOnlyList<LocalizedText> Obstacles(ReportRequest request, DisclosureOptions options)
    {
        var found = _releases.SelectMany(release => release.DifferencesFrom(request, options)).Distinct().ToList();
        if (_releases.Count > 0 && request.To <= _releases[_releases.Count - 1].To)
        {
            found.Add(new LocalizedText("sista dag som inte är senare", "last day that is not later"));
        }

        return found;
    }

    /// <summary>The next release: a report that is protected beside all that has been published.</summary>
    /// <param name="report">The report, to a later day than all before.</param>
    /// <param name="options">How; <c>null</c> = threshold 5.</param>
    /// <exception cref="ArgumentException">It is of another series, or not to a later day; the message says what is another.</exception>
    public ProtectedReport Next(Report report, DisclosureOptions? options = null)
    {
        var how = options ?? DisclosureOptions.Default;
        var obstacles = Obstacles((report ?? throw new ArgumentNullException(nameof(report))).Request, how);
        return obstacles.Count > 0
            ? throw new ArgumentException(
                $"The series has another {string.Join(", ", obstacles.Select(found => found.En))}.",
                nameof(report)
            )
            : ProtectedReport.Of(report, how, _releases);
    }
}
