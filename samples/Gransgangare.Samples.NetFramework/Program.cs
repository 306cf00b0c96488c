using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using NodaTime;

// A participation by way of JSON, an explained verdict, and a report: what a host on .NET Framework does with the libraries.
var person = new Participation
{
    Person = "k7f3",
    Forbund = "vast",
    Gender = Gender.Woman,
    BirthDate = new LocalDate(1990, 5, 17),
    AtEntry = new EntryFacts
    {
        LabourStatus = LabourStatus.Inactive,
        InEducation = Fact.No,
        Isced = 3,
    },
    Spells = [new Spell(new LocalDate(2024, 1, 15), new Exit(new LocalDate(2024, 9, 30), ExitReason.WorkSubsidised))],
    Events = [new ParticipationEvent(new LocalDate(2024, 9, 30), EventKind.Employed)],
};
var read = JsonSerializer.Deserialize<Participation>(JsonSerializer.Serialize(person))!;
Console.WriteLine($"json: {read.Equals(person)}");

var ledger = new EsfJudge(Programme.EsfPlus2021).Explain(read);
var employed = ledger[Programme.EsfPlus2021.Indicator("EECR04")];
Console.WriteLine($"EECR04: {employed.Verdict.ToCode()}, {employed.Because.Count} conditions");

var report = Report.Of(new ReportRequest(ProjectDefinition.Gransgangare, new(2024, 1, 1), new(2024, 12, 31)), [read]);
Console.WriteLine($"work-or-study: {report.Goals[0].Share}");

var measurement = Instrument.Bip.Measure("k7f3", new LocalDate(2024, 2, 1), RaterKind.Participant).Answer("job-search", 3).Build();
Console.WriteLine($"measurement: {JsonSerializer.Deserialize<Measurement>(JsonSerializer.Serialize(measurement))!.Equals(measurement)}");

try
{
    JsonSerializer.Deserialize<Participation>("""{ "person": "k7f3", "gender": "kvinna", "spells": [ { "start": "2024-01-15" } ] }""");
}
catch (JsonException fault)
{
    Console.WriteLine(fault.Message);
}
