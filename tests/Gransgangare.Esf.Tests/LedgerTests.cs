using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Esf.Tests;

public sealed class LedgerTests
{
    public static TheoryData<string> Programmes() => [.. Programme.All.Select(programme => programme.Code)];

    /// <summary>Figures counted from nothing but the lines of the ledgers equal the figures of the table.</summary>
    [Theory]
    [MemberData(nameof(Programmes))]
    public void Ledger_lines_add_up_to_every_figure(string programmeCode)
    {
        var programme = Programme.Parse(programmeCode);
        Prop.ForAll(
                EdgeParticipation.Many(),
                participations =>
                {
                    var judge = new EsfJudge(programme);
                    var table = EsfResult.Of(judge, participations);
                    var lines = participations.SelectMany(one =>
                        judge
                            .Explain(one)
                            .Entries.Select(entry =>
                                (one.Gender, entry.Indicator.Code, Holds: entry.Because.All(line => line.Holds == true))
                            )
                    );
                    var counted = lines.Where(line => line.Holds).ToLookup(line => line.Code, line => line.Gender);
                    return table.Indicators.All(row =>
                        row.Total == counted[row.Code].Count()
                        && row.Woman == counted[row.Code].Count(gender => gender == Gender.Woman)
                        && row.Man == counted[row.Code].Count(gender => gender == Gender.Man)
                        && row.NonBinary == counted[row.Code].Count(gender => gender == Gender.NonBinary)
                    );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void A_verdict_follows_from_its_lines(string programme) =>
        ForAll(
            programme,
            (_, ledger) =>
                ledger.Entries.All(entry =>
                {
                    var scope = entry.Because.Where(line => line.Condition.IsScope).Select(line => line.Holds);
                    var rest = entry.Because.Where(line => !line.Condition.IsScope).Select(line => line.Holds).ToArray();
                    var expected =
                        scope.Contains(false) ? EsfVerdict.OutOfScope
                        : rest.Contains(false) ? EsfVerdict.NotCounted
                        : rest.Contains(null) ? EsfVerdict.CannotSay
                        : EsfVerdict.Counted;
                    return entry.Verdict == expected;
                })
        );

    [Theory]
    [MemberData(nameof(Programmes))]
    public void What_cannot_be_said_names_the_missing_facts(string programme) =>
        ForAll(programme, (_, ledger) => ledger.Entries.All(entry => entry.Missing.Count > 0 == (entry.Verdict == EsfVerdict.CannotSay)));

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Every_line_says_what_it_saw_in_both_languages_and_never_a_birth_date(string programme) =>
        ForAll(
            programme,
            (participation, ledger) =>
            {
                var texts = ledger
                    .Entries.SelectMany(entry =>
                        entry
                            .Because.Select(line => line.Fact)
                            .Append(entry.Nearest ?? new LocalizedText("-", "-"))
                            .SelectMany(text => new[] { text.Sv, text.En })
                    )
                    .ToList();
                var birth = participation.BirthDate is { } date ? LocalDatePattern.Iso.Format(date) : "-born-";

                // A date that is shown can be the birth date only where another fact has that very date.
                var others = participation
                    .Events.Select(e => e.Date)
                    .Append(participation.Entry)
                    .Append(participation.AtEntry.UnemployedSince ?? participation.Entry);
                return texts.TrueForAll(text => text.Length > 0)
                    && (others.Contains(participation.BirthDate ?? participation.Entry) || texts.TrueForAll(text => !text.Contains(birth)));
            }
        );

    /// <summary>"Counts if … registered by …" is true: with the event on that day, and nothing after it, the person counts.</summary>
    [Fact]
    public void The_nearest_change_of_an_immediate_result_makes_it_count()
    {
        var tried = 0;
        var judge = new EsfJudge(Programme.EsfPlus2021);
        var kinds = new Dictionary<string, EventKind>
        {
            ["EECR01"] = EventKind.JobSearching,
            ["EECR02"] = EventKind.EducationStarted,
            ["EECR03"] = EventKind.QualificationGained,
            ["EECR04"] = EventKind.SelfEmployed,
        };
        ForAll(
            "esf-plus-2021",
            (participation, ledger) =>
                kinds.All(pair =>
                {
                    var indicator = Programme.EsfPlus2021.Indicator(pair.Key);
                    if (ledger[indicator].Nearest is not { } nearest || !nearest.En.Contains("or earlier"))
                    {
                        return true;
                    }

                    tried++;
                    var day = LocalDatePattern.Iso.Parse(nearest.En.Split(" dated ")[1][..10]).Value;
                    var changed = participation with { Events = [.. participation.Events, new ParticipationEvent(day, pair.Value)] };
                    var late = participation with
                    {
                        Events = [.. participation.Events, new ParticipationEvent(day.PlusDays(1), pair.Value)],
                    };
                    return judge.Judge(changed).Counted.Contains(indicator) && !judge.Judge(late).Counted.Contains(indicator);
                }),
            judge
        );
        Assert.True(tried > 50);
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
        "Counts if a last status “employed” or “self-employed” dated 2023-09-29 or earlier is registered (now: no labour market event after entry 2023-03-01 up to 2023-09-29)."
    )]
    [InlineData(
        "exit_date=2023-09-01",
        "2023-09-30:employed",
        "EECR04",
        "Counts if a last status “employed” or “self-employed” dated 2023-09-29 or earlier is registered (now: no labour market event after entry 2023-03-01 up to 2023-09-29; employed on 2023-09-30 came after the window)."
    )]
    [InlineData(
        "exit_date=2023-09-01",
        "2023-09-10:inactive",
        "EECR04",
        "Counts if a last status “employed” or “self-employed” dated 2023-09-29 or earlier is registered (now: inactive on 2023-09-10, the last event up to 2023-09-29)."
    )]
    [InlineData(
        "",
        "",
        "EECR04",
        "Counts if an end date is registered and, at most 28 days after it, a last status “employed” or “self-employed” (now: the participation is still going on)."
    )]
    [InlineData(
        "exit_date=2023-08-31",
        "",
        "EECR05",
        "Counts if a status “employed” or “self-employed” is registered for 2024-02-29 (now: no follow-up for 2024-02-29)."
    )]
    [InlineData(
        "",
        "",
        "EECR05",
        "Counts if an end date is registered and, six months after it, a status “employed” or “self-employed” (now: the participation is still going on)."
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
    [InlineData("isced=", "EECO01", "Räknas om isced registreras.")]
    [InlineData("isced=", "EECO10", "Räknas om högsta avslutade utbildning är ISCED 3–4 vid inträdet (nu: utbildningsnivå saknas).")]
    [InlineData("isced=", "EECO02", null)]
    [InlineData("isced=", "EECO04", "Räknas om isced registreras.")]
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

    [Fact]
    public void Every_verdict_has_its_code_and_labels()
    {
        Assert.Equal(
            ["not-counted", "counted", "cannot-say", "out-of-scope"],
            Enum.GetValues<EsfVerdict>().Select(verdict => verdict.ToCode())
        );
        Assert.Equal(
            8,
            Enum.GetValues<EsfVerdict>().SelectMany(verdict => new[] { verdict.Label().Sv, verdict.Label().En }).Distinct().Count()
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => ((EsfVerdict)9).ToCode());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((EsfVerdict)9).Label());
    }

    [Fact]
    public void An_indicator_of_another_programme_is_refused()
    {
        var ledger = new EsfJudge(Programme.EsfPlus2021).Explain(Case.ParticipationOf("gender=woman;entry_date=2023-03-01", ""));
        Assert.Throws<ArgumentException>(() => ledger[Programme.Esf2014.Total]);
        Assert.Throws<ArgumentException>(() => ledger.Judgement.VerdictOf(Programme.EsfPlus2021.NotJudged[0]));
    }

    private static void ForAll(string programmeCode, Func<Participation, EsfLedger, bool> law, EsfJudge? judge = null)
    {
        var programme = Programme.Parse(programmeCode);
        Prop.ForAll(
                EdgeParticipation.WithOptions(),
                one => law(one.Participation, (judge ?? new EsfJudge(programme, one.Options)).Explain(one.Participation))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
