using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// All that a written tally holds, in one fixed order: both forms write this, so that a tally has the same bytes however it came about. No key
/// of a person is in it.
/// </summary>
/// <param name="Library">Version of the library that wrote it.</param>
/// <param name="Terms">What the counters rest on.</param>
/// <param name="Quality">What the reading of the data found.</param>
/// <param name="Sections">The counters.</param>
internal sealed record TallyImage(string Library, ReportTerms Terms, DataQuality Quality, ValueList<TallySection> Sections)
{
    /// <summary>Version of both forms; one that is not known is refused.</summary>
    public const int FormatVersion = 2;

    public static TallyImage Of(ReportTally tally) =>
        new(LibraryVersion.Text, ReportTerms.Of(tally.Request), tally.Quality, tally.ToSections().ToValueList());

    public ReportTally ToTally(ReportRequest request)
    {
        if (Terms.DifferenceFrom(ReportTerms.Of(request)) is { } difference)
        {
            throw new FormatException($"The tally is of another request: {difference}.");
        }

        if (Counters.Any(count => count is < 0 or > CounterBounds.Largest))
        {
            throw new FormatException(
                FormattableString.Invariant($"A counter of the tally is negative or larger than {CounterBounds.Largest}.")
            );
        }

        var tally = new ReportTally(request);
        try
        {
            foreach (var section in Sections)
            {
                tally.Add(section);
            }
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new FormatException("The counters are not those of such a tally.", exception);
        }

        tally.Add(Quality);
        return tally.IsNested ? tally : throw new FormatException("The counters of the tally contradict each other.");
    }

    private IEnumerable<long> Counters =>
        Sections
            .AsEnumerable()
            .SelectMany(section => section.Counters.AsEnumerable())
            .Concat(Quality.Issues.AsEnumerable().Select(issue => issue.Count))
            .Append(Quality.RecordsRead)
            .Append(Quality.LeftOut);
}
