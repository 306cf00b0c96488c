namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Follows the quotation marks of RFC 4180 over the lines of a record: a quoted cell opens at the beginning of a cell, two marks inside it are one, and
/// white space may stand before and after it.
/// </summary>
internal struct QuoteScan(char delimiter)
{
    private Place _place = Place.Start;

    private enum Place
    {
        Start,
        Bare,
        Quoted,
        Behind,
    }

    /// <summary>Whether a quoted cell goes on with the next line.</summary>
    public readonly bool IsOpen => _place == Place.Quoted;

    /// <summary>Whether a mark stands where RFC 4180 has none.</summary>
    public bool IsStray { get; private set; }

    /// <summary>Delimiters so far outside quotes: the place of the cell at the end of what was walked.</summary>
    public int Cell { get; private set; }

    /// <summary>A scan that begins inside a quoted cell.</summary>
    public static QuoteScan Inside(char delimiter) => new(delimiter) { _place = Place.Quoted };

    /// <summary>Walks over one line.</summary>
    public void Walk(ReadOnlySpan<char> line)
    {
        for (var index = 0; index < line.Length; index++)
        {
            var character = line[index];
            if (_place != Place.Quoted && character == delimiter)
            {
                Cell++;
                _place = Place.Start;
            }
            else if (_place == Place.Quoted)
            {
                if (character != '"')
                {
                    continue;
                }

                var isDoubled = index + 1 < line.Length && line[index + 1] == '"';
                index += isDoubled ? 1 : 0;
                _place = isDoubled ? Place.Quoted : Place.Behind;
            }
            else if (_place == Place.Start && character == '"')
            {
                _place = Place.Quoted;
            }
            else if (_place == Place.Behind ? !char.IsWhiteSpace(character) : character == '"')
            {
                IsStray = true;
                _place = Place.Bare;
            }
            else if (_place == Place.Start && !char.IsWhiteSpace(character))
            {
                _place = Place.Bare;
            }
        }
    }
}
