using System.Text.Json;

namespace Gransgangare.Reports;

/// <summary>Compares a report in JSON with the one made again (kontroll av en rapport).</summary>
internal static class ReportVerification
{
    /// <summary>What a written report says it rests on.</summary>
    /// <param name="report">The root of the JSON of a report.</param>
    /// <exception cref="FormatException">It has no audit, so that it cannot be made again.</exception>
    public static ReportTerms TermsOf(JsonElement report) => Read(() => Terms(report));

    /// <summary>How a written report is protected, as it says itself.</summary>
    /// <param name="report">The root of the JSON of a report.</param>
    /// <exception cref="FormatException">It does not say so as this library does.</exception>
    public static DisclosureOptions OptionsOf(JsonElement report) =>
        report.ValueKind == JsonValueKind.Object
        && report.TryGetProperty("disclosure", out var disclosure)
        && disclosure.ValueKind == JsonValueKind.Object
        && Number(disclosure, "threshold") is (0 or (>= 3 and <= 10)) and var threshold
        && Number(disclosure, "specialThreshold") is { } special
        && (threshold == 0 ? special == 0 : special >= threshold)
            ? threshold == 0
                ? DisclosureOptions.None
                : new DisclosureOptions(threshold)
                {
                    SpecialThreshold = special,
                    Method = MethodOf(disclosure),
                    LeastGroup = Number(disclosure, "leastGroup") is >= 0 and var least ? least : 0,
                }
            : throw new FormatException("The file is not a report of this library: it does not say how it is protected.");

    private static DisclosureMethod MethodOf(JsonElement disclosure) =>
        disclosure.TryGetProperty("method", out var method)
        && method.ValueKind == JsonValueKind.String
        && DisclosureMethod.TryFromCode(method.GetString(), out var known)
            ? known
            : throw new FormatException("The file is not a report of this library: it does not say by which method it is protected.");

    private static ReportTerms Terms(JsonElement report) =>
        report.ValueKind == JsonValueKind.Object
        && report.TryGetProperty("audit", out var audit)
        && audit.ValueKind == JsonValueKind.Object
        && audit.TryGetProperty("terms", out var terms)
        && terms.ValueKind == JsonValueKind.Object
        && terms.EnumerateObject().All(term => term.Value.ValueKind == JsonValueKind.String)
            ? TallyJson.ReadTerms(terms)
            : throw new FormatException("The report has no audit to make it again from.");

    /// <summary>The first place, in the order of the document, where two reports differ.</summary>
    /// <param name="published">The report that was written.</param>
    /// <param name="recomputed">The report made again.</param>
    /// <returns>The place as a path such as <c>$.total.exited</c>; <c>null</c> if there is no difference.</returns>
    /// <exception cref="FormatException">A text of one of them is not text.</exception>
    public static string? FirstDifference(JsonElement published, JsonElement recomputed) =>
        Read(() => FirstDifference(published, recomputed, "$"));

    // A text of JSON may hold half a character, or a byte that is not UTF-8, and nobody knows before it is read.
    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("A text of the report is not text in UTF-8.", exception);
        }
    }

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;

    private static string? FirstDifference(JsonElement one, JsonElement other, string path)
    {
        if (one.ValueKind != other.ValueKind)
        {
            return path;
        }

        return one.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(one, other, path),
            JsonValueKind.Array => OfArrays(one, other, path),
            JsonValueKind.String => string.Equals(one.GetString(), other.GetString(), StringComparison.Ordinal) ? null : path,
            _ => string.Equals(one.GetRawText(), other.GetRawText(), StringComparison.Ordinal) ? null : path,
        };
    }

    private static string? OfObjects(JsonElement one, JsonElement other, string path)
    {
        foreach (var member in one.EnumerateObject())
        {
            var place = $"{path}.{member.Name}";
            var difference = other.TryGetProperty(member.Name, out var value) ? FirstDifference(member.Value, value, place) : place;
            if (difference is not null)
            {
                return difference;
            }
        }

        var added = other.EnumerateObject().FirstOrDefault(member => !one.TryGetProperty(member.Name, out _));
        return added.Value.ValueKind == JsonValueKind.Undefined ? null : $"{path}.{added.Name}";
    }

    private static string? OfArrays(JsonElement one, JsonElement other, string path)
    {
        var (mine, theirs) = (one.GetArrayLength(), other.GetArrayLength());
        for (var index = 0; index < Math.Max(mine, theirs); index++)
        {
            var place = FormattableString.Invariant($"{path}[{index}]");
            var difference = index < mine && index < theirs ? FirstDifference(one[index], other[index], place) : place;
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }
}
