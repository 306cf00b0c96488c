using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Whole-number counters of one question: events, days and persons by arm and stratum, and those left out.</summary>
internal sealed class ComparisonTally(EvidenceQuestion question)
{
    private readonly Dictionary<(string Forbund, string Level), BandTally> _levels = [];
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
        var counters = LevelOf(path.Forbund ?? EvidenceBreakdown.Unknown, enrolment.Level);
        var bands = new ulong[2];
        var (start, arm) = (enrolment.After + 1, ArmStep.Unclassified);
        foreach (var step in enrolment.Steps)
        {
            if (step.FirstDay > last)
            {
                break;
            }

            AddDays(new DayRange(start, step.FirstDay - 1), arm);
            (start, arm) = (Math.Max(start, step.FirstDay), step.Arm);
        }

        AddDays(new DayRange(start, last), arm);
        AddPerson(counters, bands);

        void AddDays(DayRange stretch, int ofArm)
        {
            foreach (var days in question.Exposure.IsOfWholeTime && stretch.Days > 0 ? [stretch] : path.TakingPart(stretch))
            {
                if (ofArm == ArmStep.Unclassified)
                {
                    _unclassified += days.Days;
                    continue;
                }

                var onClock = new DayRange(days.First - enrolment.After, days.Last - enrolment.After);
                counters.AddDays(onClock, ofArm, isEvent: outcome && days.Last == last, ref bands[ofArm]);
            }
        }
    }

    public void Merge(ComparisonTally other)
    {
        foreach (var level in other._levels)
        {
            LevelOf(level.Key.Forbund, level.Key.Level).Merge(level.Value);
        }

        for (var place = 0; place < _leftOut.Length; place++)
        {
            _leftOut[place] = checked(_leftOut[place] + other._leftOut[place]);
        }

        _unclassified = checked(_unclassified + other._unclassified);
    }

    public Comparison ToComparison(int comparisons, IReadOnlyList<long> excluded)
    {
        var total = Sum(level => level.Total());
        var compared = Sum(level => level.Compared());
        var (first, second) = Arms(total, (level, arm) => level.Persons(arm));
        var (firstCompared, secondCompared) = Arms(compared, (level, arm) => level.PersonsCompared(arm));
        // In one order whatever the order of the data: sums of fractions depend on it in their last digits.
        var strata = _levels
            .OrderBy(level => level.Key.Forbund, StringComparer.Ordinal)
            .ThenBy(level => level.Key.Level, StringComparer.Ordinal)
            .SelectMany(level => level.Value.Strata)
            .ToList();
        var refused =
            (IsBeyondTheData ? ComparisonRefusal.BeyondTheData : null)
            ?? ComparisonRefusal.Of(first, second, _unclassified)
            ?? (compared.ExposedTime == 0 ? ComparisonRefusal.NothingToCompare : null)
            ?? ComparisonRefusal.Of(firstCompared, secondCompared, unclassifiedDays: 0);
        var stratified = refused is null ? RateRatio.MantelHaenszel(strata) : null;
        return new Comparison(
            question,
            refused,
            first,
            second,
            _unclassified,
            compared.ExposedTime + compared.OtherTime,
            refused is null ? RateRatio.Crude(total) : null,
            stratified,
            refused is null ? RateRatio.MantelHaenszel(strata, comparisons) : null,
            stratified is { } ratio ? EValue.Of(ratio) : null,
            PathExclusion
                .All.Select(reason => new ExclusionCount(reason, _leftOut[reason.Order] + excluded[reason.Order]))
                .Where(count => count.Persons > 0)
                .ToValueList()
        );
    }

    private bool IsBeyondTheData =>
        _leftOut[PathExclusion.EndedBeforeStart.Order] > 0
        && _leftOut[PathExclusion.NotClassified.Order] == 0
        && _levels.Values.All(level => level.Strata.Count == 0);

    private void AddPerson(BandTally counters, ulong[] bands)
    {
        for (var arm = 0; arm < bands.Length; arm++)
        {
            if (bands[arm] != 0)
            {
                counters.AddPersons(arm, bands[arm]);
            }
        }

        _leftOut[PathExclusion.NotClassified.Order] += Array.TrueForAll(bands, band => band == 0) ? 1 : 0;
    }

    private (ComparisonArm First, ComparisonArm Second) Arms(RateStratum rates, Func<BandTally, int, long> personsOf)
    {
        var arms = question.Exposure.Arms;
        return (
            new(arms[0].Code, _levels.Values.Sum(level => personsOf(level, 0)), rates.ExposedEvents, rates.ExposedTime),
            new(arms[1].Code, _levels.Values.Sum(level => personsOf(level, 1)), rates.OtherEvents, rates.OtherTime)
        );
    }

    private RateStratum Sum(Func<BandTally, RateStratum> of) =>
        _levels.Values.Select(of).Aggregate(default(RateStratum), (sum, rates) => sum + rates);

    private BandTally LevelOf(string forbund, string level)
    {
        if (!_levels.TryGetValue((forbund, level), out var counters))
        {
            _levels.Add((forbund, level), counters = new BandTally());
        }

        return counters;
    }
}
