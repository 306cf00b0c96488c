using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Codes of a breakdown that are one row of a recoded report (sammanslagna grupper).</summary>
/// <param name="Breakdown">The breakdown.</param>
/// <param name="Pool">Förbund within which they are joined; empty = the whole project.</param>
/// <param name="As">Code of the row.</param>
/// <param name="Codes">The codes, in ordinal order.</param>
/// <param name="IsShown">Whether the row is large enough to be shown.</param>
internal sealed record JoinedCodes(Breakdown Breakdown, string Pool, string As, ValueList<string> Codes, bool IsShown)
{
    /// <summary>Whether a code is one of them, in a pool.</summary>
    public bool Has(string pool, string code) => (Pool.Length == 0 || Pool == pool) && Codes.Contains(code, StringComparer.Ordinal);

    /// <summary>Reads it from the JSON of a report.</summary>
    /// <exception cref="FormatException">It names no breakdown.</exception>
    public static JoinedCodes Read(JsonElement json) =>
        new(
            Breakdown.TryFromCode(json.GetProperty("breakdown").GetString(), out var breakdown) ? breakdown : throw new FormatException(),
            json.GetProperty("within").GetString() ?? "",
            json.GetProperty("as").GetString() ?? "",
            json.GetProperty("codes").EnumerateArray().Select(code => code.GetString() ?? "").ToValueList(),
            json.GetProperty("shown").GetBoolean()
        );
}
