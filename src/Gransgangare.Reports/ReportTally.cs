using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// All counters of one report (rapportens räkneverk): add participations one at a time, merge tallies of disjoint parts, and make the
/// report. The report does not depend on the order or the split.
/// </summary>
public sealed class ReportTally
{
    private static readonly ValueList<Breakdown> s_planned = [Breakdown.Forbund, Breakdown.Gender];

    private readonly OutcomeJudge _judge;
    private readonly GroupTree<OutcomeTally> _groups;
    private readonly GroupTree<OutcomeTally> _planned;
    private readonly OutcomeTally _total = new();
    private readonly MissingFacts _missing = new();
    private readonly EsfPart? _esf;
    private readonly ProgressionTally _progression;
    private readonly GroupTree<ProgressionTally> _progressionGroups;

    /// <summary>An empty tally.</summary>
    /// <param name="request">What the report is asked for.</param>
    public ReportTally(ReportRequest request)
    {
        Request = request ?? throw new ArgumentNullException(nameof(request));
        _judge = new OutcomeJudge(request);
        _groups = new GroupTree<OutcomeTally>(request.By, request.LeapDayBirthday, () => new OutcomeTally());
        _planned = new GroupTree<OutcomeTally>(s_planned, request.LeapDayBirthday, () => new OutcomeTally());
        _esf = EsfPart.For(request);
        var calculator = new ProgressionCalculator(request.Instrument, request.Progression);
        _progression = new ProgressionTally(calculator);
        _progressionGroups = new GroupTree<ProgressionTally>(request.By, request.LeapDayBirthday, () => new ProgressionTally(calculator));
    }

    /// <summary>What the report is asked for.</summary>
    public ReportRequest Request { get; }

    /// <summary>Adds one participation; one that does not touch the period changes nothing.</summary>
    /// <param name="participation">The participation with all that is registered of it.</param>
    public void Add(Participation participation) => Count(participation, count: 1);

    /// <summary>
    /// Adds participations that agree in every fact a figure depends on, such as a group of a database: all days, the exit with its facts, the
    /// facts at entry, gender, förbund, municipality, kind of participant and age. Progression is not counted.
    /// </summary>
    /// <param name="participation">One of them; only its key can be in the list of incomplete ESF records.</param>
    /// <param name="count">How many they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Add(Participation participation, long count) =>
        Count(participation, count >= 0 ? count : throw new ArgumentOutOfRangeException(nameof(count), "A number is not negative."));

    /// <summary>
    /// Adds one person: the participations, and the progression of somebody who is active in at least one of them. Add each person once.
    /// </summary>
    /// <param name="participations">All participations of the person.</param>
    /// <param name="measurements">The person's measurements up to <see cref="ReportRequest.MeasurementsUntil"/>, in any order.</param>
    public void Add(IEnumerable<Participation> participations, ReadOnlySpan<Measurement> measurements)
    {
        var isActive = false;
        var groups = new HashSet<ProgressionTally>();
        foreach (var participation in participations ?? throw new ArgumentNullException(nameof(participations)))
        {
            if (!Count(participation, count: 1))
            {
                continue;
            }

            isActive = true;
            if (!measurements.IsEmpty)
            {
                groups.UnionWith(_progressionGroups.Of(participation));
            }
        }

        if (!isActive || measurements.IsEmpty)
        {
            return;
        }

        _progression.Add(measurements);
        foreach (var group in groups)
        {
            group.Add(measurements);
        }
    }

    // Cut to what was known once, for every counter; true if the participation is active in the period.
    private bool Count(Participation participation, long count)
    {
        if (participation is null)
        {
            throw new ArgumentNullException(nameof(participation));
        }

        if ((Request.AsOf is { } asOf ? participation.AsKnownOn(asOf) : participation) is not { } known)
        {
            return false;
        }

        _esf?.Add(known, count);
        var judged = _judge.Judge(known);
        if (!judged.IsActive || count == 0)
        {
            return false;
        }

        _total.Add(judged, count);
        _groups.Of(known).ForEach(tally => tally.Add(judged, count));
        _planned.Of(known).ForEach(tally => tally.Add(judged, count));
        _missing.Add(known, count);
        return true;
    }

    /// <summary>Adds the counters of another tally, over other participations and for the same request.</summary>
    /// <param name="other">The other tally; it does not change.</param>
    /// <exception cref="ArgumentException">The other is for another request.</exception>
    public void Merge(ReportTally other)
    {
        if (!Request.Equals((other ?? throw new ArgumentNullException(nameof(other))).Request))
        {
            throw new ArgumentException("Tallies of different requests do not add up.", nameof(other));
        }

        _total.Merge(other._total);
        _groups.Merge(other._groups, (mine, theirs) => mine.Merge(theirs));
        _planned.Merge(other._planned, (mine, theirs) => mine.Merge(theirs));
        _missing.Merge(other._missing);
        _esf?.Merge(other._esf!);
        _progression.Merge(other._progression);
        _progressionGroups.Merge(other._progressionGroups, (mine, theirs) => mine.Merge(theirs));
    }

    /// <summary>The report of what has been added so far.</summary>
    /// <param name="dataQuality">What the reading of the data found; <c>null</c> = nothing.</param>
    public Report ToReport(DataQuality? dataQuality = null)
    {
        var groups = _groups.InOrder.Select(group => new ReportGroup(group.Codes, ReportFigures.Of(group.Tally, Request)));
        var progression = _progression.ToResult();
        var goals = Request.Project.Goals.Select(goal => GoalResult.Of(goal, _total, progression, Request.Denominator));
        var quality = (dataQuality ?? DataQuality.None) with { MissingFacts = _missing.Counts.ToValueList() };
        return new Report(
            Request,
            groups.ToValueList(),
            ReportFigures.Of(_total, Request),
            goals.ToValueList(),
            PlannedComparison.Of(Request.Project, _planned.InOrder).ToValueList(),
            _esf?.ToResult(),
            progression,
            _progressionGroups.InOrder.Select(group => new ProgressionOfGroup(group.Codes, group.Tally.ToResult())).ToValueList(),
            quality
        );
    }
}
