using System.Runtime.CompilerServices;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Reports;
using Gransgangare.Testing;
using Gransgangare.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>Persons are read one at a time, whole, and make the report that they make in memory.</summary>
public sealed class ReadingTests
{
    [Fact]
    public Task The_report_from_sqlite_is_that_of_memory() => The_report_is_that_of_memory(TestDatabase.Sqlite());

    [PostgresFact]
    public Task The_report_from_postgres_is_that_of_memory() => The_report_is_that_of_memory(TestDatabase.Postgres());

    [Fact]
    public Task The_evidence_from_sqlite_is_that_of_memory() => The_evidence_is_that_of_memory(TestDatabase.Sqlite());

    [PostgresFact]
    public Task The_evidence_from_postgres_is_that_of_memory() => The_evidence_is_that_of_memory(TestDatabase.Postgres());

    [Fact]
    public Task Persons_of_sqlite_come_whole_and_once() => Persons_come_whole_and_once(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Persons_of_postgres_come_whole_and_once() => Persons_come_whole_and_once(TestDatabase.Postgres());

    [Fact]
    public Task A_key_that_0_1_0_took_stops_no_figure_on_sqlite() => Any_key_is_read(TestDatabase.Sqlite());

    [PostgresFact]
    public Task A_key_that_0_1_0_took_stops_no_figure_on_postgres() => Any_key_is_read(TestDatabase.Postgres());

    [Fact]
    public async Task Nothing_is_kept_of_those_who_have_been_read()
    {
        using var database = TestDatabase.Sqlite();
        await database.StoreAsync(SyntheticCohort.Create(1700, seed: 1).Participations);
        await using var context = database.Open();
        var (read, alive) = (new List<WeakReference>(), 0);
        await foreach (var person in context.ReadPersonsAsync())
        {
            Remember(read, person);
            if (read.Count == 1650)
            {
                GC.Collect();
                alive = read.Take(1000).Count(one => one.IsAlive);
            }
        }

        Assert.Equal(1700, read.Count);
        Assert.Equal(0, alive);
        Assert.Empty(context.ChangeTracker.Entries());
    }

    [Fact]
    public async Task N5_a_report_says_how_many_measurements_are_of_another_version()
    {
        using var database = TestDatabase.Sqlite();
        var cohort = SyntheticCohort.Create(40, seed: 5);
        var measurements = cohort
            .Measurements.Select((one, index) => index % 3 == 0 ? one with { InstrumentVersion = "0" } : one)
            .ToArray();
        await database.StoreAsync(cohort.Participations, measurements);
        var request = new ReportRequest(cohort.Project, new LocalDate(2023, 1, 1), new LocalDate(2030, 12, 31));
        await using var context = database.Open();
        var quality = (await context.ToReportAsync(request)).DataQuality;
        var others = measurements.Count(one => one.InstrumentVersion == "0");
        Assert.Equal(
            (0, $"GGW3114 {others}"),
            (quality.LeftOut, string.Join(' ', quality.Issues.Select(issue => $"{issue.Definition.Code} {issue.Count}")))
        );
    }

    private static async Task The_evidence_is_that_of_memory(TestDatabase database)
    {
        using var _ = database;
        var cohort = SyntheticCohort.Create(700, seed: 5);
        await database.StoreAsync(cohort.Participations, cohort.Measurements);
        var request = new EvidenceRequest(cohort.Project, new LocalDate(2025, 3, 1))
        {
            By = [EvidenceBreakdown.AgeGroup, EvidenceBreakdown.Gender],
        };
        await using var context = database.Open();
        var all = EvidenceReport.Of(request, cohort.Participations, cohort.Measurements);
        Assert.Contains(all.Comparisons, comparison => comparison.Refused is null);
        Assert.Equal(all, await context.ToEvidenceAsync(request));
        Assert.Equal(
            EvidenceReport.Of(request, cohort.Participations.Where(one => one.Forbund == "vast"), cohort.Measurements),
            await context.ToEvidenceAsync(request, rows => rows.Where(row => row.Forbund == "vast"))
        );
    }

    private static async Task The_report_is_that_of_memory(TestDatabase database)
    {
        using var _ = database;
        var cohort = SyntheticCohort.Create(700, seed: 5);
        await database.StoreAsync(cohort.Participations, cohort.Measurements);
        var request = new ReportRequest(cohort.Project, new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31))
        {
            AsOf = new LocalDate(2025, 3, 1),
            By = [Breakdown.Forbund, Breakdown.TargetGroup],
        };
        await using var context = database.Open();
        var report = await context.ToReportAsync(request);
        Assert.Equal(Json(Report.Of(request, cohort.Participations, cohort.Measurements)), Json(report));
        Assert.NotEqual(Json(Report.Of(request, cohort.Participations)), Json(report));
    }

