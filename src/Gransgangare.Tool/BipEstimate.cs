using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>An estimate with its interval as <c>bip</c> shows it.</summary>
internal static class BipEstimate
{
    /// <summary>The estimate and its interval, each in a cell.</summary>
    public static IEnumerable<TableCell> Cells(AgreementEstimate? estimate, TableText text) =>
        [text.Number(estimate?.Value, 2), EvidenceView.Between(text.Number(estimate?.Low, 2), text.Number(estimate?.High, 2))];

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
