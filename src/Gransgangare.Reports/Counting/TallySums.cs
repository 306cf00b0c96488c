using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Whether the counters of a tally from elsewhere can be of the same people: groups make up the total, and parts are no larger than what they are
/// parts of.
/// </summary>
/// <remarks>
/// Of participations every breakdown makes up the total, but for the target group, of which one can have several. A person with several participations
/// is in several groups, and once in the total.
/// </remarks>
internal sealed class TallySums(ReportRequest request, GroupTally total, GroupTally[] groups)
{
    private readonly OutcomeTally _total = total.Outcomes ?? new OutcomeTally();
    private readonly bool _isExact = !request.By.Contains(Breakdown.TargetGroup);

    public bool Hold(OutcomeTally[] planned, OutcomeTally ofPersons, MissingFacts missing, IEnumerable<long> incomplete) =>
        IsSum(_total.Counters, planned.Select(part => part.Counters), isExact: true)
        && total.IsNested
        && Array.TrueForAll(groups, group => group.IsNested)
        && (request.Unit == CountUnit.Persons ? ofPersons.Equals(_total) : _total.Active == total.Participations)
        && missing.Counts.All(fact => fact.Value <= _total.Active)
        && incomplete.Sum() == (total.Esf?.Incomplete ?? 0)
        && (request.By.Count == 0 || GroupsMakeUpTotal());

    private bool GroupsMakeUpTotal() =>
        IsSum(_total.Counters, groups.Select(group => group.Outcomes?.Counters), _isExact)
        && IsSum([total.Participations], groups.Select(group => (IReadOnlyList<long>?)[group.Participations]), _isExact)
        && IsSum([total.Persons], groups.Select(group => (IReadOnlyList<long>?)[group.Persons]), isExact: false)
        && IsSum(total.Esf?.Counters, groups.Select(group => group.Esf?.Counters), _isExact)
        && Enumerable.Range(0, request.Instruments.Count).All(IsProgressionMadeUp);

    // Organisations are in no group.
    private bool IsProgressionMadeUp(int instrument) =>
        request.Instruments[instrument].Subject == MeasurementSubject.Organisation
            ? Array.TrueForAll(groups, group => group.Progression[instrument] is null)
            : IsSum(
                total.Progression[instrument]?.Counters,
                groups.Select(group => group.Progression[instrument]?.Counters),
                isExact: false
            );

    // Each counter of the whole is that of the parts together; or it is not larger, and none of theirs is larger than it.
    private static bool IsSum(IReadOnlyList<long>? whole, IEnumerable<IReadOnlyList<long>?> parts, bool isExact)
    {
        long[]? sum = null;
        foreach (var part in parts.OfType<IReadOnlyList<long>>())
        {
            sum ??= new long[part.Count];
            for (var index = 0; index < sum.Length; index++)
            {
                if (whole is null ? part[index] > 0 : part[index] > whole[index])
                {
                    return false;
                }

                sum[index] = checked(sum[index] + part[index]);
            }
        }

        return whole is null || !whole.Where((count, index) => isExact ? count != (sum?[index] ?? 0) : count > (sum?[index] ?? 0)).Any();
    }
}
