namespace Gransgangare.Exchange.Csv;

/// <summary>What the quotation marks of a record say so far.</summary>
internal enum QuoteState
{
    /// <summary>The record is complete.</summary>
    Closed,

    /// <summary>A quoted cell goes on with the next line.</summary>
    Open,

    /// <summary>A mark stands where RFC 4180 has none.</summary>
    Stray,
}
