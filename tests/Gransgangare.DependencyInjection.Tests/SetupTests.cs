using System.Collections.Concurrent;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Gransgangare.DependencyInjection.Tests;

public sealed class SetupTests
{
    private const string OwnProject =
        """{ "id": "own", "names": { "sv": "Eget", "en": "Own" }, "from": "2024-01-01", "programme": "esf-2014" }""";

    private const string OwnInstrument = """
        { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "Eget" }, "raterKinds": ["participant"],
          "indicators": [ { "id": "hope", "names": { "sv": "hopp" }, "askedOf": ["participant"] } ] }
        """;

    private static readonly OutcomeRuleSet s_ownRules = OutcomeRuleSet.Sus.With("own-1", new Dictionary<ExitReason, ExitCategory>());

    [Fact]
    public void The_questions_of_the_host_are_those_of_the_evidence()
    {
        const string Plan = """
            { "id": "own", "version": "1", "questions": [{ "id": "gap", "names": { "sv": "Avbrott", "en": "Gap" }, "exposure": "interruption", "days": 60 }] }
            """;
        using var own = new ServiceCollection().AddGransgangare(setup => setup.UseEvidencePlan(Plan)).BuildServiceProvider();
        using var shipped = new ServiceCollection().AddGransgangare().BuildServiceProvider();
        var day = new NodaTime.LocalDate(2025, 12, 31);
        Assert.Equal("own 1", own.GetRequiredService<Reporter>().EvidenceRequest(day).Plan.ToString());
        Assert.Equal(Evidence.EvidencePlan.Gransgangare, shipped.GetRequiredService<Reporter>().EvidenceRequest(day).Plan);
        var fault = Assert.Throws<GransgangareSetupException>(() =>
            new ServiceCollection().AddGransgangare(setup =>
                setup.UseEvidencePlan(Plan.Replace("interruption", "ever", StringComparison.Ordinal))
            )
        );
        Assert.Contains("evidence plan: GGE", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void N8_a_section_of_the_configuration_is_read_as_it_is()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Gransgangare:Esf:esf-plus-2021:immediate-window", "one-month"), new("Other", "x")])
            .Build();
        var services = new ServiceCollection();
        using var host = services.AddGransgangare(configuration.GetSection("Gransgangare")).BuildServiceProvider();
        Assert.Equal(ImmediateWindow.OneMonth, host.GetRequiredService<EsfJudge>().Options.ImmediateWindow);
        Assert.Throws<GransgangareSetupException>(() => new ServiceCollection().AddGransgangare(configuration));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddGransgangare((IConfiguration)null!));
    }

    [Fact]
    public void Without_settings_the_built_in_definitions_are_there()
    {
        using var host = new ServiceCollection().AddGransgangare().BuildServiceProvider(validateScopes: true);
        Assert.Same(ProjectDefinition.Gransgangare, host.GetRequiredService<ProjectDefinition>());
        Assert.Same(Instrument.Bip, host.GetRequiredService<Instrument>());
        Assert.Same(OutcomeRuleSet.Gransgangare, host.GetRequiredService<OutcomeRuleSet>());
        Assert.Same(Programme.EsfPlus2021, host.GetRequiredService<EsfJudge>().Programme);
        Assert.Equal(ProjectDefinition.BuiltIn, host.GetRequiredService<ValueList<ProjectDefinition>>());
        Assert.All(Programme.All, programme => Assert.Same(programme, host.GetRequiredKeyedService<EsfJudge>(programme.Code).Programme));
        Assert.Same(OutcomeRuleSet.Kolada, host.GetRequiredKeyedService<OutcomeRuleSet>("kolada 2026.2"));
        Assert.NotNull(host.GetRequiredService<ParticipationValidator>());
        Assert.NotNull(host.GetRequiredService<EligibilityRules>());
        Assert.Same(Instrument.Bip, host.GetRequiredService<ProgressionCalculator>().Instrument);
    }

    [Fact]
    public void Own_definitions_are_added_in_a_line_each_and_chosen_by_settings()
    {
        KeyValuePair<string, string?>[] settings =
        [
            new("", null),
            new("project", "own"),
            new("Instrument", "own"),
            new("Esf", null),
            new("Esf:esf-2014:minimum-support-days", "8"),
            new("Esf:esf-2014:immediate-window", "one-month"),
            new("Progression:Definition", "first-and-last-answer"),
            new("Progression:includeBelief", "true"),
        ];
        using var host = new ServiceCollection()
            .AddGransgangare(settings, setup => setup.AddProject(OwnProject).AddInstrument(OwnInstrument).AddOutcomeRules(s_ownRules))
            .BuildServiceProvider();
        var request = host.GetRequiredService<Reporter>().Request(new(2024, 1, 1), new(2024, 12, 31));
        Assert.Equal("own", request.Project.Id);
        Assert.Equal("own", request.Instrument.Id);
        Assert.True(request.Progression.IncludeBelief);
        Assert.Same(ProgressionDefinition.FirstAndLastAnswer, request.Progression.Definition);
        Assert.Equal(8, host.GetRequiredService<EsfJudge>().Options.MinimumSupportDays);
        Assert.Equal(ImmediateWindow.OneMonth, host.GetRequiredService<EsfJudge>().Options.ImmediateWindow);
        Assert.Same(s_ownRules, host.GetRequiredKeyedService<OutcomeRuleSet>("sus own-1"));
        Assert.Equal("gransgangare", host.GetRequiredKeyedService<Reporter>("gransgangare").Project.Id);

        var options = new JsonSerializerOptions { Converters = { host.GetRequiredService<MeasurementJsonConverter>() } };
        var json = """{ "subject": "p1", "date": "2024-02-01", "rater": "participant", "instrument": "own", "answers": { "hope": 4 } }""";
        Assert.Equal(4, JsonSerializer.Deserialize<Measurement>(json, options)!.Answers[0]);
    }

