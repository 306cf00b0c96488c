using System.Globalization;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>A team in one calendar quarter (kvartal).</summary>
/// <param name="First">First day of the quarter.</param>
/// <param name="Load">Participants and staff in it, up to the as-of day.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record TeamQuarter(LocalDate First, TeamLoad Load)
{
    private const int Months = 3;

    /// <summary>The name of a quarter, such as <c>2024-Q1</c>.</summary>
    /// <param name="day">A day in it.</param>
    public static string NameOf(LocalDate day) =>
        string.Format(CultureInfo.InvariantCulture, "{0:0000}-Q{1}", day.Year, ((day.Month - 1) / Months) + 1);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(TeamQuarter);

    /// <summary>First day of the quarter of a day.</summary>
    internal static LocalDate FirstOf(LocalDate day) => new(day.Year, day.Month - ((day.Month - 1) % Months), 1);

    /// <summary>The days of a quarter.</summary>
    internal static ParticipationPeriod DaysOf(LocalDate first) => new(first, first.PlusMonths(Months).PlusDays(-1));

    /// <summary>First days of the quarters that a period with an end touches.</summary>
    internal static IEnumerable<LocalDate> In(ParticipationPeriod period)
    {
        for (var first = FirstOf(period.Start); first <= period.End; first = first.PlusMonths(Months))
        {
            yield return first;
        }
    }
}
