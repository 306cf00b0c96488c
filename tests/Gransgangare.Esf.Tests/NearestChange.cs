using System.Text.RegularExpressions;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Esf.Tests;

/// <summary>Does what a nearest change says, reading its English text as a case worker would.</summary>
internal static partial class NearestChange
{
    /// <summary>The participation after each way that the text names, and whether that has to be enough; days next to a limit are not.</summary>
    public static IEnumerable<(string Way, Participation Changed, bool IsEnough)> Of(Participation p, string text)
    {
        var ways = Text().Match(text).Groups["ways"].Value.Split(", or ");
        return ways.SelectMany(way => Changed(p, way).Select(change => (way, change.Changed, change.IsEnough)))
            .Where(change => change.IsEnough || ways.Length == 1);
    }

    /// <summary>The way without its dates.</summary>
    public static string Kind(string way) => Day().Replace(way, "…");

    private static IEnumerable<(Participation Changed, bool IsEnough)> Changed(Participation p, string way)
    {
        var days = Day().Matches(way).Select(match => LocalDatePattern.Iso.Parse(match.Value).Value).ToArray();
        var facts = p.AtEntry;
        if (way.StartsWith("an end date", StringComparison.Ordinal))
        {
            return Leaving(p, way, days);
        }

        if (way.Contains(" dated from ", StringComparison.Ordinal))
        {
            return
            [
                (With(p, way, days[0]), true),
                (With(p, way, days[1]), true),
                (With(p, way, days[0].PlusDays(-1)), false),
                (With(p, way, days[1].PlusDays(1)), false),
            ];
        }

        if (way.StartsWith("the end date is", StringComparison.Ordinal))
        {
            return [(LeftOn(p, days[0]), true), (LeftOn(p, days[0].PlusDays(-1)), false)];
        }

        if (way.StartsWith("the unemployment began", StringComparison.Ordinal))
        {
            return [(Since(days[0]), true), (Since(days[0].PlusDays(1)), false), (Since(days[0].PlusYears(-1)), true)];
        }

        return [(Simple(), true)];

        Participation Since(LocalDate day) => p with { AtEntry = facts with { UnemployedSince = day } };

        Participation Simple() =>
            way switch
            {
                _ when way.StartsWith("the six-month follow-up", StringComparison.Ordinal) => FollowedUp(p, way),
                "the exit reason is another one" => Left(p, exit => exit with { Reason = ExitReason.OwnRequest }),
                "the person is supported directly" => p with { AtEntry = facts with { DirectBeneficiary = Fact.NotKnown } },
                "the person takes part with personal data" => p with { Kind = ParticipantKind.Identified },
                "the operation belongs to another specific objective" => p with { AtEntry = facts with { SpecificObjective = 'h' } },
                "the gender is registered" => p with { Gender = Gender.Man },
                "the birth date (birth_date) is registered" => Aged(40),
                "the birth date (birth_date) is registered and shows an age below 25 at entry" => Aged(24),
                "the person is below 18 years of age at entry" => Aged(17),
                "the person is below 25 years of age at entry" => Aged(24),
                "the person is 18–29 years of age at entry" => Aged(18),
                "the person is 55 years of age or above at entry" => Aged(55),
                "the person is 65 years of age or above at entry" => Aged(65),
                "the labour market status (labour_status) is registered" or "the person is inactive at entry" => Status(
                    LabourStatus.Inactive
                ),
                "the person is unemployed at entry" or "the person is unemployed or inactive at entry" => Status(LabourStatus.Unemployed),
                "the person is employed at entry" => Status(LabourStatus.Employed),
                "the level of education (isced) is registered" => Isced(0),
                "the highest completed education is ISCED 0–2 at entry" => Isced(0),
                "the highest completed education is ISCED 1–2 at entry" => Isced(1),
                "the highest completed education is ISCED 3–4 at entry" => Isced(4),
                "the highest completed education is ISCED 5–8 at entry" => Isced(8),
                "whether the leave gives a job-related income (leave_job_related_income) is registered" => Income(Fact.No),
                "whether the leave gives a job-related income (leave_job_related_income) is registered with the answer yes" => Income(
                    Fact.Yes
                ),
                "the first day of the leave (leave_from) is registered" => p with { AtEntry = facts with { LeaveFrom = p.Entry } },
                "the expected last day of the leave (leave_to_expected) is registered" => p with
                {
                    AtEntry = facts with { LeaveToExpected = p.Entry.PlusMonths(9) },
                },
                "the person is not in education or training at entry" => p with { AtEntry = facts with { InEducation = Fact.No } },
                "the person has a disability" => p with { AtEntry = facts with { Disability = Fact.Yes } },
                "the person is a third-country national" => p with { AtEntry = facts with { ThirdCountryNational = Fact.Yes } },
                "the person has a foreign background" => p with { AtEntry = facts with { ForeignBackground = Fact.Yes } },
                "the person belongs to a minority" => p with { AtEntry = facts with { Minority = Fact.Yes } },
                "the person is homeless or affected by housing exclusion" => p with { AtEntry = facts with { Homeless = Fact.Yes } },
                "the person lives in a rural area (DEGURBA 3)" => p with { AtEntry = facts with { Rural = Fact.Yes } },
                "the person is otherwise disadvantaged" => p with { AtEntry = facts with { OtherDisadvantaged = Fact.Yes } },
                _ => throw new FormatException($"Nobody knows what to do: {way}"),
            };

        // The other answer is as good where the days of the leave are known.
        Participation Income(Fact answer) => p with { AtEntry = facts with { LeaveJobRelatedIncome = answer } };

        Participation Aged(int age) => p with { BirthDate = p.Entry.PlusYears(-age) };

        Participation Isced(int level) => p with { AtEntry = facts with { Isced = level } };

        Participation Status(LabourStatus status) =>
            p with
            {
                AtEntry = facts with { LabourStatus = status, RegisteredUnemployed = Fact.No, ParentalLeave = Fact.No, Leave = null },
            };
    }