    /// <summary>Measurements of each instrument of the request are read, organisations whichever participations are asked for.</summary>
    [Fact]
    public async Task The_report_of_several_instruments_is_that_of_memory()
    {
        using var database = TestDatabase.Sqlite();
        var (own, organisation) = (Sample("own-power-example.json"), Sample("organisation-before-after-example.json"));
        var cohort = SyntheticCohort.Create(60, seed: 5);
        var measurements = cohort
            .Measurements.Concat(
                cohort
                    .Measurements.Where(one => one.Rater == RaterKind.Participant)
                    .Select(one => own.Measure(one.Subject, one.Date, one.Rater).Answer("asks-for-help", one.Answers[0]).Build())
            )
            .Concat(
                // One has the key of a person: it is another subject all the same.
                new[] { "office", cohort.Participations.First().Person }.Select(key =>
                    organisation.Measure(key, new LocalDate(2024, 5, 1), organisation.RaterKinds[0]).Answer("shared-plan", 2).Build()
                )
            )
            .ToArray();
        await database.StoreAsync(cohort.Participations, measurements);
        var request = new ReportRequest(cohort.Project, new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)) { By = [Breakdown.Gender] };
        await using var context = database.Open();
        ValueList<Instrument>[] asked =
        [
            [Instrument.Bip, own, organisation],
            [organisation],
            [own, Instrument.Bip],
        ];
        foreach (var instruments in asked)
        {
            var several = request with { Instruments = instruments };
            var report = await context.ToReportAsync(several);
            Assert.Equal(Json(Report.Of(several, cohort.Participations, measurements)), Json(report));
            Assert.All(report.Instruments, one => Assert.Contains(one.Total.Groups, group => group.Persons > 0));
            var part = await context.ToReportAsync(several, rows => rows.Where(row => row.Forbund == "vast"));
            Assert.Equal(Json(Report.Of(several, cohort.Participations.Where(one => one.Forbund == "vast"), measurements)), Json(part));
        }

        static Instrument Sample(string file) =>
            Instrument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "instruments", file)));
    }

    // Keys that a database orders otherwise than ordinally, two participations each, more than one batch.
    private static async Task Persons_come_whole_and_once(TestDatabase database)
    {
        using var _ = database;
        var random = new RandomRecord(11);
        string[] prefixes = ["A", "a", "Å", "å", "-", "_", "z", "ä"];
        var persons = Enumerable.Range(0, 620).Select(index => $"{prefixes[index % prefixes.Length]}{index % 310}").Distinct().ToArray();
        var participations = persons
            .SelectMany(person =>
                new[] { "one", "two" }.Select(operation =>
                    random.Participation(person) with
                    {
                        Operation = operation,
                        BirthDate = new LocalDate(1980, 1, 2),
                    }
                )
            )
            .ToArray();
        var measurements = persons.Select(random.Measurement).Append(random.Measurement("nobody")).ToArray();
        await database.StoreAsync(participations, measurements);
        await using var context = database.Open();
        var read = await context.ReadPersonsAsync().ToListAsync();
        Assert.Equal(persons.Order(StringComparer.Ordinal), read.Select(person => person.Person).Order(StringComparer.Ordinal));
        Assert.Equal(
            participations.OrderBy(one => one.Person, StringComparer.Ordinal).ThenBy(one => one.Operation, StringComparer.Ordinal),
            read.OrderBy(person => person.Person, StringComparer.Ordinal).SelectMany(person => person.Participations)
        );
        Assert.All(read, person => Assert.Equal(measurements.Where(one => one.Subject == person.Person), person.Measurements));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Remember(List<WeakReference> read, PersonRecord person) => read.Add(new WeakReference(person.Participations));

    private static string Json(Report report) => JsonSerializer.Serialize(ProtectedReport.Of(report, DisclosureOptions.None));

    // An identity number with another hyphen (F1), and white space at an end.
    private static async Task Any_key_is_read(TestDatabase database)
    {
        using var _ = database;
        var cohort = SyntheticCohort.Create(3, seed: 6);
        await database.StoreAsync(cohort.Participations, cohort.Measurements);
        await using var context = database.Open();
        string[] faulty = ["900506\u20112386", " k7f3 "];
        foreach (var (key, place) in faulty.Select((key, place) => (key, place)))
        {
            var known = FormattableString.Invariant($"p000000{place + 1}");
            await context.Database.ExecuteSqlAsync($"UPDATE gg_participations SET person = {key} WHERE person = {known}");
            await context.Database.ExecuteSqlAsync($"UPDATE gg_measurements SET subject = {key} WHERE subject = {known}");
        }

        var read = await context.ReadPersonsAsync().ToListAsync();
        Assert.Equal(
            faulty.Append("p0000003").Order(StringComparer.Ordinal),
            read.Select(person => person.Person).Order(StringComparer.Ordinal)
        );
        Assert.Equal(cohort.Measurements.Count(), read.Sum(person => person.Measurements.Count));
        var request = new ReportRequest(cohort.Project, new LocalDate(2023, 1, 1), new LocalDate(2030, 12, 31));
        Assert.Equal(3, (await context.ToReportAsync(request)).Total.Active);
        Assert.Equal(3, (await context.CountOutcomesAsync(request)).Active);
    }
}
