using System.Text.Json;

namespace Gransgangare.Reports;

/// <summary>
/// Copies the JSON of a report and hides what may not be shown, by its address. A number, or a text with digits, that is declared nowhere is
/// hidden.
/// </summary>
internal sealed class MaskedJson(Utf8JsonWriter json, ProtectedReport report)
{
    // A list of persons, which are counted elsewhere, and lists of which even the emptiness says something of single records.
    private static readonly string[] s_withheld = ["esf/incomplete", "esf/consistency", "dataQuality/issues"];

    public void Write(JsonElement element, string address = "")
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Write(member.Value, FigureAddress.Of(address, member.Name));
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array when Array.IndexOf(s_withheld, address) >= 0 && !report.Options.HidesNothing:
                json.WriteStringValue(Signs.Hidden);
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var (row, index) in element.EnumerateArray().Select((row, index) => (row, index)))
                {
                    Write(row, FigureAddress.OfRow(address, row, index));
                }

                json.WriteEndArray();
                break;
            default:
                WriteValue(element, address);
                break;
        }
    }

    private void WriteValue(JsonElement value, string address)
    {
        if (!SaysANumber(value) || report.Shows(address))
        {
            value.WriteTo(json);
        }
        else if (report.IntervalOf(address) is { } interval)
        {
            json.WriteStartObject();
            json.WriteBoolean("hidden", true);
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            json.WriteEndObject();
        }
        else if (report.Rounded?.Count(address) is { } count)
        {
            WriteRounded(value, count);
        }
        else if (report.Rounded?.ShareOf(address) is { } share)
        {
            WriteRounded(
                value,
                address.EndsWith("/value", StringComparison.Ordinal) ? share.Value
                    : address.EndsWith("/low", StringComparison.Ordinal) ? share.Low
                    : share.High
            );
        }
        else if (value.ValueKind is JsonValueKind.True or JsonValueKind.False || IsVerdict(address))
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(Signs.Hidden);
        }
    }

    // A figure that cannot be said stays so.
    private void WriteRounded(JsonElement value, double? number)
    {
        if (value.ValueKind == JsonValueKind.Null || number is not { } shown)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteNumberValue(shown);
        }
    }

    // Hidden as null whatever it is: else a hidden one would say whether there was one.
    private static bool IsVerdict(string address) =>
        address.EndsWith("/met", StringComparison.Ordinal) || address.EndsWith("/near", StringComparison.Ordinal);

    private static bool SaysANumber(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Any(char.IsDigit),
            _ => true,
        };
}
