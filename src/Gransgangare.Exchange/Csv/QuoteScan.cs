namespace Gransgangare.Exchange.Csv;

/// <summary>Follows the quotation marks of RFC 4180: a quoted cell opens after a delimiter, and two marks inside it are one.</summary>
internal static class QuoteScan
{
    /// <summary>Number of delimiters outside the quotes of a line: that of the cells before its last one.</summary>
    public static int Delimiters(string line, char delimiter, bool inQuotes)
    {
        var count = 0;
        foreach (var character in line)
        {
            inQuotes ^= character == '"';
            count += character == delimiter && !inQuotes ? 1 : 0;
        }

        return count;
    }

    public static QuoteState Scan(string line, char delimiter, bool inQuotes)
    {
        if (!inQuotes && line.IndexOf('"') < 0)
        {
            return QuoteState.Closed;
        }

        var cellStart = !inQuotes;
        for (var index = 0; index < line.Length; index++)
        {
            var character = line[index];
            if (inQuotes)
            {
                if (character != '"')
                {
                    continue;
                }

                if (index + 1 < line.Length && line[index + 1] == '"')
                {
                    index++;
                    continue;
                }

                inQuotes = false;
                if (index + 1 < line.Length && line[index + 1] != delimiter)
                {
                    return QuoteState.Stray;
                }
            }
            else if (character == '"')
            {
                if (!cellStart)
                {
                    return QuoteState.Stray;
                }

                inQuotes = true;
            }

            cellStart = character == delimiter && !inQuotes;
        }

        return inQuotes ? QuoteState.Open : QuoteState.Closed;
    }
}
