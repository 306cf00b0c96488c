using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// A report of outcomes for a period (rapport): a pure function of its tallies. It names its unit of count, its denominator and its rule
/// set with version (SE-B6). What it has beside these figures is in its tables and its JSON, once it is protected.
/// </summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Groups">Groups in order of their codes; only those with somebody in them.</param>
/// <param name="Total">All of the unit, each once.</param>
/// <param name="Goals">The goals of the project, over persons (SE-R6).</param>
/// <param name="Esf">Indicators of the project's programme, each by its own day in the period; <c>null</c> = no ESF project.</param>
/// <param name="Progression">
/// Progression by the first instrument (<see cref="Instruments"/>): of the persons who are active in the period, over measurements up to its last day.
/// </param>
/// <param name="DataQuality">What is wrong with or missing in the data.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record Report(
    ReportRequest Request,
    ValueList<ReportGroup> Groups,
    ReportFigures Total,
    ValueList<GoalResult> Goals,
    EsfResult? Esf,
    ProgressionResult Progression,
    DataQuality DataQuality
)
{
    /// <summary>Planned numbers against real ones: each sub-project, then the project.</summary>
    internal ValueList<PlannedComparison> Planned { get; init; } = [];

    /// <summary>Counts of the indicators by the breakdowns of the request.</summary>
    public ValueList<EsfOfGroup> EsfGroups { get; init; } = [];

    /// <summary>Progression by the breakdowns of the request.</summary>
    public ValueList<ProgressionOfGroup> ProgressionGroups { get; init; } = [];

    /// <summary>How well the persons who are active in the period are measured on its last day, for each rater kind.</summary>
    internal ValueList<RaterCoverage> Coverage { get; init; } = [];

    /// <summary>The same by the breakdowns of the request: every group with a person, also where nobody is measured.</summary>
    internal ValueList<CoverageOfGroup> CoverageGroups { get; init; } = [];

    /// <summary>Who is behind the shares and who is left out of them, by reason: of the outcomes, then of progression by each rater kind.</summary>
    internal ValueList<Attrition> Attrition => Reports.Attrition.Of(this).ToValueList();

    /// <summary>
    /// Differences of shares between the groups of a report by gender or by förbund alone: women less men, or each förbund less each later one; empty for
    /// other breakdowns.
    /// </summary>
    internal ValueList<GroupDifference> Differences => GroupDifference.Of(this).ToValueList();

    /// <summary>
    /// How many had entered by the end of each quarter, against the plan: of a report by quarter of entry alone, from the project's first day of intake on;
    /// empty for others.
    /// </summary>
    internal ValueList<PlannedQuarter> PlannedOverTime => PlannedQuarter.Of(this).ToValueList();

    /// <summary>
    /// The same by the breakdowns beside the target groups, which overlap: everybody once; <c>null</c> = the groups do not overlap, or there is no
    /// other breakdown.
    /// </summary>
    internal Report? Margins { get; init; }

    /// <summary>
    /// Progression by each instrument of the request, in its order (progression per instrument); the first is that of <see cref="Progression"/>.
    /// </summary>
    public ValueList<InstrumentProgression> Instruments =>
        Further
            .Prepend(new InstrumentProgression(Progression, ProgressionGroups) { Coverage = Coverage, CoverageGroups = CoverageGroups })
            .ToValueList();

    /// <summary>Progression by the instruments after the first.</summary>
    internal ValueList<InstrumentProgression> Further { get; init; } = [];

    /// <summary>The report with its progression by each instrument changed.</summary>
    internal Report WithInstruments(Func<InstrumentProgression, InstrumentProgression> change)
    {
        var first = change(Instruments[0]);
        return this with
        {
            Progression = first.Total,
            ProgressionGroups = first.Groups,
            Coverage = first.Coverage,
            CoverageGroups = first.CoverageGroups,
            Further = Further.Select(change).ToValueList(),
        };
    }

    /// <summary>How its groups are joined; <c>null</c> = they are not.</summary>
    internal JoinedGroups? Recoding { get; init; }

    // Persons that a thread takes at a time: enough to make taking them cheap, few enough to share the work evenly.
    private const int PersonsAtATime = 2048;

    /// <summary>Makes a report.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="participations">The participations in any order.</param>
    /// <param name="measurements">Measurements in any order; <c>null</c> = none.</param>
    /// <param name="dataQuality">What the reading of the data found; <c>null</c> = nothing.</param>
    public static Report Of(
        ReportRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement>? measurements = null,
        DataQuality? dataQuality = null
    ) =>
        Of(
            request ?? throw new ArgumentNullException(nameof(request)),
            ReportData.Of(participations, measurements ?? [], request.Instruments),
            dataQuality
        );

    /// <summary>Makes a report of what a reader has read.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="participations">The participations in any order.</param>
    /// <param name="measurements">Measurements in any order.</param>
    /// <param name="summary">What the reading found.</param>
    public static Report Of(
        ReportRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements,
        ReadingSummary summary
    ) => Of(request, participations, measurements, DataQuality.Of(summary));

    /// <summary>Makes a report of data laid out before, on one or several threads. The report is the same on any number of them.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="data">The data.</param>
    /// <param name="dataQuality">What the reading of the data found; <c>null</c> = nothing.</param>
    /// <param name="degreeOfParallelism">Most threads at once, 1 or more.</param>
    /// <exception cref="ArgumentException">The data keep the measurements of another instrument than the request asks for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Less than one thread.</exception>
    public static Report Of(ReportRequest request, ReportData data, DataQuality? dataQuality = null, int degreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(data);

        if (degreeOfParallelism < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(degreeOfParallelism), "The degree of parallelism must be at least 1.");
        }

        var rules = new ReportRules(request);
        var tallies = new ReportTally[degreeOfParallelism];
        var next = 0;
        Parallel.For(
            0,
            tallies.Length,
            new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism },
            thread =>
            {
                // Each thread makes its own, so that no two write to the same part of memory.
                var tally = tallies[thread] = new ReportTally(rules);
                for (int end; (end = Interlocked.Add(ref next, PersonsAtATime)) - PersonsAtATime < data.Persons; )
                {
                    tally.Add(data, end - PersonsAtATime, Math.Min(end, data.Persons));
                }
            }
        );
        foreach (var tally in tallies.Skip(1))
        {
            tallies[0].Merge(tally);
        }

        tallies[0].AddOrganisations(data);
        tallies[0].Add(dataQuality ?? DataQuality.None);
        return tallies[0].ToReport();
    }

    /// <summary>The type and the project; no count and no key.</summary>
    public override string ToString() => $"{nameof(Report)} ({Request.Project.Id})";
}
