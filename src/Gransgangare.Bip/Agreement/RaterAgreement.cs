using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>How far the two rater kinds of the gap agree about the same persons (överensstämmelse mellan bedömare).</summary>
/// <remarks>
/// Of each person the first pair of measurements by date that lie close enough (BIP-G2, BIP-G3), so that a person counts once. A caseworker rates many
/// persons, so the raters are kinds and not two persons, and the intervals are somewhat too narrow. Figures of fewer than
/// <see cref="DepthRefusal.LeastPersons"/> persons are refused.
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record RaterAgreement
{
    private RaterAgreement((RaterKind From, RaterKind To)? raters, int persons, ValueList<ItemAgreement> items, List<double[]> indexes)
    {
        (From, To, Persons, Items, N) = (raters?.From, raters?.To, persons, items, indexes.Count);
        var intraclass = IntraclassCorrelation.Of(indexes);
        Refused = DepthRefusal.Of(N, intraclass is not null);
        if (Refused is null)
        {
            Intraclass = intraclass;
        }

        Limits = N < DepthRefusal.LeastPersons ? null : LimitsOfAgreement.Of(indexes.ConvertAll(pair => pair[1] - pair[0]));
    }

    /// <summary>The first rater kind; <c>null</c> where no gap is counted, see <see cref="ProgressionSettings.GapOf"/>.</summary>
    public RaterKind? From { get; }

    /// <summary>The second rater kind; <c>null</c> where no gap is counted.</summary>
    public RaterKind? To { get; }

    /// <summary>Persons with a pair of measurements.</summary>
    public int Persons { get; }

    /// <summary>The items asked of both, in the instrument's order.</summary>
    public ValueList<ItemAgreement> Items { get; }

    /// <summary>Persons with enough common answers for the common index: the mean of the items of the index that both answered (BIP-P6).</summary>
    public int N { get; }

    /// <summary>Intraclass correlation of the common index; <c>null</c> if refused.</summary>
    public IntraclassCorrelation? Intraclass { get; }

    /// <summary>Limits of agreement of the common index, in scale steps, second less first rater; <c>null</c> with too few persons.</summary>
    public LimitsOfAgreement? Limits { get; }

    /// <summary>Why there is no intraclass correlation; <c>null</c> if there is.</summary>
    public DepthRefusal? Refused { get; }

    /// <summary>Compares the raters.</summary>
    /// <param name="calculator">Instrument and settings: they say which rater kinds, and how many days may lie between them.</param>
    /// <param name="subjects">All measurements of each subject, in any order.</param>
    /// <param name="audience">Whom it is for: items that are not for them are left out.</param>
    /// <exception cref="ArgumentException">As for <see cref="ProgressionCalculator.MatchRaters"/>.</exception>
    public static RaterAgreement Of(
        ProgressionCalculator calculator,
        IEnumerable<IReadOnlyCollection<Measurement>> subjects,
        Audience audience = Audience.Professional
    )
    {
        ArgumentNullException.ThrowIfNull(calculator);
        ArgumentNullException.ThrowIfNull(subjects);

        if (calculator.GapRaters is not { } raters)
        {
            return new RaterAgreement(null, 0, ValueList<ItemAgreement>.Empty, []);
        }

        var instrument = calculator.Instrument;
        var items = instrument
            .Items.Where(item => item.AskedOf.Contains(raters.From) && item.AskedOf.Contains(raters.To) && item.IsVisibleTo(audience))
            .ToList();
        var tables = items.ConvertAll(_ => new long[instrument.ScaleMax, instrument.ScaleMax]);
        var ofIndex = items.FindAll(item => item.InIndex || calculator.Settings.IncludeBelief);
        var (persons, indexes) = (0, new List<double[]>());
        foreach (var subject in subjects)
        {
            if (FirstPair(calculator, subject) is not { } pair)
            {
                continue;
            }

            persons++;
            foreach (var (item, table) in items.Zip(tables, (item, table) => (item, table)))
            {
                if (pair.From[item.Slot] is var from && pair.To[item.Slot] is var to && from != 0 && to != 0)
                {
                    table[from - 1, to - 1]++;
                }
            }

            var common = ofIndex.FindAll(item => pair.From[item.Slot] != 0 && pair.To[item.Slot] != 0);
            var coverage = calculator.Settings.MinimumCoverage;
            if (common.Count > 0 && common.Count * coverage.Denominator >= ofIndex.Count * coverage.Numerator)
            {
                indexes.Add([common.Average(item => pair.From[item.Slot]), common.Average(item => pair.To[item.Slot])]);
            }
        }

        return new RaterAgreement(
            raters,
            persons,
            items.Zip(tables, (item, table) => new ItemAgreement(item, table)).ToValueList(),
            indexes
        );
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(RaterAgreement);

    private static (Answers From, Answers To)? FirstPair(ProgressionCalculator calculator, IReadOnlyCollection<Measurement> subject)
    {
        var measurements = subject.ToArray();
        var matches = new RaterMatch[measurements.Length];
        var found = calculator.MatchRaters(measurements, matches);
        return found == 0
            ? null
            : matches
                .Take(found)
                .OrderBy(match => measurements[match.From].DayNumber)
                .Select(match => (measurements[match.From].Answers, measurements[match.To].Answers))
                .First();
    }
}
