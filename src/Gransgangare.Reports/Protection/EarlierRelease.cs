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

    private static readonly LocalizedText s_progression = new("definition av progression", "definition of progression");

    // Terms of the audit that a series has in common.
    private static readonly (string Name, LocalizedText Label)[] s_terms =
    [
        ("project", new("projekt", "project")),
        ("from", new("första dag", "first day")),
        ("by", new("indelning", "breakdown")),
        ("unit", new("räkneenhet", "unit of count")),
        ("denominator", new("nämnare", "denominator")),
        ("instrument", new("instrument", "instrument")),
        ("intake-days", new("dagar i intaget", "days of the intake")),
        ("progression", s_progression),
        ("progression-threshold", s_progression),
        ("progression-coverage", s_progression),
        ("belief", s_progression),
        ("gap", new("skillnad mellan bedömare", "gap between raters")),
    ];

    // Where all numbers but quotients, their intervals and the limits of chance count persons.
    private static readonly string[] s_ofCounts = ["groups", "total", "planned"];

    private readonly Dictionary<string, long?> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _terms = new(StringComparer.Ordinal);
    private readonly List<string[]> _rows = [];
    private string _method = "";

    private EarlierRelease(string project, LocalDate from, LocalDate to) => (Project, From, To) = (project, from, to);

    /// <summary>The project.</summary>
    public string Project { get; }

    /// <summary>First day of its period.</summary>
    public LocalDate From { get; }

    /// <summary>Last day of its period.</summary>
    public LocalDate To { get; }

    /// <summary>The threshold that it was protected with; 0 = it was not.</summary>
    public int Threshold { get; private set; }

    /// <summary>The threshold for special categories that it was protected with.</summary>
    public int SpecialThreshold { get; private set; }

    /// <summary>The least number of a group that was a row of its own; 0 = groups were not joined.</summary>
    public int LeastGroup { get; private set; }

    /// <summary>What was joined in it, shown or not.</summary>
    internal IReadOnlyList<JoinedCodes> Joined { get; private set; } = [];

    /// <summary>Codes of the breakdowns no group of which was large enough.</summary>
    internal IReadOnlyList<string> Dropped { get; private set; } = [];

    /// <summary>Reads a release from the JSON of a report.</summary>
    /// <param name="json">The JSON as UTF-8, as it was published.</param>
    /// <exception cref="FormatException">
    /// It is not the whole JSON of a protected report: a part is missing, or a count is not a whole number from 0 on.
    /// </exception>
    public static EarlierRelease Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Parse(document.RootElement);
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or UnparsableValueException
                        or FormatException
            )
        {
            throw new FormatException("The text is not the JSON of a report.", exception);
        }
    }

    /// <summary>
    /// In what it is not of the same series as a report to come: another project, first day, breakdown, unit, denominator, instrument, definition of
    /// progression, threshold or method.
    /// </summary>
    /// <param name="request">What the report is asked for.</param>
    /// <param name="options">How the report is protected.</param>
    /// <returns>Empty if it is of the same series.</returns>
    public IReadOnlyList<LocalizedText> DifferencesFrom(ReportRequest request, DisclosureOptions options)
    {
        var terms = ReportTerms.Of(request);
        var found = s_terms.Where(term => _terms[term.Name] != terms[term.Name]).Select(term => term.Label).Distinct().ToList();
        ArgumentNullException.ThrowIfNull(options);

        if (Threshold != options.Threshold || SpecialThreshold != options.ThresholdFor(isSpecial: true))
        {
            found.Add(new LocalizedText("tröskel", "threshold"));
        }

        if (LeastGroup != options.LeastGroup)
        {
            found.Add(new LocalizedText("minsta grupp", "least group"));
        }

        if (_method != options.Method.Code)
        {
            found.Add(new LocalizedText("metod", "method"));
        }

        return found;
    }

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

    /// <summary>Whether a code had a row, at its place among the codes of a row.</summary>
    internal bool HasRow(int place, string code) => _rows.Exists(row => row.Length > place && row[place] == code);

    /// <summary>Whether a later release of its series joined what it did, and no row of its own.</summary>
    internal bool IsJoinedIn(EarlierRelease later) =>
        Dropped.SequenceEqual(later.Dropped, StringComparer.Ordinal)
        && Joined.All(own =>
            later.Joined.Any(one =>
                (one with { Codes = own.Codes }) == own && own.Codes.All(code => one.Codes.Contains(code, StringComparer.Ordinal))
            )
        );

    private static EarlierRelease Parse(JsonElement root)
    {
        var release = new EarlierRelease(root.GetProperty("project").GetString() ?? "", Day("from"), Day("to"));
        _ = root.GetProperty("total").GetProperty("active");
        _ = root.GetProperty("groups").GetArrayLength();
        foreach (var term in root.GetProperty("audit").GetProperty("terms").EnumerateObject())
        {
            release._terms[term.Name] = term.Value.GetString() ?? "";
        }

        var disclosure = root.GetProperty("disclosure");
        release.Threshold = disclosure.GetProperty("threshold").GetInt32();
        release.SpecialThreshold = disclosure.GetProperty("specialThreshold").GetInt32();
        release.LeastGroup = disclosure.GetProperty("leastGroup").GetInt32();
        release._method = disclosure.GetProperty("method").GetString() ?? "";
        release.Joined = [.. disclosure.GetProperty("joined").EnumerateArray().Select(JoinedCodes.Read)];
        release.Dropped = [.. Texts(disclosure.GetProperty("dropped"))];
        release._rows.AddRange(root.GetProperty("groups").EnumerateArray().Select(group => FigureAddress.CodesOf(group).ToArray()));
        if (s_terms.Any(term => !release._terms.ContainsKey(term.Name)) || release._terms["project"] != release.Project)
        {
            throw new FormatException();
        }

        foreach (var (address, value) in FigureAddress.Leaves(root))
        {
            release.Read(address, value);
        }

        release._ofGroups.UnionWith(release._counts.Keys.Select(FigureAddress.OfEveryGroup).OfType<string>());
        return release;

        LocalDate Day(string name) => LocalDatePattern.Iso.Parse(root.GetProperty(name).GetString() ?? "").GetValueOrThrow();
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString() ?? "");

    private void Read(string address, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object || (value.ValueKind == JsonValueKind.String && value.ValueEquals(Signs.Hidden)))
        {
            _counts[address] = null;
        }
        else if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count is >= 0 and < Most)
        {
            _counts[address] = count;
        }
        else if (value.ValueKind == JsonValueKind.Number && IsCount(address))
        {
            throw new FormatException();
        }
        else if (value.ValueKind == JsonValueKind.Null && address.StartsWith("esf/indicators/", StringComparison.Ordinal))
        {
            // A figure that cannot be said counts nobody.
            _counts[address] = 0;
        }
    }

    private static bool IsCount(string address) =>
        Array.IndexOf(s_ofCounts, address.Split('/')[0]) >= 0
        && !address.Contains("/chance/")
        && !new[] { "/value", "/low", "/high" }.Any(end => address.EndsWith(end, StringComparison.Ordinal));

    /// <summary>
    /// Whether it shows or hides a figure of a report of its series. A group that it has no row for had nobody in it.
    /// </summary>
    internal bool TryFind(string address, out long? count)
    {
        if (FigureAddress.OfEveryGroup(address) is not { } figure)
        {
            return _counts.TryGetValue(address, out count);
        }

        var isFound = _counts.TryGetValue(address, out count);
        count = isFound ? count : 0;
        return isFound || _ofGroups.Contains(figure);
    }
}