    /// <summary>An open participation ends, on the first day that is named or that can be, with what is said to be needed besides.</summary>
    private static IEnumerable<(Participation Changed, bool IsEnough)> Leaving(Participation p, string way, LocalDate[] days)
    {
        var last = p.Spells[^1].Start;
        var hasFirst = way.StartsWith("an end date from", StringComparison.Ordinal);
        var end = hasFirst ? days[0] : last;
        if (way.Contains("six-month", StringComparison.Ordinal))
        {
            return [(FollowedUp(LeftOn(p, end), way), true)];
        }

        if (!way.Contains(" dated from ", StringComparison.Ordinal))
        {
            return
            [
                (LeftOn(p, end), true),
                (LeftOn(p, end.PlusDays(50)), true),
                .. hasFirst ? [(LeftOn(p, end.PlusDays(-1)), false)] : Array.Empty<(Participation, bool)>(),
            ];
        }

        var day = days[^1];
        return
        [
            (With(LeftOn(p, LocalDate.Max(end, day)), way, day), true),
            (With(LeftOn(p, LocalDate.Max(end, day)), way, LocalDate.Max(end, day).PlusDays(28)), true),
            (With(LeftOn(p, LocalDate.Max(end, day)), way, day.PlusDays(-1)), false),
        ];
    }

    private static Participation With(Participation p, string way, LocalDate day) =>
        p with
        {
            Events =
            [
                .. p.Events,
                new ParticipationEvent(day, EventKind.All.First(kind => way.Contains($"“{kind.Label.En}”", StringComparison.Ordinal))),
            ],
        };

    private static Participation FollowedUp(Participation p, string way) =>
        Left(
            p,
            exit =>
                exit with
                {
                    SixMonthFollowUp = way.Contains("improvement", StringComparison.Ordinal)
                        ? new SixMonthFollowUp { Improvements = [Improvement.Promotion] }
                        : new SixMonthFollowUp { Status = SixMonthStatus.SelfEmployed },
                }
        );

    private static Participation LeftOn(Participation p, LocalDate day) => Left(p, exit => exit with { Date = day });

    private static Participation Left(Participation p, Func<Exit, Exit> change)
    {
        var last = p.Spells[^1];
        return p with { Spells = [.. p.Spells.Take(p.Spells.Count - 1), new Spell(last.Start, change(last.Exit ?? new Exit(last.Start)))] };
    }

    [GeneratedRegex(@"^Counts if (?<ways>.*?)( \(now: .*\))?\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.None, 1000)]
    private static partial Regex Day();
}
