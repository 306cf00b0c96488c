using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>
/// Whole-number counters behind an evidence report (sammanräkning): one person at a time goes in. Tallies of parts, in any order and split, merge
/// to the tally of the whole and give the same report to the last digit.
/// </summary>
/// <param name="request">What is asked for.</param>
/// <remarks>Mutable and not safe for several threads at once: give each thread its own, and merge.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class EvidenceTally(EvidenceRequest request)
{
    private readonly PathJudge _judge = new(request.Project.OutcomeRules, request.AsOf);
    private readonly Dictionary<ValueList<string>, TimeTally> _groups = [];
    private readonly TimeTally _total = new(PathCause.All.Count);
    private readonly ComparisonTally[] _comparisons = [.. request.Plan.Questions.Select(question => new ComparisonTally(question))];
    private readonly long[] _excluded = new long[PathExclusion.All.Count];
    private readonly LatestFacts _latest = new(request.AsOf);

    /// <summary>What is asked for.</summary>
    public EvidenceRequest Request => request;

    /// <summary>Adds one person.</summary>
    /// <param name="participations">All participations of the person in the project.</param>
    /// <param name="measurements">All measurements of the person.</param>
    /// <exception cref="ArgumentException">The records are of more than one person, or there are no participations.</exception>
    public void AddPerson(IReadOnlyCollection<Participation> participations, IReadOnlyCollection<Measurement> measurements) =>
        AddPerson(participations, measurements, assignments: null);

    /// <summary>Adds one person.</summary>
    /// <param name="participations">All participations of the person in the project.</param>
    /// <param name="measurements">All measurements of the person.</param>
    /// <param name="assignments">
    /// Who was responsible for the person: a change of caseworker is told by them; <c>null</c> = the project has none, and it is told by the ratings.
    /// </param>
    /// <exception cref="ArgumentException">The records are of more than one person, or there are no participations.</exception>
    internal void AddPerson(
        IReadOnlyCollection<Participation> participations,
        IReadOnlyCollection<Measurement> measurements,
        IEnumerable<Assignment>? assignments
    )
    {
        Demand(participations, measurements);
        if (_judge.Judge(participations, measurements, assignments, out var exclusion) is not { } path)
        {
            _excluded[exclusion!.Order]++;
            return;
        }

        _latest.Add(participations, measurements, isOngoing: path.Cause is null);
        _total.Add(path.Days, path.Cause?.Order);
        if (request.By.Count > 0)
        {
            GroupOf(request.By.Select(breakdown => breakdown.CodeOf(path)).ToValueList()).Add(path.Days, path.Cause?.Order);
        }

        foreach (var comparison in _comparisons)
        {
            comparison.Add(path);
        }
    }

    /// <summary>Adds the counters of another tally.</summary>
    /// <param name="other">A tally of an equal request; it is not changed.</param>
    /// <exception cref="ArgumentException">The requests differ.</exception>
    public void Merge(EvidenceTally other)
    {
        if (!(other ?? throw new ArgumentNullException(nameof(other))).Request.Equals(request))
        {
            throw new ArgumentException("Tallies can be merged only if they have the same request.", nameof(other));
        }

        _latest.Merge(other._latest);
        _total.Merge(other._total);
        foreach (var group in other._groups)
        {
            GroupOf(group.Key).Merge(group.Value);
        }

        for (var place = 0; place < _comparisons.Length; place++)
        {
            _comparisons[place].Merge(other._comparisons[place]);
        }

        for (var place = 0; place < _excluded.Length; place++)
        {
            _excluded[place] = checked(_excluded[place] + other._excluded[place]);
        }
    }

    /// <summary>The report of what has been added so far; it does not change with what is added later.</summary>
    public EvidenceReport ToReport() =>
        new(
            request,
            CurveOf([], _total),
            CurvesOf(_groups),
            _comparisons.Select(comparison => comparison.ToComparison(_comparisons.Length, _excluded)).ToValueList()
        )
        {
            Rows = CurvesOf(
                _groups
                    .GroupBy(group => RowOf(group.Key), group => group.Value)
                    .Select(row => new KeyValuePair<ValueList<string>, TimeTally>(row.Key, SumOf(row)))
            ),
            MonthsWithoutFacts = _latest.MonthsWithout(),
        };

    private ValueList<OutcomeCurve> CurvesOf(IEnumerable<KeyValuePair<ValueList<string>, TimeTally>> groups) =>
        groups
            .OrderBy(group => string.Join("\n", group.Key.AsEnumerable()), StringComparer.Ordinal)
            .Select(group => CurveOf(group.Key, group.Value))
            .ToValueList();

    private ValueList<string> RowOf(ValueList<string> codes)
    {
        var gender = request.By.ToList().IndexOf(EvidenceBreakdown.Gender);
        return gender < 0 || codes[gender] == Gender.Woman.Code || codes[gender] == Gender.Man.Code
            ? codes
            : codes.Select((_, place) => place == gender ? EvidenceBreakdown.OtherOrUnknown : EvidenceBreakdown.Every).ToValueList();
    }

    private static TimeTally SumOf(IEnumerable<TimeTally> tallies)
    {
        var sum = new TimeTally(PathCause.All.Count);
        foreach (var tally in tallies)
        {
            sum.Merge(tally);
        }

        return sum;
    }

    private static void Demand(IReadOnlyCollection<Participation> participations, IReadOnlyCollection<Measurement> measurements)
    {
        var person =
            (participations ?? throw new ArgumentNullException(nameof(participations))).FirstOrDefault()?.Person
            ?? throw new ArgumentException("A person must have at least one participation.", nameof(participations));
        if (participations.Any(participation => !string.Equals(participation.Person, person, StringComparison.Ordinal)))
        {
            throw new ArgumentException("The participations must be of one person.", nameof(participations));
        }

        var isOfPerson = (measurements ?? throw new ArgumentNullException(nameof(measurements))).All(measurement =>
            string.Equals(measurement.Subject, person, StringComparison.Ordinal)
        );
        if (!isOfPerson)
        {
            throw new ArgumentException("The measurements must be of the same person.", nameof(measurements));
        }
    }

    private TimeTally GroupOf(ValueList<string> codes)
    {
        if (!_groups.TryGetValue(codes, out var group))
        {
            _groups.Add(codes, group = new TimeTally(PathCause.All.Count));
        }

        return group;
    }

    private OutcomeCurve CurveOf(ValueList<string> codes, TimeTally times) =>
        new(
            codes,
            times.Count,
            times.Censored,
            PathCause
                .All.Select(cause => new CauseCurve(
                    cause,
                    times.EventsOf(cause.Order),
                    request.Days.Select(day => PointOf(times, cause, day)).ToValueList()
                ))
                .ToValueList()
        );

    private static CausePoint PointOf(TimeTally times, PathCause cause, int day)
    {
        var point = times.At(cause.Order, day);
        return new CausePoint(day, point.AtRisk < CausePoint.LeastAtRisk ? null : point, times.EventsBy(cause.Order, day));
    }
}
