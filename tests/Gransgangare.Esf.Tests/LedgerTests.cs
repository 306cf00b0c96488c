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
