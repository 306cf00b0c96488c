using System.Text.Json;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>
/// A report that was published before, as an outsider has it (tidigare publicering): what it shows is known, what it hides must stay hidden.
/// </summary>
public sealed class EarlierRelease
{
    private readonly Dictionary<string, long?> _counts = new(StringComparer.Ordinal);

    private EarlierRelease(string project, LocalDate from)
    {
        Project = project;
        From = from;
    }

    /// <summary>The project.</summary>
    public string Project { get; }

    /// <summary>First day of its period.</summary>
    public LocalDate From { get; }

    /// <summary>Reads a release from the JSON of a report.</summary>
    /// <param name="json">The JSON as UTF-8, as it was published.</param>
    /// <exception cref="FormatException">It is not the JSON of a report.</exception>
    public static EarlierRelease Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var from = LocalDatePattern.Iso.Parse(root.GetProperty("from").GetString() ?? "").GetValueOrThrow();
            var release = new EarlierRelease(root.GetProperty("project").GetString() ?? "", from);
            foreach (var (address, value) in FigureAddress.Leaves(root))
            {
                if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count))
                {
                    release._counts[address] = count;
                }
                else if (value.ValueKind == JsonValueKind.String && value.ValueEquals(TableText.Hidden))
                {
                    release._counts[address] = null;
                }
            }

            return release;
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or UnparsableValueException)
        {
            throw new FormatException("This is not the JSON of a report.", exception);
        }
    }

    /// <summary>Whether it is about the same persons as a report, at another time: the same project from the same day on.</summary>
    /// <param name="request">What the report is asked for.</param>
    public bool IsLinkedTo(ReportRequest request) => request is not null && request.Project.Id == Project && request.From == From;

    /// <summary>Whether it shows or hides a figure; <c>false</c> if it has no such figure.</summary>
    internal bool TryFind(string address, out long? count) => _counts.TryGetValue(address, out count);
}
