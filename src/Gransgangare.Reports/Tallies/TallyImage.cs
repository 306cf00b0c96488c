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
    public const int FormatVersion = 3;

    public static TallyImage Of(ReportTally tally) =>
        new(LibraryVersion.Text, ReportTerms.Of(tally.Request), tally.Quality, tally.ToSections().ToValueList());

    public ReportTally ToTally(ReportRequest request)
    {
        if (Terms.DifferenceFrom(ReportTerms.Of(request)) is { } difference)
        {
            throw new FormatException($"The tally is of another request: {difference}.");
        }

        Demand(request);
        if (Counters.Any(count => count is < 0 or > CounterBounds.Largest))
        {
            throw new FormatException(
                FormattableString.Invariant($"A counter of the tally is negative or larger than {CounterBounds.Largest}.")
            );
        }

        var tally = new ReportTally(request);
        var lengths = new TallyLengths(new ReportRules(request));
        if (Sections.Sum(section => (long)lengths.Of(section.Part)) > InputLimits.TallyCounters)
        {
            throw new FormatException(FormattableString.Invariant($"A tally has {InputLimits.TallyCounters} counters at most."));
        }

        try
        {
            foreach (var section in Sections)
            {
                tally.Add(section, section.Counters(lengths.Of(section.Part)));
            }
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new FormatException("The counters do not fit this kind of tally.", exception);
        }

        tally.Add(Quality);
        return tally.IsWhole ? tally : throw new FormatException("The counters of the tally contradict each other.");
    }

    // What is not a number: each section once, groups by the codes of their breakdowns, issues by theirs.
    private void Demand(ReportRequest request)
    {
        if (Sections.GroupBy(section => (section.Part, section.Codes)).Any(same => same.Skip(1).Any()))
        {
            throw new FormatException("A part of the tally is there twice.");
        }

        if (!Sections.All(section => AreGroups(section, request)))
        {
            throw new FormatException("The tally has a group whose code is in no list of its breakdown.");
        }

        if (
            !Quality.Issues.All(issue => TallyCodes.IsIssue(issue.Definition))
            || Quality.Issues.GroupBy(issue => issue.Definition.Code, StringComparer.Ordinal).Any(same => same.Skip(1).Any())
        )
        {
            throw new FormatException("The tally has an issue without the form of one, or the same twice.");
        }
    }

    // How many codes there are is asked where they are added.
    private static bool AreGroups(TallySection section, ReportRequest request) =>
        section.Part == TallySection.Incomplete
        || section
            .Codes.Zip(
                section.Part == TallySection.Planned ? ReportTally.PlannedBy : request.By,
                (code, breakdown) => TallyCodes.IsGroup(breakdown, code) || IsMargin(breakdown, code, request)
            )
            .All(isGroup => isGroup);

    // Everybody once, beside target groups that overlap.
    private static bool IsMargin(Breakdown breakdown, string code, ReportRequest request) =>
        breakdown == Breakdown.TargetGroup && code == GroupTree<GroupTally>.AnyTargetGroup && request.By.Count > 1;

    private IEnumerable<long> Counters =>
        Sections
            .AsEnumerable()
            .SelectMany(section => section.Packed.AsEnumerable())
            .Concat(Quality.Issues.AsEnumerable().Select(issue => issue.Count))
            .Append(Quality.RecordsRead)
            .Append(Quality.LeftOut);
}
