using System.Text.Json;
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
                                (one.Gender, entry.Indicator.Code, entry.Verdict, Holds: entry.Because.All(line => line.Holds == true))
                            )
                    );
                    var all = lines.ToList();
                    var counted = all.Where(line => line.Holds).ToLookup(line => line.Code, line => line.Gender);
                    var open = all.Where(line => line.Verdict == EsfVerdict.CannotSay).ToLookup(line => line.Code);
                    return table.Indicators.All(row =>
                        (row.Total ?? 0) == counted[row.Code].Count()
                        && (row.Woman ?? 0) == counted[row.Code].Count(gender => gender == Gender.Woman)
                        && (row.Man ?? 0) == counted[row.Code].Count(gender => gender == Gender.Man)
                        && (row.NonBinary ?? 0) == counted[row.Code].Count(gender => gender == Gender.NonBinary)
                        && row.CannotSay == open[row.Code].Count()
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
                    .Append(participation.AtEntry.UnemployedSince ?? participation.Entry)
                    .Append(participation.AtEntry.LeaveFrom ?? participation.Entry)
                    .Append(participation.AtEntry.LeaveToExpected ?? participation.Entry);
                return texts.TrueForAll(text => text.Length > 0)
                    && (others.Contains(participation.BirthDate ?? participation.Entry) || texts.TrueForAll(text => !text.Contains(birth)));
            }
        );

    /// <summary>A trace can be cited: it names the rules, the readings and the day.</summary>
    [Fact]
    public void D8_the_ledger_as_json_has_a_head()
    {
        var judge = new EsfJudge(Programme.EsfPlus2021, EsfOptions.Parse(Programme.EsfPlus2021, ["parental-leave=inactive"]));
        var participation = Case.ParticipationOf(
            "gender=woman;birth_date=1989-05-10;isced=3;labour_status=inactive;entry_date=2023-03-01;exit_date=2023-09-01",
            ""
        );
        var ledger = judge.Explain(participation, new LocalDate(2023, 6, 30));
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(ledger));
        Assert.Equal(
            ["person", "operation", "programme", "ruleSet", "options", "asOf", "library", "lines"],
            json.RootElement.EnumerateObject().Select(member => member.Name)
        );
        string Text(string name) => json.RootElement.GetProperty(name).ToString();
        Assert.Equal(("esf-plus-2021", "esf-plus-2021/1.1", "2023-06-30"), (Text("programme"), Text("ruleSet"), Text("asOf")));
        Assert.Equal(LibraryVersion.Text, Text("library"));
        Assert.Contains("parental-leave=inactive", Text("options"), StringComparison.Ordinal);
        Assert.Contains("still going on", ledger["EECR04"].Nearest!.En, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => judge.Explain(participation, new LocalDate(2023, 2, 28)));
    }

    /// <summary>An endpoint that returns a ledger writes the lines and no graph of the library's own objects.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void N8_a_ledger_is_written_small_with_any_options(bool isWeb)
    {
        var ledger = new EsfJudge(Programme.EsfPlus2021).Explain(
            Case.ParticipationOf("gender=woman;birth_date=1989-05-10;entry_date=2023-03-01", "")
        );
        var options = isWeb ? new JsonSerializerOptions(JsonSerializerDefaults.Web) : null;
        var text = JsonSerializer.Serialize(new { Ledger = ledger }, options);
        Assert.InRange(text.Length, 5_000, 30_000);
        Assert.DoesNotContain("1989", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var lines = json.RootElement.EnumerateObject().Single().Value.GetProperty("lines");
        Assert.Equal(
            ["code", "verdict", "because", "missing", "nearest"],
            lines.EnumerateArray().First().EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(Programme.EsfPlus2021.Indicators.Count, lines.GetArrayLength());
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<EsfLedger>("{}"));
    }

    [Fact]
    public void N8_an_entry_is_found_by_its_code()
    {
        var ledger = new EsfJudge(Programme.EsfPlus2021).Explain(Case.ParticipationOf("gender=woman;entry_date=2023-03-01", ""));
        Assert.Equal("EECR04", ledger["EECR04"].Indicator.Code);
        Assert.Contains("EECO01", Assert.Throws<FormatException>(() => ledger["EECR99"]).Message, StringComparison.Ordinal);
        Assert.True(Programme.Esf2014.TryIndicator("CR09", out var indicator));
        Assert.Equal("CR09", indicator.Code);
        Assert.False(Programme.Esf2014.TryIndicator("EECR04", out var none));
        Assert.Null(none);
        Assert.False(Programme.Esf2014.TryIndicator(null, out _));
    }

    /// <summary>The exit reason is no event: a result is lost, and both the check and the ledger say so.</summary>
    [Theory]
    [InlineData("exit_reason=work-unsubsidised", "", "EECR04", "though the exit reason says work")]
    [InlineData("exit_reason=work-unsubsidised", "2023-10-15:employed", "EECR04", "though the exit reason says work")]
    [InlineData("exit_reason=study", "", "EECR02", "though the exit reason says studies")]
    [InlineData("exit_reason=work-unsubsidised", "2023-09-10:employed", "EECR04", null)]
    [InlineData("exit_reason=work-unsubsidised;labour_status=employed", "", "EECR04", null)]
    [InlineData("exit_reason=study;in_education=yes", "", "EECR02", null)]
    [InlineData("exit_reason=study", "2023-05-01:education-started", "EECR02", null)]
    [InlineData("exit_reason=illness", "", "EECR04", null)]
    public void N2_an_exit_to_work_without_an_event_is_a_warning_and_stands_in_the_nearest(
        string facts,
        string events,
        string code,
        string? expected
    )
    {
        var status = facts.Contains("labour_status", StringComparison.Ordinal) ? "" : ";labour_status=unemployed";
        var person = Case.ParticipationOf(
            $"gender=woman;birth_date=1989-05-10;isced=3;entry_date=2023-03-01;exit_date=2023-09-01{status};{facts}",
            events
        );
        var issue = EsfRecordRules.Check(person).SingleOrDefault();
        var nearest = new EsfJudge(Programme.EsfPlus2021).Explain(person)[code].Nearest?.En ?? "";
        Assert.Equal(expected is null ? null : "GGW4014", issue?.Definition.Code);
        Assert.Equal(expected is null ? null : "spells[0].exit_reason", issue?.Path);
        Assert.Equal(expected is not null, nearest.Contains(expected ?? "though the exit", StringComparison.Ordinal));
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
