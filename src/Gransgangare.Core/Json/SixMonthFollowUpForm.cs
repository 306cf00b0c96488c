using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of a follow-up.</summary>
internal sealed class SixMonthFollowUpForm : JsonForm<SixMonthFollowUp>
{
    public static SixMonthFollowUpForm Instance { get; } = new();

    public override SixMonthFollowUp Read(FormReader members) =>
        new()
        {
            Answered = members.Flag("answered", required: true) ?? false,
            Status = members.Code<SixMonthStatus>("status"),
            Improvements = members.Codes<Improvement>("improvements"),
        };

    public override void Write(Utf8JsonWriter json, SixMonthFollowUp value)
    {
        json.WriteBoolean("answered", value.Answered);
        json.WriteCode("status", value.Status);
        json.WriteCodes("improvements", value.Improvements);
    }
}