    [Fact]
    public void A_bip_definition_of_the_host_replaces_the_shipped_one()
    {
        var bip = Instrument.Parse(Instrument.Bip.ToJson().Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal));
        using var host = new ServiceCollection().AddGransgangare(setup => setup.AddInstrument(bip)).BuildServiceProvider();
        Assert.Equal("2", host.GetRequiredService<Instrument>().Version);
        Assert.Single(host.GetRequiredService<ValueList<Instrument>>());
    }

    [Fact]
    public void Every_fault_is_in_one_exception()
    {
        KeyValuePair<string, string?>[] settings =
        [
            new("Project", "none"),
            new("Instrument", "none"),
            new("Esf:esf-1999:immediate-window", "28-days"),
            new("Esf:esf-2014:window", "28-days"),
            new("Esf:esf-2014:immediate-window", "30-days"),
            new("Progression:Definition", "best"),
            new("Progression:IncludeBelief", "ja"),
            new("Treshold", "5"),
        ];
        var fault = Assert.Throws<GransgangareSetupException>(() =>
            new ServiceCollection().AddGransgangare(
                settings,
                setup =>
                    setup
                        .AddProject("""{ "id": "x" }""")
                        .AddProject(OwnProject.Replace("esf-2014", "esf-1999", StringComparison.Ordinal))
                        .AddProject(ProjectDefinition.Gransgangare)
                        .AddInstrument("{}")
                        .AddOutcomeRules(OutcomeRuleSet.Sus)
            )
        );
        string[] expected =
        [
            "project: GGE1502 $.names: The member is missing.",
            "project: GGE1502 $.from: The member is missing.",
            "project gransgangare: there are two.",
            "outcome rule set sus 2026.2: there are two.",
            "Esf:esf-1999:immediate-window: No such programme; there are esf-plus-2021, esf-2014, esf-plus-2021-annex-ii.",
            "Esf:esf-2014:immediate-window: No such value of immediate-window; it is 28-days or one-month.",
            "Progression:Definition: no such definition; there are first-and-last-measurement, first-and-last-answer, latest-against-previous.",
            "Progression:IncludeBelief: it is true or false.",
            "Treshold: no such setting.",
            "no such instrument; there are bip.",
            "project own: no such programme; there are esf-plus-2021, esf-2014, esf-plus-2021-annex-ii.",
        ];
        Assert.All(expected, one => Assert.Contains(one, fault.Faults.AsEnumerable()));
        Assert.True(fault.Faults.Count > expected.Length + 3);
        Assert.All(fault.Faults.AsEnumerable(), one => Assert.Contains(one, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_call_is_a_fault()
    {
        var services = new ServiceCollection().AddGransgangare();
        Assert.Throws<GransgangareSetupException>(() => services.AddGransgangare());
    }

    [Fact]
    public void Many_threads_share_one_judge_and_one_reporter()
    {
        using var host = new ServiceCollection().AddGransgangare().BuildServiceProvider();
        var person = new Participation
        {
            Person = "p1",
            Gender = Gender.Woman,
            BirthDate = new LocalDate(1990, 1, 1),
            Spells = [new Spell(new LocalDate(2024, 1, 15), new Exit(new LocalDate(2024, 9, 30), ExitReason.WorkSubsidised))],
        };
        var seen = new ConcurrentDictionary<(EsfJudge, Reporter, Share, string), int>();
        Parallel.For(
            0,
            200,
            _ =>
            {
                using var scope = host.CreateScope();
                var (judge, reporter) = (
                    scope.ServiceProvider.GetRequiredService<EsfJudge>(),
                    scope.ServiceProvider.GetRequiredService<Reporter>()
                );
                var report = reporter.Report(new(2024, 1, 1), new(2024, 12, 31), [person]);
                seen[(judge, reporter, report.Total.WorkOrStudy, string.Join(' ', judge.Judge(person).Counted.Codes))] = 1;
            }
        );
        Assert.Single(seen);
        Assert.Equal(new Share(1, 1), seen.Keys.Single().Item3);
    }
}
