using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>An estimate with its interval as <c>bip</c> shows it.</summary>
internal static class BipEstimate
{
    /// <summary>A column for the estimate, and one for its interval.</summary>
    public static IEnumerable<Column<TRow>> Columns<TRow>(string heading, Func<TRow, AgreementEstimate?> of, TableText text) =>
        [
            new(heading, row => text.Number(of(row)?.Value, 2)),
            new("95 %", row => text.Between(text.Number(of(row)?.Low, 2), text.Number(of(row)?.High, 2))),
        ];

    public static void WriteEstimate(this Utf8JsonWriter json, string name, AgreementEstimate? estimate)
    {
        if (estimate is not { } shown)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", shown.Value);
        json.WriteNumber("low", shown.Low);
        json.WriteNumber("high", shown.High);
        json.WriteEndObject();
    }
}
