using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of an intervention.</summary>
internal sealed class InterventionForm : JsonForm<Intervention>
{
    public static InterventionForm Instance { get; } = new();

    public override Intervention Read(FormReader members) =>
        new(
            members.Code<InterventionKind>("kind", required: true) ?? InterventionKind.Other,
            members.Object("period", required: true) is { } period ? PeriodForm.Instance.ReadAll(period) : default,
            members.FreeText("name")
        );

    public override void Write(Utf8JsonWriter json, Intervention value)
    {
        json.WriteCode("kind", value.Kind);
        json.WritePropertyName("period");
        json.WriteObject(PeriodForm.Instance, value.Period);
        json.WriteString("name", value.Name);
    }
}
