using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

/// <summary>One rule for every date: 1850-01-01 to 2199-12-31, by every door, and asked again of records that come from elsewhere.</summary>
public sealed class DateLimitTests
{
    private static readonly Participation s_whole = Some.Participation() with
    {
        BirthDate = Some.Day("1990-01-15"),
        AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, UnemployedSince = Some.Day("2022-01-01") },
        Protection = Some.Period("2023-01-01", "2023-02-01"),
        Spells =
        [
            new Spell(
                Some.Day("2023-03-01"),
                new Exit(Some.Day("2023-09-30")) { JobStart = Some.Day("2023-09-01"), JobEnd = Some.Day("2023-12-31") }
            ),
        ],
        Events = [new(Some.Day("2023-04-01"), EventKind.Employed)],
        Interventions = [new(InterventionKind.Health, Some.Period("2023-03-02", "2023-04-02"))],
        Consents = [new(ConsentKind.Sus, Some.Day("2023-03-01")) { Withdrawn = Some.Day("2023-05-01") }],
    };

    /// <summary>Each place of a day, and the same record with another day there.</summary>
    private static readonly (string Place, Func<LocalDate, Participation> With)[] s_places =
    [
        ("birth_date", day => s_whole with { BirthDate = day }),
        ("unemployed_since", day => s_whole with { AtEntry = s_whole.AtEntry with { UnemployedSince = day } }),
        ("leave_from", day => s_whole with { AtEntry = s_whole.AtEntry with { LeaveFrom = day } }),
        ("leave_to_expected", day => s_whole with { AtEntry = s_whole.AtEntry with { LeaveToExpected = day } }),
        ("sick_listings", day => s_whole with { AtEntry = s_whole.AtEntry with { SickListings = [new(day, null)] } }),
        (
            "sick_listings",
            day => s_whole with { AtEntry = s_whole.AtEntry with { SickListings = [new(LocalDate.Min(day, Some.Day("2023-01-01")), day)] } }
        ),
        ("protected_from", day => s_whole with { Protection = new(day, null) }),
        ("protected_to", day => s_whole with { Protection = new(LocalDate.Min(day, Some.Day("2023-01-01")), day) }),
        ("spells[0].entry_date", day => s_whole with { Spells = [new Spell(day)] }),
        ("spells[0].exit_date", day => s_whole with { Spells = [new Spell(LocalDate.Min(day, Some.Day("2023-03-01")), new Exit(day))] }),
        ("spells[0].job_start", day => With(exit => exit with { JobStart = day, JobEnd = null })),
        ("spells[0].job_end", day => With(exit => exit with { JobStart = null, JobEnd = day })),
        ("events[0].date", day => s_whole with { Events = [new(day, EventKind.Employed)] }),
        ("interventions[0].start_date", day => s_whole with { Interventions = [new(InterventionKind.Health, new(day, null))] }),
        (
            "interventions[0].end_date",
            day => s_whole with { Interventions = [new(InterventionKind.Health, new(LocalDate.Min(day, Some.Day("2023-03-02")), day))] }
        ),
        ("consents[0].given", day => s_whole with { Consents = [new(ConsentKind.Sus, day)] }),
        ("consents[0].withdrawn", day => s_whole with { Consents = [new(ConsentKind.Sus, Some.Day("2023-03-01")) { Withdrawn = day }] }),
    ];

    [Theory]
    [InlineData("1850-01-01", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("1849-12-31", false)]
    [InlineData("2200-01-01", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("-0001-12-31", false)]
    [InlineData("-1990-05-06", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2024-02-30", false)]
    [InlineData("2024-2-3", false)]
    [InlineData(" 2024-02-03", false)]
    [InlineData("20240203", false)]
    [InlineData("２０２４-02-03", false)]
    [InlineData(null, false)]
    public void F2_a_date_is_written_with_four_digits_and_lies_within_the_limits(string? text, bool expected) =>
        Assert.Equal(expected, DateLimits.TryParse(text, out _));

    [Theory]
    [InlineData("9999-12-31", "GGE1505")]
    [InlineData("2200-01-01", "GGE1505")]
    [InlineData("1849-12-31", "GGE1505")]
    [InlineData("-1990-05-06", "GGE1503")]
    [InlineData("+1990-05-06", "GGE1503")]
    public void F2_json_refuses_a_date_beyond_the_limits_with_its_place(string date, string code)
    {
        var text =
            $$"""{ "person": "k", "gender": "woman", "birthDate": "{{date}}", "spells": [ { "start": "2024-01-15", "exit": { "date": "{{date}}" } } ] }""";
        var message = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Participation>(text)).Message;
        Assert.Contains($"{code} $.birthDate", message, StringComparison.Ordinal);
        Assert.Contains($"{code} $.spells[0].exit.date", message, StringComparison.Ordinal);
        Assert.DoesNotContain(date, message, StringComparison.Ordinal);
        var project = $$"""{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "{{date}}" }""";
        Assert.Null(ProjectDefinition.TryParse(project, out var issues));
        Assert.Contains($"{code} $.from", issues.Select(issue => $"{issue.Code} {issue.Path}"));
        var options = new JsonSerializerOptions { Converters = { new LocalDateJsonConverter() } };
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalDate>($"\"{date}\"", options));
    }

    [Fact]
    public void F2_the_validator_names_every_day_beyond_the_limits()
    {
        Assert.Empty(new ParticipationValidator().Validate(s_whole));
        foreach (var (place, with) in s_places)
        {
            foreach (var day in new[] { "1849-12-31", "2200-01-01", "9999-12-31", "0001-01-01" })
            {
                var issues = new ParticipationValidator().Validate(with(Some.Day(day))).ToList();
                Assert.All(issues, issue => Assert.Equal("GGE2020", issue.Code));
                Assert.Contains(place, issues.Select(issue => issue.Path));
            }

            Assert.DoesNotContain(
                new ParticipationValidator().Validate(with(Some.Day("2023-03-15"))),
                issue => issue.Definition == ParticipationIssues.BeyondDateLimits
            );
        }
    }

    [Fact]
    public void F2_any_day_in_any_place_gives_an_issue_and_a_verdict()
    {
        var days = Period.DaysBetween(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);
        var any = Gen.OneOf(
            Gen.Choose(0, days).Select(day => LocalDate.MinIsoValue.PlusDays(day)),
            Gen.Choose(0, 200).Select(day => LocalDate.MaxIsoValue.PlusDays(-day)),
            Gen.Choose(0, 200).Select(day => LocalDate.MinIsoValue.PlusDays(day)),
            Gen.Choose(0, 150_000).Select(day => DateLimits.First.PlusDays(day - 10_000))
        );
        Prop.ForAll(
                any.ToArbitrary(),
                any.ToArbitrary(),
                Gen.Elements(s_places).ToArbitrary(),
                (day, asOf, place) =>
                {
                    var participation = place.With(day);
                    var issues = new ParticipationValidator(ProjectDefinition.Gransgangare).Validate(participation).ToList();
                    foreach (var rules in OutcomeRuleSet.BuiltIn.Concat(OutcomeRuleSet.Earlier))
                    {
                        _ = participation.Exit is { } exit ? rules.Judge(exit, asOf) : null;
                    }

                    _ = participation.AsKnownOn(asOf);
                    _ = new[] { participation }.WithoutFactsAfterDeath();
                    _ = LatestDay.Of([participation]);
                    _ = PublicSupport.MonthsBefore([participation.Period, participation.Interventions[0].Period], asOf);
                    return DateLimits.Contains(day) || issues.Any(issue => issue.Severity == Severity.Error);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void F4_every_dated_record_lies_after_birth()
    {
        string[] without = ["birth_date", "spells[0].entry_date", "spells[0].exit_date", "events[0].date"];
        foreach (var (place, with) in s_places.Where(row => !without.Contains(row.Place)))
        {
            Assert.Contains($"GGE2021 {place}", Issues(with(Some.Day("1990-01-14"))));
            Assert.DoesNotContain($"GGE2021 {place}", Issues(with(Some.Day("1990-01-15"))));
        }
    }

    [Fact]
    public void F11_every_date_more_than_six_months_after_the_project_is_doubted()
    {
        // An entry has a code of its own.
        foreach (var (place, with) in s_places.Where(row => row.Place != "spells[0].entry_date"))
        {
            // The end of a leave, a protection or a job for a time is known before it comes.
            var isExpected = place is "leave_to_expected" or "protected_to" or "spells[0].job_end";
            var (last, first) = isExpected ? ("2031-06-30", "2031-07-01") : ("2026-06-30", "2026-07-01");
            Assert.Contains($"GGW2116 {place}", Issues(with(Some.Day(first))));
            Assert.DoesNotContain($"GGW2116 {place}", Issues(with(Some.Day(last))));
        }
    }

    private static IEnumerable<string> Issues(Participation participation) =>
        new ParticipationValidator(ProjectDefinition.Gransgangare).Validate(participation).Select(issue => $"{issue.Code} {issue.Path}");

    private static Participation With(Func<Exit, Exit> change) =>
        s_whole with
        {
            Spells = [new Spell(s_whole.Entry, change(s_whole.Exit!))],
        };
}
