using System.Text;
using System.Text.Json;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports.Tests;

/// <summary>The smallest valid values, and the JSON of a report.</summary>
internal static class Some
{
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>A participation from spells written as <c>2024-01-01/2024-06-30 2024-08-01/</c>; the reason is that of the last exit.</summary>
    public static Participation Participation(string spells, string reason = "", string person = "p1")
    {
        var parts = spells.Split(' ').Select(spell => spell.Split('/')).ToArray();
        return new Participation
        {
            Person = person,
            Gender = Gender.Woman,
            Spells = parts
                .Select(
                    (part, index) =>
                        part[1].Length == 0
                            ? new Spell(Day(part[0]))
                            : new Spell(Day(part[0]), new Exit(Day(part[1]), index == parts.Length - 1 ? Reason(reason) : null))
                )
                .ToValueList(),
        };
    }

    public static IEnumerable<Participation> Many(int count, string spells, string reason) =>
        Enumerable.Range(0, count).Select(index => Participation(spells, reason, FormattableString.Invariant($"{reason}{index}")));

    public static ReportRequest Request(string from = "2024-01-01", string to = "2024-12-31") =>
        new(ProjectDefinition.Gransgangare, Day(from), Day(to));

    /// <summary>The report with nothing hidden.</summary>
    public static ProtectedReport Exact(Report report) => ProtectedReport.Of(report, DisclosureOptions.None);

    public static JsonElement Json(Report report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteReport(Exact(report));
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }

    private static ExitReason? Reason(string code) => code.Length == 0 ? null : ExitReason.FromCode(code);
}
