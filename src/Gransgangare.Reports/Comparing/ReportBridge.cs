using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>
/// A report against an earlier one of the same period (brygga), as steps that add up exactly to the difference of every count. It is working
/// material: a difference of two reports can tell of one person.
/// </summary>
/// <param name="Earlier">The earlier report, made again.</param>
/// <param name="Later">The later report.</param>
/// <param name="Steps">The steps in order, each there also when nothing changes in it.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record ReportBridge(Report Earlier, Report Later, ValueList<BridgeStep> Steps)
{
    /// <summary>Makes a bridge.</summary>
    /// <param name="earlierRequest">What the earlier report was asked for.</param>
    /// <param name="earlier">The participations of then.</param>
    /// <param name="earlierMeasurements">The measurements of then.</param>
    /// <param name="laterRequest">What the later report is asked for: the same project, period and breakdowns.</param>
    /// <param name="later">The participations of now.</param>
    /// <param name="laterMeasurements">The measurements of now.</param>
    /// <exception cref="ArgumentException">The requests are of different projects, periods, breakdowns or units.</exception>
    public static ReportBridge Of(
        ReportRequest earlierRequest,
        IEnumerable<Participation> earlier,
        IEnumerable<Measurement> earlierMeasurements,
        ReportRequest laterRequest,
        IEnumerable<Participation> later,
        IEnumerable<Measurement> laterMeasurements
    )
    {
        if (
            earlierRequest.Project.Id != laterRequest.Project.Id
            || (earlierRequest.From, earlierRequest.To) != (laterRequest.From, laterRequest.To)
            || !earlierRequest.By.Equals(laterRequest.By)
            || earlierRequest.Unit != laterRequest.Unit
        )
        {
            throw new ArgumentException("Only reports of the same project, period, breakdowns and unit are bridged.", nameof(laterRequest));
        }

        var (was, now) = (Known(earlier, earlierRequest.AsOf), Known(later, laterRequest.AsOf));
        var measuredThen = earlierMeasurements.Where(one => !(one.Date > earlierRequest.AsOf)).ToList();
        var measuredNow = laterMeasurements.Where(one => !(one.Date > laterRequest.AsOf)).ToList();
        var rulesOfThen = earlierRequest with { AsOf = laterRequest.AsOf };
        var personsThen = new HashSet<string>(was.Keys.Select(key => key.Person), StringComparer.Ordinal);
        var measuredOfNew = measuredThen
            .Where(one => personsThen.Contains(one.Subject))
            .Concat(measuredNow.Where(one => !personsThen.Contains(one.Subject)))
            .ToList();

        var walk = new Walk(new BridgeStage(earlierRequest, was.Values, measuredThen));
        walk.To(BridgeStepKind.AsOf, rulesOfThen, was.Values, measuredThen, earlierRequest.Equals(rulesOfThen) ? [] : walk.Persons);

        var added = now.Where(row => !was.ContainsKey(row.Key)).ToList();
        var facts = was.Concat(added).ToDictionary(row => row.Key, row => row.Value);
        walk.To(BridgeStepKind.New, rulesOfThen, facts.Values, measuredOfNew, added.Select(row => row.Key.Person));

        var removed = facts.Keys.Where(key => !now.ContainsKey(key)).ToList();
        removed.ForEach(key => facts.Remove(key));
        walk.To(BridgeStepKind.Removed, rulesOfThen, facts.Values, measuredOfNew, removed.Select(key => key.Person));

        var ended = facts.Where(row => row.Value.Exit is null && now[row.Key].Exit is not null).ToList();
        ended.ForEach(row => facts[row.Key] = row.Value with { Spells = now[row.Key].Spells });
        walk.To(BridgeStepKind.LateExit, rulesOfThen, facts.Values, measuredOfNew, ended.Select(row => row.Key.Person));

        var corrected = facts.Where(row => !row.Value.Equals(now[row.Key])).Select(row => row.Key.Person);
        walk.To(BridgeStepKind.Corrected, rulesOfThen, now.Values, measuredOfNew, corrected);

        var measured = new HashSet<Measurement>(measuredOfNew);
        measured.SymmetricExceptWith(measuredNow);
        walk.To(BridgeStepKind.Measurements, rulesOfThen, now.Values, measuredNow, measured.Select(one => one.Subject));
        walk.To(BridgeStepKind.RuleVersion, laterRequest, now.Values, measuredNow, rulesOfThen.Equals(laterRequest) ? [] : walk.Persons);
        return new ReportBridge(walk.First, walk.Last, walk.Steps.ToValueList());
    }

    private static Dictionary<(string Person, string Operation), Participation> Known(IEnumerable<Participation> given, LocalDate? asOf) =>
        given.AsKnownOn(asOf).ToDictionary(one => (one.Person, one.Operation));

    private sealed class Walk(BridgeStage first)
    {
        private BridgeStage _stage = first;

        public Report First { get; } = first.Report;

        public Report Last => _stage.Report;

        public IEnumerable<string> Persons => _stage.Persons;

        public List<BridgeStep> Steps { get; } = [];

        // The persons are all for whom something differs.
        public void To(
            BridgeStepKind kind,
            ReportRequest request,
            IEnumerable<Participation> facts,
            IEnumerable<Measurement> measurements,
            IEnumerable<string> persons
        )
        {
            var whose = persons.ToList();
            var next = whose.Count > 0 || !request.Equals(Last.Request) ? new BridgeStage(request, facts, measurements) : _stage;
            Steps.Add(BridgeStep.Between(kind, _stage, next, whose));
            _stage = next;
        }
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(ReportBridge);
}
