using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>The cells of measurements.csv, in order of its columns: those beside the items, and one for each item of the instruments.</summary>
internal sealed class MeasurementCells
{
    private readonly string[] _items;
    private readonly Dictionary<string, Instrument> _byId;

    // The item of each column by instrument; null = it has no such item.
    private readonly Dictionary<Instrument, InstrumentItem?[]> _itemsOf;

    /// <param name="instruments">The instruments of the measurements.</param>
    public MeasurementCells(ValueList<Instrument> instruments)
    {
        _items = instruments.SelectMany(instrument => instrument.Items.Select(item => item.Id)).Distinct(StringComparer.Ordinal).ToArray();
        _byId = instruments.AsEnumerable().ToDictionary(instrument => instrument.Id, StringComparer.Ordinal);
        _itemsOf = _byId.Values.ToDictionary(
            instrument => instrument,
            instrument => Array.ConvertAll(_items, id => instrument.TryGetItem(id, out var item) ? item : null)
        );
        Columns = [.. ExchangeFormat.MeasurementColumns.Concat(_items)];
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gives the cells of a measurement.</summary>
    /// <exception cref="ArgumentException">It is of another instrument, or another version of one.</exception>
    public void Write(CellSink sink, Measurement measurement)
    {
        if (!_byId.TryGetValue(measurement.InstrumentId, out var instrument))
        {
            throw new ArgumentException("The options have no such instrument.", nameof(measurement));
        }

        if (measurement.InstrumentVersion is { } version && !string.Equals(version, instrument.Version, StringComparison.Ordinal))
        {
            throw new ArgumentException("The options have another version of the instrument.", nameof(measurement));
        }

        sink.Text(measurement.Subject);
        sink.Day(measurement.Date);
        sink.Text(measurement.Rater.Code);
        sink.Text(measurement.RaterId);
        sink.Text(instrument.Id == Instrument.Bip.Id ? null : instrument.Id);
        sink.Text(measurement.InstrumentVersion);
        sink.Text(measurement.Occasion?.Code);
        sink.Text(measurement.SubjectKind == MeasurementSubject.Participant ? null : measurement.SubjectKind.Code);
        foreach (var item in _itemsOf[instrument])
        {
            var answer = item is null ? 0 : measurement.Answers[item.Slot];
            sink.Number(answer > 0 ? instrument.Orient(item!, answer) : null);
        }
    }
}
