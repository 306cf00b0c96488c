using System.Security.Cryptography;
using System.Text.Json;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary>
/// A folder with the releases of one series, each as it was published, and a list of them with their fingerprints: a release that has been taken
/// away or altered is refused.
/// </summary>
/// <param name="folder">The folder; it is made with the first release.</param>
internal sealed class ReleaseStore(string folder)
{
    private const string ListName = "releases.json";

    /// <summary>The files of the releases, the earliest first, with their fingerprints.</summary>
    public IReadOnlyList<(string File, string Fingerprint)> Files()
    {
        var list = Path.Combine(folder, ListName);
        if (!File.Exists(list))
        {
            return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()
                ? throw new UsageException($"--store: the folder has no {ListName}; choose an empty folder, or the one of the series")
                : [];
        }

        try
        {
            using var document = JsonDocument.Parse(InputFile.Report(list));
            return
            [
                .. document
                    .RootElement.GetProperty("releases")
                    .EnumerateArray()
                    .Select(release =>
                        (Path.GetFileName(release.GetProperty("file").GetString()!), release.GetProperty("sha256").GetString()!)
                    ),
            ];
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentNullException)
        {
            throw new UsageException($"--store: {ListName} is not the list of a series");
        }
    }

    /// <summary>The series, every release of it whole and as it was published.</summary>
    /// <exception cref="UsageException">A release is gone or another than was published.</exception>
    public ReleaseSeries Read()
    {
        var releases = new List<EarlierRelease>();
        foreach (var (file, fingerprint) in Files())
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path) || Fingerprint(File.ReadAllBytes(path)) != fingerprint)
            {
                throw new UsageException($"--store: {file} must be as it was published; put it back");
            }

            releases.Add(InputFile.Release(path, "--store"));
        }

        return new ReleaseSeries(releases);
    }

    /// <summary>Keeps a release: the release and the list take their places together.</summary>
    public void Add(ProtectedReport release)
    {
        var known = Files();
        using var content = new MemoryStream();
        Json.Write(content, json => json.WriteReport(release));
        var bytes = content.ToArray();
        var name = $"release-{LocalDatePattern.Iso.Format(release.Request.To)}.json";
        Directory.CreateDirectory(folder);
        WholeFile.Write([
            (Path.Combine(folder, name), stream => stream.Write(bytes)),
            (Path.Combine(folder, ListName), stream => Json.Write(stream, json => WriteList(json, [.. known, (name, Fingerprint(bytes))]))),
        ]);
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<(string File, string Fingerprint)> files)
    {
        json.WriteStartObject();
        json.WriteStartArray("releases");
        foreach (var (file, fingerprint) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("sha256", fingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Fingerprint(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
