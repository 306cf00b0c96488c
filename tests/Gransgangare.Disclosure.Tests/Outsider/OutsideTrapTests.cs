using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

/// <summary>Small folders in which a count was once found out: each holds now, and each is found out again where only small counts are hidden.</summary>
public sealed class OutsideTrapTests
{
    private static readonly LocalDate s_from = new(2023, 3, 1);
    private static readonly LocalDate s_entry = new(2023, 4, 3);

    /// <summary>Ten answer all nine items twice and two answer five: the sums of answers tell how many cannot be assessed (V11).</summary>
    [Fact]
    public void V11_answers_to_items_tell_who_can_be_assessed()
    {
        var everybody = Many(12, one => one).ToList();
        var measurements = everybody.SelectMany(
            (person, index) => new[] { Measured(person, 10, index < 10 ? 9 : 5, 2), Measured(person, 200, index < 10 ? 9 : 5, 3) }
        );
        Holds(Report(everybody, measurements), "(bip.participant.measured without assessable)");
    }

    /// <summary>Whoever entered without a birth date is an incomplete record, and is in the rows of an unknown age (V12).</summary>
    [Fact]
    public void V12_incomplete_records_are_the_rows_of_the_unknown()
    {
        var everybody = Many(20, one => one)
            .Concat(Many(6, one => one with { BirthDate = null, Gender = Gender.Man }, "m"))
            .Concat(Many(2, one => one with { BirthDate = null }, "w"));
        Holds(Report(everybody, [], Breakdown.AgeGroup), null);
        Holds(Report(everybody, [], Breakdown.AgeGroup, Breakdown.Gender), "[age-group=unknown,gender=woman].entered");
    }

    /// <summary>Twelve worked at entry and eleven of them have it better: one has not (W8).</summary>
    [Fact]
    public void W8_results_are_of_those_with_the_status_at_entry()
    {
        var everybody = Many(20, one => one).Concat(Many(12, one => Employed(one, isBetter: one.Person != "e0"), "e"));
        Holds(Report(everybody, []), "(esf.total.EECO05 without EECR06)");
    }

    /// <summary>Where everybody has one participation, goals count what the total counts.</summary>
    [Fact]
    public void Goals_of_persons_with_one_participation_each_are_the_total()
    {
        var everybody = Enumerable
            .Range(0, 4)
            .SelectMany(part =>
                Many(12, one => Left(one, ExitReason.JobSeekerRegistered), $"n{part}x")
                    .Concat(Many(part == 0 ? 2 : 1, one => Left(one, ExitReason.Moved), $"o{part}x"))
                    .Select(one => one with { Forbund = part == 3 ? null : ProjectDefinition.Gransgangare.SubProjects[part].Forbund })
            );
        Holds(Report(everybody, [], Breakdown.Forbund), "[forbund=vast].other");
    }

    /// <summary>Of fourteen organisations eleven go up, and the others down: they are as few as three persons would be.</summary>
    [Fact]
    public void Organisations_are_as_few_as_persons()
    {
        var instrument = SeveralInstruments.Organisation;
        var measurements = Enumerable
            .Range(0, 14)
            .SelectMany(index => new[] { Measured(index, 10, 2), Measured(index, 200, index < 11 ? 3 : 1) });
        var request = new ReportRequest(ProjectDefinition.Gransgangare, s_from, new LocalDate(2025, 12, 31))
        {
            Instruments = SeveralInstruments.All,
        };
        var report = Reports.Report.Of(request, Many(20, one => one), measurements);
        Assert.Equal((11, 3), (report.Instruments[2].Total.Groups[0].Up, report.Instruments[2].Total.Groups[0].Down));
        Holds(report, "organisation-before-after-example.manager.down");

        Measurement Measured(int index, int days, int answer) =>
            instrument
                .ItemsOf(instrument.RaterKinds[0])
                .Aggregate(
                    instrument.Measure(FormattableString.Invariant($"org{index}"), s_entry.PlusDays(days), instrument.RaterKinds[0]),
                    (form, item) => form.Answer(item.Id, answer)
                )
                .Build();
    }

    private static void Holds(Report report, string? found)
    {
        var options = DisclosureOptions.Default with { LeastGroup = 0 };
        var json = JsonSerializer.Serialize(ProtectedReport.Of(report, options));
        OutsideReaderTests.Nothing(OutsideReader.Learn(json), report.Request);
        if (found is not null)
        {
            var open = JsonNode.Parse(json)!;
            OutsideReaderTests.ShowLarge(open, JsonNode.Parse(InventedCohort.Open(report))!);
            Assert.Contains(
                new Attack(OutsideReader.Learn(open.ToJsonString())).Found,
                one => one.StartsWith(found, StringComparison.Ordinal)
            );
        }
    }

    private static Report Report(IEnumerable<Participation> everybody, IEnumerable<Measurement> measurements, params Breakdown[] by) =>
        Reports.Report.Of(
            new ReportRequest(ProjectDefinition.Gransgangare, s_from, new LocalDate(2025, 12, 31)) { By = by.ToValueList() },
            everybody,
            measurements
        );

    private static IEnumerable<Participation> Many(int count, Func<Participation, Participation> change, string key = "p") =>
        Enumerable.Range(0, count).Select(index => change(One with { Person = FormattableString.Invariant($"{key}{index}") }));

    private static Participation One { get; } =
        new()
        {
            Person = "p",
            Gender = Gender.Woman,
            Forbund = "vast",
            BirthDate = new LocalDate(1985, 6, 1),
            AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
            Spells = [new Spell(s_entry)],
        };

    private static Participation Left(Participation one, ExitReason reason) =>
        one with
        {
            Spells = [new Spell(s_entry, new Exit(s_entry.PlusDays(100), reason))],
        };

    private static Participation Employed(Participation one, bool isBetter) =>
        one with
        {
            AtEntry = one.AtEntry with { LabourStatus = LabourStatus.Employed },
            Spells =
            [
                new Spell(
                    s_entry,
                    new Exit(s_entry.PlusDays(100), ExitReason.JobSeekerRegistered)
                    {
                        SixMonthFollowUp = new SixMonthFollowUp
                        {
                            Answered = true,
                            Status = SixMonthStatus.Employed,
                            Improvements = isBetter ? [Improvement.PrecariousToStable] : [],
                        },
                    }
                ),
            ],
        };

    private static Measurement Measured(Participation one, int days, int items, int answer)
    {
        var instrument = new ReportRequest(ProjectDefinition.Gransgangare, s_from, s_from).Instrument;
        return instrument
            .ItemsOf(RaterKind.Participant)
            .AsEnumerable()
            .Take(items)
            .Aggregate(
                instrument.Measure(one.Person, s_entry.PlusDays(days), RaterKind.Participant),
                (form, item) => form.Answer(item.Id, answer)
            )
            .Build();
    }
}
