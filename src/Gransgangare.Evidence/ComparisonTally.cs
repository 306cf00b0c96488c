using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Whole-number counters of one question: events and days by arm and stratum, persons by arm, and those left out.</summary>
internal sealed class ComparisonTally(EvidenceQuestion question)
{
    private const int BandOfDays = 91;

    private readonly Dictionary<(string Forbund, string Level, int Band), RateStratum> _strata = [];
    private readonly long[] _persons = new long[2];
    private readonly long[] _leftOut = new long[PathExclusion.All.Count];
    private long _unclassified;

    public void Add(ParticipantPath path)
    {
        if (question.Exposure.Enrol(path, question) is not { } enrolment)
        {
            _leftOut[PathExclusion.NotClassified.Order]++;
            return;
        }

        if (path.Days <= enrolment.After)
        {
            _leftOut[PathExclusion.EndedBeforeStart.Order]++;
            return;
        }

        var last = (int)Math.Min(path.Days, (long)enrolment.After + enrolment.Horizon);
        var outcome = path.Cause == PathCause.WorkOrStudy && path.Days <= last;
        Span<bool> isIn = stackalloc bool[2];
        foreach (var (first, until, arm) in Segments(enrolment, last))
        {
            if (arm == ArmStep.Unclassified)
            {
                _unclassified += until - first + 1;
                continue;
            }

            isIn[arm] = true;
            AddDays(path.Forbund ?? EvidenceBreakdown.Unknown, enrolment, first, until, arm, isEvent: outcome && until == last);
        }

        _persons[0] += isIn[0] ? 1 : 0;
        _persons[1] += isIn[1] ? 1 : 0;
        _leftOut[PathExclusion.NotClassified.Order] += isIn[0] || isIn[1] ? 0 : 1;
    }

    public void Merge(ComparisonTally other)
    {
        foreach (var stratum in other._strata)
        {
            Add(stratum.Key, stratum.Value);
        }

        for (var place = 0; place < _leftOut.Length; place++)
        {
            _leftOut[place] = checked(_leftOut[place] + other._leftOut[place]);
        }

        _persons[0] = checked(_persons[0] + other._persons[0]);
        _persons[1] = checked(_persons[1] + other._persons[1]);
        _unclassified = checked(_unclassified + other._unclassified);
    }

    public Comparison ToComparison(int comparisons, IReadOnlyList<long> excluded)
    {
        var all = _strata.Values.Aggregate(default(RateStratum), (sum, stratum) => sum + stratum);
        var arms = question.Exposure.Arms;
        var first = new ComparisonArm(arms[0].Code, _persons[0], all.ExposedEvents, all.ExposedTime);
        var second = new ComparisonArm(arms[1].Code, _persons[1], all.OtherEvents, all.OtherTime);
        // In one order whatever the order of the data: sums of fractions depend on it in their last digits.
        var strata = _strata
            .OrderBy(stratum => stratum.Key.Forbund, StringComparer.Ordinal)
            .ThenBy(stratum => stratum.Key.Level, StringComparer.Ordinal)
            .ThenBy(stratum => stratum.Key.Band)
            .Select(stratum => stratum.Value)
            .ToList();
        var stratified = RateRatio.MantelHaenszel(strata);
        var refused =
            (IsBeyondTheData ? ComparisonRefusal.BeyondTheData : null)
            ?? ComparisonRefusal.Of(first, second, _unclassified)
            ?? (stratified is null ? ComparisonRefusal.NothingToCompare : null);
        var isAnswered = refused is null;
        return new Comparison(
            question,
            refused,
            first,
            second,
            _unclassified,
            isAnswered ? RateRatio.Crude(all) : null,
            isAnswered ? stratified : null,
            isAnswered ? RateRatio.MantelHaenszel(strata, comparisons) : null,
            isAnswered ? EValue.Of(stratified!.Value) : null,
            PathExclusion
                .All.Select(reason => new ExclusionCount(reason, _leftOut[reason.Order] + excluded[reason.Order]))
                .Where(count => count.Persons > 0)
                .ToValueList()
        );
    }

    private bool IsBeyondTheData =>
        _leftOut[PathExclusion.EndedBeforeStart.Order] > 0
        && _leftOut[PathExclusion.NotClassified.Order] == 0
        && Array.TrueForAll(_persons, persons => persons == 0);

    private void AddDays(string forbund, Enrolment enrolment, int first, int until, int arm, bool isEvent)
    {
        for (var from = first; from <= until; )
        {
            var band = (from - enrolment.After - 1) / BandOfDays;
            var end = Math.Min(until, enrolment.After + ((band + 1) * BandOfDays));
            var (events, days) = (isEvent && end == until ? 1 : 0, end - from + 1);
            Add((forbund, enrolment.Level, band), arm == 0 ? new(events, days, 0, 0) : new(0, 0, events, days));
            from = end + 1;
        }
    }

    private void Add((string Forbund, string Level, int Band) key, RateStratum rates) =>
        _strata[key] = _strata.TryGetValue(key, out var before) ? before + rates : rates;

    // The stretches of days in one arm each, from the start of the clock to its end.
    private static IEnumerable<(int First, int Until, int Arm)> Segments(Enrolment enrolment, int last)
    {
        var (start, arm) = (enrolment.After + 1, ArmStep.Unclassified);
        foreach (var step in enrolment.Steps.TakeWhile(step => step.FirstDay <= last))
        {
            if (step.FirstDay > start)
            {
                yield return (start, step.FirstDay - 1, arm);
                start = step.FirstDay;
            }

            arm = step.Arm;
        }

        yield return (start, last, arm);
    }
}
