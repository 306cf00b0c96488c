using System.Text;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using Gransgangare.Testing;
using Gransgangare.Tests;
using NodaTime;

namespace Gransgangare.Fuzz.Tests;

/// <summary>Good inputs, which the cases change. Every key and name of a person in them begins with a marker.</summary>
internal static class Seeds
{
    private const string Marker = "zq7";

    private const string Definition = """
        { "id": "p-x", "names": { "sv": "Projekt", "en": "Project" }, "reference": "22-1", "programme": "esf-plus-2021", "from": "2023-01-01",
          "to": "2026-12-31", "participantsFrom": "2023-02-01", "ages": { "from": 16, "to": 65 }, "planned": 100, "plannedElsewhere": [1, 2],
          "plannedWomen": 0.5, "outcomeRules": "gransgangare", "outcomeTable": { "version": "1", "other": "nearer-labour-market" },
          "denominator": "ended", "targetGroups": ["young-neet"], "excludesAssessedElsewhere": true,
          "goals": [ { "id": "g", "names": { "sv": "M", "en": "G" }, "measure": "progression", "target": 0.7, "comparison": "at-least" } ],
          "subProjects": [ { "code": "d", "names": { "sv": "D", "en": "D" }, "forbund": "norra", "planned": 10, "roles": [] } ],
          "forbund": [ { "code": "norra", "names": { "sv": "Norra", "en": "North" }, "municipalities": ["1480"] } ] }
        """;

    private const string MappingText = """
        { "columns": { "Kundnr": "person", "Kön": "gender", "Start": "entry_date" },
          "values": { "gender": { "K": "woman", "M": "man" }, "exit_reason": { "Jobb": "work-unsubsidised" } } }
        """;

    private static readonly Dictionary<(string, ReportRequest), byte[]> s_made = [];
    private static readonly SyntheticCohort s_cohort = SyntheticCohort.Create(14, 7);

    public static IReadOnlyList<Participation> Participations { get; } =
    [.. s_cohort.Participations.Select(one => one with { Person = Marked(one.Person) })];

    public static IReadOnlyList<Measurement> Measurements { get; } =
    [.. s_cohort.Measurements.Select(one => one with { Subject = Marked(one.Subject) })];

    public static IReadOnlyList<string> Markers { get; } = [Marker];

    /// <summary>A folder as one text: before each file a line <c>== name</c>.</summary>
    public static byte[] Folder { get; } = Encoding.UTF8.GetBytes(Written());

    public static byte[] Project { get; } = Encoding.UTF8.GetBytes(Definition);

    public static byte[] Mapping { get; } = Encoding.UTF8.GetBytes(MappingText);

    public static byte[] OwnInstrument { get; } =
        File.ReadAllBytes(Path.Combine(Repository.Root, "samples/instruments/own-power-example.json"));

    public static byte[] Plan { get; } =
        File.ReadAllBytes(Path.Combine(Repository.Root, "src/Gransgangare.Evidence/Plans/gransgangare.json"));

    public static byte[] Table { get; } =
        Encoding.UTF8.GetBytes("code;woman;man;total\nEECO01;10;8;18\nEECO02;5;4;9\nEECR01;2;1;3\nEECO08;0,5;0,25;0,4\n");

    public static ReportRequest[] Requests { get; } =
    [
        Request([]),
        Request([Breakdown.Forbund, Breakdown.Gender]),
        Request([Breakdown.TargetGroup]),
        Request([Breakdown.AgeGroup, Breakdown.Cohort]),
    ];

    public static ReportRequest Request(ValueList<Breakdown> by) =>
        new(ProjectDefinition.Gransgangare, new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)) { By = by };

    public static ReportTally Tally(ReportRequest request)
    {
        var tally = new ReportTally(request);
        tally.Add(ReportData.Of(Participations, Measurements, request.Instrument));
        tally.Add(DataQuality.Of([ParticipationIssues.ExitBeforeEntry], 1) with { RecordsRead = 20 });
        return tally;
    }

    public static byte[] TallyJson(ReportRequest request) => Once(("json", request), stream => TallyFile.WriteJson(stream, Tally(request)));

    public static byte[] TallyBinary(ReportRequest request) =>
        Once(("binary", request), stream => TallyFile.WriteBinary(stream, Tally(request)));

    public static byte[] Report(ReportRequest request) =>
        Once(("report", request), stream => stream.Write(ReportJson(ProtectedReport.Of(Tally(request).ToReport()))));

    public static byte[] ReportJson(ProtectedReport report) =>
        Bytes(stream =>
        {
            using var json = new Utf8JsonWriter(stream);
            json.WriteReport(report);
        });

    public static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value);

    /// <summary>The files of a folder that is one text.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(byte[] folder)
    {
        // Latin-1 keeps every byte.
        var parts = Encoding.Latin1.GetString(folder).Split("== ", StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. parts
                .Select(part => part.Split('\n', 2))
                .Where(part => part[0].Length > 0 && part[0].All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-'))
                .DistinctBy(part => part[0])
                .Select(part => (part[0], Encoding.Latin1.GetBytes(part.Length > 1 ? part[1] : ""))),
        ];
    }

    private static byte[] Once((string, ReportRequest) key, Action<Stream> write) =>
        s_made.TryGetValue(key, out var made) ? made : s_made[key] = Bytes(write);

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static string Marked(string key) => Marker + "-" + key;

    private static string Written()
    {
        var folder = Directory.CreateTempSubdirectory("gransgangare-seeds");
        try
        {
            ExchangeWriter.Write(folder.FullName, Participations, Measurements, new ExchangeWriteOptions());
            return string.Concat(
                folder
                    .EnumerateFiles("*.csv")
                    .OrderBy(file => file.Name, StringComparer.Ordinal)
                    .Select(file => $"== {file.Name}\n{File.ReadAllText(file.FullName)}")
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
