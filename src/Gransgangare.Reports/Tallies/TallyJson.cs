using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The JSON form of a tally.</summary>
internal static class TallyJson
{
    private const string Version = "gransgangareTally";

    public static void Write(Stream stream, TallyImage image)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber(Version, TallyImage.FormatVersion);
            json.WriteBoolean("protected", false);
            json.WriteString("library", image.Library);
            json.WriteTerms("terms", image.Terms);
            WriteQuality(json, image.Quality);
            json.WriteStartArray("sections");
            foreach (var section in image.Sections)
            {
                WriteSection(json, section);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    public static TallyImage Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var version = root.GetProperty(Version).GetInt32();
            return version != TallyImage.FormatVersion
                ? throw new FormatException(
                    FormattableString.Invariant($"The tally has version {version} of the form; {TallyImage.FormatVersion} is read here.")
                )
                : new TallyImage(
                    Text(root, "library"),
                    ReadTerms(root.GetProperty("terms")),
                    ReadQuality(root.GetProperty("quality")),
                    root.GetProperty("sections").EnumerateArray().Select(ReadSection).ToValueList()
                );
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The file is not a tally: its JSON does not match the tally format.", exception);
        }
    }

    public static void WriteTerms(this Utf8JsonWriter json, string name, ReportTerms terms)
    {
        json.WriteStartObject(name);
        foreach (var entry in terms.Entries)
        {
            json.WriteString(entry.Key, entry.Value);
        }

        json.WriteEndObject();
    }

    public static ReportTerms ReadTerms(JsonElement terms) =>
        new(
            terms
                .EnumerateObject()
                .Select(member => new KeyValuePair<string, string>(member.Name, member.Value.GetString() ?? ""))
                .ToValueList()
        );

    private static void WriteSection(Utf8JsonWriter json, TallySection section)
    {
        json.WriteStartObject();
        json.WriteString("part", section.Part);
        json.WriteStartArray("codes");
        foreach (var code in section.Codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteStartArray("counters");
        foreach (var count in section.Packed)
        {
            json.WriteNumberValue(count);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static TallySection ReadSection(JsonElement section) =>
        new(
            Text(section, "part"),
            section.GetProperty("codes").EnumerateArray().Select(code => code.GetString() ?? "").ToValueList(),
            section.GetProperty("counters").EnumerateArray().Select(count => count.GetInt64()).ToValueList()
        );

    private static void WriteQuality(Utf8JsonWriter json, DataQuality quality)
    {
        json.WriteStartObject("quality");
        json.WriteNumber("recordsRead", quality.RecordsRead);
        json.WriteNumber("leftOut", quality.LeftOut);
        json.WriteBoolean("withoutSpecialCategories", quality.WithoutSpecialCategories);
        json.WriteString("input", quality.Input?.ToString());
        json.WriteStartArray("issues");
        foreach (var issue in quality.Issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Definition.Code);
            json.WriteString("sv", issue.Definition.Text.Sv);
            json.WriteString("en", issue.Definition.Text.En);
            json.WriteNumber("count", issue.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static DataQuality ReadQuality(JsonElement quality) =>
        DataQuality.None with
        {
            RecordsRead = quality.GetProperty("recordsRead").GetInt64(),
            LeftOut = quality.GetProperty("leftOut").GetInt64(),
            WithoutSpecialCategories = quality.GetProperty("withoutSpecialCategories").GetBoolean(),
            Input = quality.GetProperty("input").GetString() is { } digest ? InputDigest.Parse(digest) : null,
            Issues = quality
                .GetProperty("issues")
                .EnumerateArray()
                .Select(issue => new IssueCount(
                    new IssueDefinition(Text(issue, "code"), Text(issue, "sv"), Text(issue, "en")),
                    issue.GetProperty("count").GetInt64()
                ))
                .ToValueList(),
        };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
