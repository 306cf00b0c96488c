using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>The report of 134 figures by förbund and gender as one would write it at first: LINQ over the same participations and measurements.</summary>
internal sealed class ReportBaseline(IReadOnlyList<Participation> participations, IEnumerable<Measurement> measurements)
{
    private static readonly LocalDate s_from = new(2025, 1, 1);
    private static readonly LocalDate s_to = new(2025, 12, 31);

    private readonly Dictionary<string, List<Measurement>> _measurements = measurements
        .GroupBy(measurement => measurement.Subject, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderBy(one => one.Date).ToList(), StringComparer.Ordinal);

    public Dictionary<(string Forbund, string Gender), List<long>> Run() =>
        participations
            .GroupBy(one => (one.Forbund ?? "unknown", one.Gender.Code))
            .ToDictionary(group => group.Key, group => Cell(group.ToList()));

    private List<long> Cell(List<Participation> group)
    {
        var entered = group.Where(p => p.Entry >= s_from && p.Entry <= s_to).ToList();
        var exited = group.Where(p => p.Exit?.Date >= s_from && p.Exit?.Date <= s_to).ToList();
        var active = group.Where(p => p.Entry <= s_to && !(p.Exit?.Date < s_from)).ToList();
        var after = group.Where(p => p.Exit?.Date.PlusMonths(6) >= s_from && p.Exit?.Date.PlusMonths(6) <= s_to).ToList();
        var row = new List<long> { entered.Count, active.Count, exited.Count };
        ExitCategory[] categories = [ExitCategory.WorkOrStudy, ExitCategory.NearerLabourMarket, ExitCategory.OtherReasons];
        row.AddRange(
            categories.Select(category => exited.LongCount(p => OutcomeRuleSet.Gransgangare.CategoryOf(p.Exit!.Reason!) == category))
        );
        Func<Participation, bool>[] outputs =
        [
            _ => true,
            IsUnemployed,
            p => IsUnemployed(p) && p.AtEntry.UnemployedSince?.PlusMonths(AgeOf(p) < 25 ? 6 : 12) < p.Entry,
            p => p.AtEntry.LabourStatus == LabourStatus.Inactive,
            p => p.AtEntry.LabourStatus == LabourStatus.Employed,
            p => AgeOf(p) < 18,
            p => AgeOf(p) is >= 18 and <= 29,
            p => AgeOf(p) >= 55,
            p => p.AtEntry.Isced <= 2,
            p => p.AtEntry.Isced is 3 or 4,
            p => p.AtEntry.Isced >= 5,
            p => p.AtEntry.Disability == Fact.Yes,
            p => p.AtEntry.ThirdCountryNational == Fact.Yes,
            p => p.AtEntry.ForeignBackground == Fact.Yes,
            p => p.AtEntry.Minority == Fact.Yes,
            p => p.AtEntry.Homeless == Fact.Yes,
            p => p.AtEntry.Rural == Fact.Yes,
        ];
        row.AddRange(outputs.Select(predicate => entered.LongCount(predicate)));
        Func<Participation, bool>[] immediate =
        [
            p => p.AtEntry.LabourStatus == LabourStatus.Inactive && Has(p, EventKind.JobSearching),
            p => p.AtEntry.InEducation != Fact.Yes && Has(p, EventKind.EducationStarted),
            p => Has(p, EventKind.QualificationGained),
            p => p.AtEntry.LabourStatus != LabourStatus.Employed && Has(p, EventKind.Employed),
        ];
        row.AddRange(immediate.Select(predicate => exited.LongCount(predicate)));
        row.Add(
            after.LongCount(p =>
                p.AtEntry.LabourStatus != LabourStatus.Employed && p.Exit!.SixMonthFollowUp?.Status == SixMonthStatus.Employed
            )
        );
        row.Add(after.LongCount(p => p.AtEntry.LabourStatus == LabourStatus.Employed && p.Exit!.SixMonthFollowUp?.Improvements.Count > 0));
        var histories = active
            .Select(p => _measurements.GetValueOrDefault(p.Person, []).Where(measurement => measurement.Date <= s_to).ToList())
            .ToList();
        foreach (var rater in new[] { RaterKind.Caseworker, RaterKind.Participant })
        {
            foreach (var item in Instrument.Bip.ItemsOf(rater))
            {
                row.AddRange(Pairs(histories, rater, one => one.Answers[item.Slot] is var answer && answer != 0 ? answer : null));
            }
        }

        // The sums of the indexes are decimal numbers and are left out of the comparison.
        row.AddRange(
            Pairs(histories, RaterKind.Caseworker, one => one.Answers.Count >= 6 ? (double)one.Answers.Sum / one.Answers.Count : null)
                .Where((_, place) => place is not (1 or 2))
        );
        return row;
    }

    private static IEnumerable<long> Pairs(List<List<Measurement>> histories, RaterKind rater, Func<Measurement, double?> answer)
    {
        var pairs = histories
            .Select(history => history.Where(one => one.Rater == rater).Select(answer).OfType<double>().ToList())
            .Where(valid => valid.Count > 1)
            .Select(valid => (First: valid[0], Last: valid[^1]))
            .ToList();
        return
        [
            pairs.Count,
            (long)pairs.Sum(pair => pair.First),
            (long)pairs.Sum(pair => pair.Last),
            pairs.LongCount(pair => pair.Last > pair.First),
            pairs.LongCount(pair => pair.Last < pair.First),
        ];
    }

    private static bool IsUnemployed(Participation p) => p.AtEntry.LabourStatus == LabourStatus.Unemployed;

    private static int? AgeOf(Participation p) => p.AgeAtEntry(LeapDayBirthday.March1);

    private static bool Has(Participation p, EventKind kind) => p.Events.Any(@event => @event.Kind == kind);
}
