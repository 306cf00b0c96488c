using System.Text.Json;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>
/// A report that was published before, as an outsider has it (tidigare publicering): what it shows is known, what it hides must not be found out.
/// </summary>
public sealed class EarlierRelease
{
    // More than there are people.
    private const long Most = 10_000_000_000;

    private readonly Dictionary<string, long?> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofGroups = new(StringComparer.Ordinal);
    private readonly string _unit;
    private string[] _by = [];

    private EarlierRelease(string project, LocalDate from, LocalDate to, string unit) =>
        (Project, From, To, _unit) = (project, from, to, unit);

    /// <summary>The project.</summary>
    public string Project { get; }

    /// <summary>First day of its period.</summary>
    public LocalDate From { get; }

    /// <summary>Last day of its period.</summary>
    public LocalDate To { get; }

    /// <summary>Reads a release from the JSON of a report.</summary>
    /// <param name="json">The JSON as UTF-8, as it was published.</param>
    /// <exception cref="FormatException">It is not the JSON of a report.</exception>
    public static EarlierRelease Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var release = new EarlierRelease(root.GetProperty("project").GetString() ?? "", Day("from"), Day("to"), Unit(root));
            foreach (var (address, value) in FigureAddress.Leaves(root))
            {
                if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count is >= 0 and < Most)
                {
                    release._counts[address] = count;
                }
                else if (value.ValueKind == JsonValueKind.String && value.ValueEquals(TableText.Hidden))
                {
                    release._counts[address] = null;
                }
                else if (value.ValueKind == JsonValueKind.Null && address.StartsWith("esf/indicators/", StringComparison.Ordinal))
                {
                    // A figure that cannot be said counts nobody.
                    release._counts[address] = 0;
                }
            }

            if (
                root.TryGetProperty("groups", out var groups)
                && groups.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } group
            )
            {
                release._by = [.. group.GetProperty("by").EnumerateObject().Select(code => code.Name)];
            }

            release._ofGroups.UnionWith(release._counts.Keys.Select(FigureAddress.OfEveryGroup).OfType<string>());
            return release;

            LocalDate Day(string name) => LocalDatePattern.Iso.Parse(root.GetProperty(name).GetString() ?? "").GetValueOrThrow();
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or UnparsableValueException)
        {
            throw new FormatException("This is not the JSON of a report.", exception);
        }
    }

    /// <summary>
    /// Whether it is about the same persons as a report, at another time: the same project from the same day on, counted in the same unit.
    /// </summary>
    /// <param name="request">What the report is asked for.</param>
    public bool IsLinkedTo(ReportRequest request) =>
        request is not null
        && request.Project.Id == Project
        && request.From == From
        && string.Equals(_unit, request.Unit.One, StringComparison.Ordinal);

    /// <summary>Whether a figure is of those who entered in a quarter that was over on the last day of the release.</summary>
    internal bool HasEnded(string address, ReportRequest request)
    {
        var place = request.By.AsEnumerable().ToList().IndexOf(Breakdown.Cohort);
        var steps = address.Split('/');
        return place >= 0
            && steps.Length == 3
            && steps[0] == "groups"
            && steps[2] == "entered"
            && steps[1].Split(',') is var codes
            && codes.Length > place
            && EntryQuarter.LastDayOf(codes[place]) <= To;
    }

    private static string Unit(JsonElement root) =>
        root.TryGetProperty("unit", out var unit) ? unit.GetString() ?? "" : CountUnit.Participations.One;

    /// <summary>
    /// Whether it shows or hides a figure of a report. A group that it has no row for had nobody in it; of groups of other breakdowns it says
    /// nothing.
    /// </summary>
    internal bool TryFind(string address, ReportRequest request, out long? count)
    {
        if (FigureAddress.OfEveryGroup(address) is not { } figure)
        {
            return _counts.TryGetValue(address, out count);
        }

        var isFound = _counts.TryGetValue(address, out count);
        count = isFound ? count : 0;
        return _by.SequenceEqual(request.By.Select(breakdown => breakdown.Code), StringComparer.Ordinal)
            && (isFound || _ofGroups.Contains(figure));
    }
}
