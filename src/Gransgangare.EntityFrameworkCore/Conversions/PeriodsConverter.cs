using System.ComponentModel;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Stores periods of days (perioder) as one text of ISO 8601 intervals, <c>2024-01-01/2024-02-29|2024-04-01/..</c>. No period is the empty text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PeriodsConverter()
    : ValueConverter<ValueList<ParticipationPeriod>, string>(periods => Write(periods), text => Read(text))
{
    private static string Write(ValueList<ParticipationPeriod> periods) => string.Join('|', periods.AsEnumerable());

    private static ValueList<ParticipationPeriod> Read(string text) =>
        text.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(part =>
                ParticipationPeriod.TryParse(part, out var period) ? period : throw new FormatException("Not a period of days.")
            )
            .ToValueList();
}
