using FsCheck;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Esf.Tests;

/// <summary>The nearest change is one fact or date, and it is true: with it, and nothing else, the person counts.</summary>
public sealed class NearestTests
{
    /// <summary>Every way that is named is tried on the participation and judged; days just outside those named do not do.</summary>
    [Theory]
    [InlineData("esf-plus-2021")]
    [InlineData("esf-2014")]
    [InlineData("esf-plus-2021-annex-ii")]
    public void Every_change_that_is_named_makes_the_person_count(string code)
    {
        var programme = Programme.Parse(code);
        var random = new Random(28);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < 1_500; run++)
        {
            var participation = EdgeParticipation.Of(random);
            var judge = new EsfJudge(programme, EdgeParticipation.OptionsOf(random));
            foreach (var entry in judge.Explain(participation).Entries)
            {
                if (entry.Nearest is not { } nearest)
                {
                    continue;
                }

                foreach (var (way, changed, isEnough) in NearestChange.Of(TakingPart(participation), nearest.En))
                {
                    tried.Add(NearestChange.Kind(way));
                    Assert.True(
                        judge.Judge(changed).Counted.Contains(entry.Indicator) == isEnough,
                        $"run {run}, {entry.Indicator.Code}, {(isEnough ? "should" : "should not")} count with: {way} ({nearest.En}) [{changed.Spells[^1].Start}..{changed.Exit?.Date} {string.Join(" ", changed.Events.Select(e => $"{e.Date}:{e.Kind.Code}"))}]"
                    );
                }
            }
        }

