using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Progression of everybody who is measured, by breakdowns of their participations (progression per grupp).</summary>
internal static class ProgressionGroups
{
    /// <summary>Counts each person once in each group that one of the person's participations is in.</summary>
    /// <param name="calculator">Instrument and settings.</param>
    /// <param name="by">The breakdowns.</param>
    /// <param name="participations">Participations in any order; somebody measured without one is in no group.</param>
    /// <param name="measurements">The measurements.</param>
    /// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
    /// <returns>The groups in order of their codes, only those with a measurement.</returns>
    public static ValueList<ProgressionOfGroup> Of(
        ProgressionCalculator calculator,
        ValueList<Breakdown> by,
        IEnumerable<Participation> participations,
        MeasurementsBySubject measurements,
        LeapDayBirthday leapDayBirthday = LeapDayBirthday.February28
    )
    {
        ArgumentNullException.ThrowIfNull(measurements);

        var tree = new GroupTree<ProgressionTally>(by, leapDayBirthday, () => new ProgressionTally(calculator));
        var persons = (participations ?? throw new ArgumentNullException(nameof(participations))).GroupBy(
            participation => participation.Person,
            StringComparer.Ordinal
        );
        foreach (var person in persons.Where(person => !measurements.Of(person.Key).IsEmpty))
        {
            foreach (var tally in person.SelectMany(tree.Of).Distinct().ToList())
            {
                tally.Add(measurements.Of(person.Key));
            }
        }

        return tree.InOrder.Select(group => new ProgressionOfGroup(group.Codes, group.Tally.ToResult())).ToValueList();
    }
}
