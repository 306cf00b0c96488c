using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>How an exchange folder is written.</summary>
public sealed record ExchangeWriteOptions
{
    /// <summary>For Swedish Excel: UTF-8 with a byte order mark and <c>;</c>. Otherwise <c>,</c> without a mark.</summary>
    public bool ForSwedishExcel { get; init; }

    /// <summary>Instruments of the measurements; BIP unless others are given.</summary>
    public ValueList<Instrument> Instruments { get; init; } = [Instrument.Bip];

    /// <summary>Measures; a folder without one has no file of them.</summary>
    public ValueList<Measure> Measures { get; init; } = ValueList<Measure>.Empty;

    /// <summary>Staff, costs, hours and plans; of each kind of which there is none the folder has no file.</summary>
    internal ProjectResources Resources { get; init; } = ProjectResources.None;
}
