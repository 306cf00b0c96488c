using System.Reflection;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Gransgangare.DependencyInjection.Tests;

/// <summary>The judge of a host and its report give one figure, whatever the host has chosen.</summary>
public sealed class HostAndReportTests
{
    private static readonly ParticipationPeriod s_period = new(new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31));
    private static readonly SyntheticCohort s_cohort = SyntheticCohort.Create(participants: 400, seed: 7);

    /// <summary>Every property of the readings with every value it can have, found by reflection so that a new one joins by itself.</summary>
    public static TheoryData<string, string> Readings
    {
        get
        {
            var readings = new TheoryData<string, string>();
            foreach (var property in typeof(EsfOptions).GetProperties().Where(property => property.CanWrite))
            {
                foreach (var value in property.PropertyType.IsEnum ? Enum.GetNames(property.PropertyType) : ["30"])
                {
                    readings.Add(property.Name, value);
                }
            }

            return readings;
        }
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void The_readings_of_a_programme_reach_the_report(string property, string value)
    {
        var readings = EsfOptions.DefaultFor(Programme.EsfPlus2021) with { };
        var option = typeof(EsfOptions).GetProperty(property)!;
        option.SetValue(
            readings,
            option.PropertyType.IsEnum
                ? Enum.Parse(option.PropertyType, value)
                : int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
        );
        using var host = new ServiceCollection()
            .AddGransgangare(setup => setup.UseEsfOptions(Programme.EsfPlus2021, readings))
            .BuildServiceProvider();
        var judge = host.GetRequiredService<EsfJudge>();
        var report = host.GetRequiredService<Reporter>().Report(s_period.Start, s_period.End!.Value, s_cohort.Participations);
        Assert.Equal(readings, judge.Options);
        Assert.Equal(readings, report.Esf!.Options);
        Assert.Equal(EsfResult.Of(judge, s_cohort.Participations, period: s_period).Indicators, report.Esf.Indicators);
    }

    [Fact]
    public void EECO03_of_the_judge_is_EECO03_of_the_report()
    {
        using var host = new ServiceCollection()
            .AddGransgangare([new("Esf:esf-plus-2021:long-term-unemployed", "age-split")])
            .BuildServiceProvider();
        var longTerm = Programme.EsfPlus2021.Indicator("EECO03");
        var judged = EsfResult.Of(host.GetRequiredService<EsfJudge>(), s_cohort.Participations, period: s_period)[longTerm];
        var report = host.GetRequiredService<Reporter>().Report(s_period.Start, s_period.End!.Value, s_cohort.Participations);
        var byDefault = EsfResult.Of(new EsfJudge(Programme.EsfPlus2021), s_cohort.Participations, period: s_period)[longTerm];
        Assert.NotEqual(byDefault, judged);
        Assert.Equal(judged, report.Esf![longTerm]);
    }

    [Fact]
    public void Instrument_and_progression_reach_the_report()
    {
        var bip = Instrument.Parse(Instrument.Bip.ToJson().Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal));
        var settings = ProgressionSettings.Default with { IncludeBelief = true, Definition = ProgressionDefinition.FirstAndLastAnswer };
        using var host = new ServiceCollection()
            .AddGransgangare(setup => setup.AddInstrument(bip).UseProgression(settings))
            .BuildServiceProvider();
        var report = host.GetRequiredService<Reporter>().Report(s_period.Start, s_period.End!.Value, []);
        Assert.Same(bip, report.Progression.Instrument);
        Assert.Equal(settings, report.Progression.Settings);
    }

    [Fact]
    public void Nothing_that_a_host_can_choose_is_passed_over_here()
    {
        var choices = typeof(GransgangareBuilder)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.Name.StartsWith("Use", StringComparison.Ordinal))
            .Select(method => method.Name)
            .Distinct()
            .Order(StringComparer.Ordinal);
        // The plan of evidence reaches its own request (SetupTests).
        Assert.Equal(["UseEsfOptions", "UseEvidencePlan", "UseInstrument", "UseProgression", "UseProject"], choices);
    }

    [Fact]
    public void SE_R23_a_report_leaves_out_a_record_with_another_birth_date_and_says_so()
    {
        using var host = new ServiceCollection().AddGransgangare().BuildServiceProvider();
        var reporter = host.GetRequiredService<Reporter>();
        var first = s_cohort.Participations.First(one => one.BirthDate is not null && one.Entry < s_period.End);
        var other = first with
        {
            Operation = "another",
            BirthDate = first.BirthDate!.Value.PlusDays(1),
            Spells = [new Spell(first.Entry.PlusDays(1))],
        };
        var right = reporter.Report(s_period.Start, s_period.End!.Value, s_cohort.Participations);
        var report = reporter.Report(s_period.Start, s_period.End!.Value, [other, .. s_cohort.Participations]);
        Assert.Equal((right.Total, right.Esf), (report.Total, report.Esf));
        Assert.Equal(
            "1 GGE1030×1",
            $"{report.DataQuality.LeftOut} {string.Join(' ', report.DataQuality.Issues.Select(issue => $"{issue.Definition.Code}×{issue.Count}"))}"
        );
    }
}
