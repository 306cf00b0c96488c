using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The data of a spider diagram of one subject (spindeldiagram), for the talk: axes, and a line for each rater and day.</summary>
/// <remarks>
/// The range of every axis is the scale, 1 to <see cref="ScaleMax"/>, never that of the data. What only one rater is asked is listed beside
/// the diagram. Source: BIP-X1 to BIP-X5, BIP-V2.
/// </remarks>
internal sealed class SpiderDiagram
{
    private SpiderDiagram(int scaleMax, ValueList<InstrumentItem> axes, ValueList<InstrumentItem> beside, ValueList<SpiderSeries> series)
    {
        ScaleMax = scaleMax;
        Axes = axes;
        Beside = beside;
        Series = series;
    }

    /// <summary>Highest step of every axis; the lowest is 1.</summary>
    public int ScaleMax { get; }

    /// <summary>The items asked of every rater kind, in the definition's order.</summary>
    public ValueList<InstrumentItem> Axes { get; }

    /// <summary>The other items, to be listed beside the diagram.</summary>
    public ValueList<InstrumentItem> Beside { get; }

    /// <summary>The lines in order of the instrument's raters and then of the day.</summary>
    public ValueList<SpiderSeries> Series { get; }

    /// <summary>Makes the data of one subject.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="measurements">The measurements of the subject, in any order; those of other instruments are passed over.</param>
    /// <param name="audience">For whom: the participant, who sees no sensitive item, unless said otherwise.</param>
    public static SpiderDiagram Of(Instrument instrument, ReadOnlySpan<Measurement> measurements, Audience audience = Audience.Participant)
    {
        ArgumentNullException.ThrowIfNull(instrument);

        var visible = instrument
            .Items.AsEnumerable()
            .Where(item => item.IsVisibleTo(audience))
            .ToLookup(item => item.AskedOf.Count == instrument.RaterKinds.Count);
        var (axes, beside) = (visible[true].ToValueList(), visible[false].ToValueList());
        var series = new List<SpiderSeries>();
        foreach (var measurement in measurements)
        {
            if (measurement.IsOf(instrument) && instrument.HasRater(measurement.Rater))
            {
                series.Add(new SpiderSeries(measurement.Rater, measurement.Date, On(axes, measurement), On(beside, measurement)));
            }
        }

        return new SpiderDiagram(
            instrument.ScaleMax,
            axes,
            beside,
            series.OrderBy(line => instrument.IndexOf(line.Rater)).ThenBy(line => line.Date).ToValueList()
        );
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(SpiderDiagram);

    private static ValueList<int?> On(ValueList<InstrumentItem> items, Measurement measurement) =>
        items.Select(item => measurement.Answers[item.Slot] is var answer && answer != 0 ? answer : (int?)null).ToValueList();
}