        Assert.True(tried.Count >= (programme.Indicators.Count > 10 ? 15 : 6), string.Join(" | ", tried.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("esf-plus-2021", "EECO03", "exclusive")]
    [InlineData("esf-plus-2021", "EECO03", "inclusive")]
    [InlineData("esf-2014", "CO02", "exclusive")]
    [InlineData("esf-2014", "CO02", "inclusive")]
    public void The_nearest_first_day_of_unemployment_is_the_last_that_counts(string programme, string code, string bound)
    {
        var rules = Programme.FromCode(programme);
        var judge = new EsfJudge(rules, EsfOptions.DefaultFor(rules).With("long-term-unemployed-bound=" + bound));
        for (var entry = new LocalDate(2023, 12, 1); entry < new LocalDate(2025, 4, 1); entry = entry.PlusDays(1))
        {
            var facts = FormattableString.Invariant(
                $"gender=woman;birth_date=2001-05-10;entry_date={entry:uuuu-MM-dd};isced=3;labour_status=unemployed"
            );
            var participation = Since(Case.ParticipationOf(facts, ""), entry);
            var nearest = judge.Explain(participation)[rules.Indicator(code)].Nearest!.En;
            var day = LocalDatePattern.Iso.Parse(nearest.Split(" began on ")[1][..10]).Value;
            Assert.Contains(code, judge.Judge(Since(participation, day)).Counted.Codes);
            Assert.DoesNotContain(code, judge.Judge(Since(participation, day.PlusDays(1))).Counted.Codes);
        }
    }

    // After a withdrawn consent the person takes part still: an exit that is named is another than the one registered.
    private static Participation TakingPart(Participation participation) =>
        participation.Exit?.Reason == ExitReason.ConsentWithdrawn
            ? participation with
            {
                Spells = [.. participation.Spells.SkipLast(1), new Spell(participation.Spells[^1].Start)],
            }
            : participation;

    private static Participation Since(Participation participation, LocalDate day) =>
        participation with
        {
            AtEntry = participation.AtEntry with { UnemployedSince = day },
        };

    [Theory]
    [InlineData(
        "exit_date=2023-09-01",
        "",
        "EECR04",
        "Counts if “employed” or “self-employed” dated from 2023-03-02 to 2023-09-29 is registered (now: no labour market event after entry 2023-03-01 up to 2023-09-29)."
    )]
    [InlineData(
        "exit_date=2023-09-01",
        "2023-09-30:employed",
        "EECR04",
        "Counts if “employed” or “self-employed” dated from 2023-03-02 to 2023-09-29 is registered (now: no labour market event after entry 2023-03-01 up to 2023-09-29; employed on 2023-09-30 came after the window)."
    )]
    [InlineData(
        "exit_date=2023-09-01",
        "2023-09-10:inactive",
        "EECR04",
        "Counts if “employed” or “self-employed” dated from 2023-09-10 to 2023-09-29 is registered (now: inactive on 2023-09-10, the last event up to 2023-09-29)."
    )]
    [InlineData(
        "",
        "",
        "EECR04",
        "Counts if an end date is registered and “employed” or “self-employed” dated from 2023-03-02 and at most 28 days after the end date (now: the participation is still going on)."
    )]
    [InlineData(
        "exit_date=2023-08-31",
        "",
        "EECR05",
        "Counts if the six-month follow-up for 2024-02-29 says “employed” or “self-employed” (now: no follow-up for 2024-02-29)."
    )]
    [InlineData(
        "",
        "",
        "EECR05",
        "Counts if an end date is registered and the six-month follow-up says “employed” or “self-employed” (now: the participation is still going on)."
    )]
    [InlineData(
        "",
        "2023-05-01:employed",
        "EECR04",
        "Counts if an end date from 2023-04-03 is registered (now: the participation is still going on)."
    )]
    [InlineData("", "2023-03-02:employed", "EECR04", "Counts if an end date is registered (now: the participation is still going on).")]
    [InlineData(
        "",
        "2023-04-01:employed;2023-05-01:inactive",
        "EECR04",
        "Counts if an end date is registered and “employed” or “self-employed” dated from 2023-05-01 and at most 28 days after the end date (now: the participation is still going on)."
    )]
    [InlineData("direct_beneficiary=no", "", "EECO01", "Counts if the person is supported directly (now: not supported directly).")]
    [InlineData("direct_beneficiary=no", "", "EECO02", null)]
    [InlineData(
        "specific_objective=l",
        "",
        "EECO04",
        "Counts if the operation belongs to another specific objective (now: specific objective (l))."
    )]
    [InlineData("", "", "EECO07", "Counts if the person is 18–29 years of age at entry (now: age at entry 33).")]
    [InlineData("", "", "EECO02", "Counts if the person is unemployed at entry (now: inactive at entry).")]
    [InlineData("", "", "EECO12", "Counts if the person has a disability (now: disability: not known).")]
    [InlineData("", "", "EECO03", null)]
    [InlineData("", "", "EECR06", null)]
    [InlineData("", "", "EECO01", null)]
    public void The_nearest_miss_names_the_one_fact_or_date(string facts, string events, string code, string? expected)
    {
        var participation = Case.ParticipationOf(
            "gender=woman;birth_date=1989-05-10;entry_date=2023-03-01;isced=3;labour_status=inactive;" + facts,
            events
        );
        var nearest = new EsfJudge(Programme.EsfPlus2021).Explain(participation)[Programme.EsfPlus2021.Indicator(code)].Nearest;
        Assert.Equal(expected, nearest?.En);
    }

    [Theory]
    [InlineData("isced=", "EECO01", "Räknas om utbildningsnivå (isced) registreras.")]
    [InlineData("isced=", "EECO10", "Räknas om högsta avslutade utbildning är ISCED 3–4 vid inträdet (nu: utbildningsnivå saknas).")]
    [InlineData("isced=", "EECO02", null)]
    [InlineData("isced=", "EECO04", "Räknas om utbildningsnivå (isced) registreras.")]
    [InlineData("isced=;labour_status=", "EECO01", null)]
    public void A_record_that_lacks_one_fact_names_it(string facts, string code, string? expected)
    {
        var all = "gender=woman;birth_date=1989-05-10;entry_date=2023-03-01;isced=3;labour_status=inactive"
            .Split(';')
            .Concat(facts.Split(';'))
            .GroupBy(fact => fact.Split('=')[0])
            .Select(fact => fact.Last());
        var participation = Case.ParticipationOf(string.Join(";", all), "");
        var entry = new EsfJudge(Programme.EsfPlus2021).Explain(participation)[Programme.EsfPlus2021.Indicator(code)];
        Assert.Equal(expected, entry.Nearest?.Sv);
    }
}
