using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of a period of days.</summary>
internal sealed class PeriodForm : JsonForm<ParticipationPeriod>
{
    public static PeriodForm Instance { get; } = new();

    public override ParticipationPeriod Read(FormReader members)
    {
        var (start, end) = (members.Date("start", required: true), members.Date("end"));
        return end < start
            ? members.Fault<ParticipationPeriod>(JsonIssues.OutOfRange, "end", FormExpected.NotBefore("start"))
            : new ParticipationPeriod(start ?? default, start is null ? null : end);
    }

    public override void Write(Utf8JsonWriter json, ParticipationPeriod value)
    {
        json.WriteDate("start", value.Start);
        json.WriteDate("end", value.End);
    }
}
