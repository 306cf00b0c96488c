using System.Text;
using System.Text.Json;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

public sealed class SusTests
{
    private static readonly SusRequest s_request = new(new ParticipationPeriod(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)));

    // Each case: facts at entry, facts at exit, and where the person stands: work, occupation, after, increase (y, n or ?).
    [Theory]
    [InlineData("status=unemployed", "work-unsubsidised 50/", "n>y active-job-seeker>employment y y")]
    [InlineData("status=unemployed", "work-unsubsidised /", "n>? active-job-seeker>? ? -")]
    [InlineData("status=unemployed", "work-unsubsidised 0/", "n>n active-job-seeker>other-ended n -")]
    [InlineData("status=employed", "work-unsubsidised 50/", "?>y ?>employment y ?")]
    [InlineData("work=50 study=0", "work-unsubsidised 50/0", "y>y employment>employment y n")]
    [InlineData("work=50 study=0", "work-unsubsidised 75/", "y>y employment>employment y y")]
    [InlineData("work=100 study=0", "study /", "y>n employment>studies y y")]
    [InlineData("work=0 study=50", "study /50", "n>n studies>studies y n")]
    [InlineData("work=0 study=50", "study /", "n>n studies>studies y ?")]
    [InlineData("work=50 study=25", "study 25/50", "y>y employment>employment y y")]
    [InlineData("work=0 study=0 status=inactive", "job-seeker-registered /", "n>n other-ended>active-job-seeker n -")]
    [InlineData("work=0 study=0 registered", "illness /", "n>n active-job-seeker>other-ended n -")]
    [InlineData("work=0 study=0 status=inactive", "work-placement / seeks", "n>n other-ended>active-job-seeker n -")]
    [InlineData("", " /", "?>? ?>? ? -")]
    public void Where_a_person_stands(string before, string after, string expected)
    {
        var report = SusReport.Of(s_request, [Person(before, after)]);
        Assert.Equal(new SusCount(1, 0, 1), report.Ended);
        var parts = expected.Split(' ');
        Assert.Equal(
            Known(parts[0]),
            Moves(report.Work).Replace("does-not-work", "n", StringComparison.Ordinal).Replace("works", "y", StringComparison.Ordinal)
        );
        Assert.Equal(Known(parts[1]), Moves(report.Occupations));
        Assert.Equal(
            parts[2],
            report.WorkOrStudy.Total == 1 ? "y"
                : report.NotKnownAfter.Total == 1 ? "?"
                : "n"
        );
        Assert.Equal(
            parts[3],
            report.WorkOrStudy.Total == 0 ? "-"
                : report.StartedOrIncreased.Total == 1 ? "y"
                : report.IncreaseNotKnown.Total == 1 ? "?"
                : "n"
        );
    }

    [Fact]
    public void Several_sources_stand_in_several_rows_with_the_number_of_persons_beside()
    {
        var one = Person("", "study /", ["sickness-benefit", "social-assistance"], ["study-support", "social-assistance"]);
        var other = Person("", "illness /", ["social-assistance"], ["no-public-support"]) with { Person = "p2", Gender = Gender.Man };
        var silent = Person("", "illness /", ["social-assistance"], []) with { Person = "p3", Gender = Gender.NonBinary };
        var report = SusReport.Of(s_request, [one, other, silent]);
        Assert.Equal(
            [
                "sickness-benefit 1/0/1 0/0/0 -1 -100",
                "social-assistance 1/1/2 1/0/1 -1 -50",
                "study-support 0/0/0 1/0/1 1 .",
                "no-public-support 0/0/0 0/1/1 1 .",
                "not-known 0/0/1 0/0/1 0 0",
            ],
            report.Incomes.Where(row => row.Before.Total + row.After.Total > 0).Select(Text)
        );
        Assert.Equal(
            [
                "sickness-benefit 1: social-assistance 1, study-support 1",
                "social-assistance 3: social-assistance 1, study-support 1, no-public-support 1, unknown 1",
            ],
            report.Transitions.Select(row =>
                $"{row.Before} {row.Persons}: "
                + string.Join(
                    ", ",
                    IncomeSource.All.Where(source => row.After[source.Order] > 0).Select(source => $"{source} {row.After[source.Order]}")
                )
            )
        );
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1-5")]
    [InlineData(5, "1-5")]
    [InlineData(6, "6-11")]
    [InlineData(11, "6-11")]
    [InlineData(12, "12-23")]
    [InlineData(23, "12-23")]
    [InlineData(24, "24-35")]
    [InlineData(35, "24-35")]
    [InlineData(36, "36-")]
    [InlineData(500, "36-")]
    [InlineData(null, "not-known")]
    public void Bands_of_months_in_public_support(int? months, string expected)
    {
        var person = Person("", "illness /");
        var report = SusReport.Of(s_request, [person with { AtEntry = person.AtEntry with { SupportMonths = months } }]);
        Assert.Equal(expected, Assert.Single(report.Bands, band => band.Ended.Total == 1).Code);
    }

    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2024-01-01", 1)]
    [InlineData("2024-12-31", 1)]
    [InlineData("2025-01-01", 0)]
    public void Those_who_ended_in_the_period(string exit, int expected) =>
        Assert.Equal(expected, SusReport.Of(s_request, [Person("", "illness /", exit: exit)]).Ended.Total);

    [Fact]
    public void Who_is_in_no_table()
    {
        var person = Person("", "illness /");
        Assert.Equal(
            0,
            SusReport
                .Of(
                    s_request,
                    [
                        person with
                        {
                            Kind = ParticipantKind.Anonymous,
                        },
                        person with
                        {
                            Kind = ParticipantKind.Volume,
                        },
                        person with
                        {
                            AtEntry = new EntryFacts { DirectBeneficiary = Fact.No },
                        },
                        person with
                        {
                            Spells = [new Spell(person.Entry)],
                        },
                        Person("", "registration-error /"),
                    ]
                )
                .Ended.Total
        );
        Assert.Equal(0, SusReport.Of(s_request with { AsOf = new LocalDate(2024, 6, 29) }, [person]).Ended.Total);
        Assert.Equal(1, SusReport.Of(s_request with { AsOf = new LocalDate(2024, 6, 30) }, [person]).Ended.Total);
    }

    [Fact]
    public void Rows_add_up_and_parts_merge_to_the_whole_in_any_order()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var request = new SusRequest(new ParticipationPeriod(new LocalDate(2024, 2, 25), new LocalDate(2024, 3, 25)));
            var all = random.Participations().Select(person => WithFacts(random, person)).WithoutFactsAfterDeath().ToArray();
            var whole = SusReport.Of(request, all);
            foreach (var table in new[] { whole.Work, whole.Occupations })
            {
                Assert.Equal(whole.Ended, Sum(table.Select(row => row.Before)));
                Assert.Equal(whole.Ended, Sum(table.Select(row => row.After)));
            }

            Assert.Equal(whole.Ended, Sum(whole.Bands.Select(band => band.Ended)));
            Assert.Equal(whole.WorkOrStudy, Sum(whole.Bands.Select(band => band.WorkOrStudy)));
            Assert.True(whole.StartedOrIncreased.Total + whole.IncreaseNotKnown.Total <= whole.WorkOrStudy.Total);
            Assert.All(whole.Transitions, row => Assert.All(row.After, count => Assert.InRange(count, 0, row.Persons)));

            var tallies = new[] { new SusTally(request), new SusTally(request), new SusTally(request) };
            foreach (var person in all.OrderBy(_ => random.Next()))
            {
                tallies[random.Next(3)].Add(person);
            }

            tallies[2].Merge(tallies[0]);
            tallies[2].Merge(tallies[1]);
            Assert.Equal(Json(whole), Json(tallies[2].ToReport()));
        }
    }

    private static SusCount Sum(IEnumerable<SusCount> counts) =>
        counts.Aggregate(default(SusCount), (sum, count) => new(sum.Women + count.Women, sum.Men + count.Men, sum.Total + count.Total));

    private static string Json(SusReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteSus(WorkingList.Of(report));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Participation WithFacts(Random random, Participation person) =>
        person with
        {
            AtEntry = person.AtEntry with
            {
                LabourStatus = random.Next(3) == 0 ? null : RandomParticipations.Of(random, LabourStatus.All),
                WorkExtent = RandomParticipations.Of<int?>(random, [null, 0, 50]),
                StudyExtent = RandomParticipations.Of<int?>(random, [null, 0, 50]),
                SupportMonths = RandomParticipations.Of<int?>(random, [null, 0, 5, 6, 11, 12, 40]),
                IncomeSources = IncomeSource.All.Where(source => !source.IsExclusive && random.Next(5) == 0).ToValueList(),
            },
        };

    // "not known" before or after puts the person in the row of those not known.
    private static string Known(string move) => move.Contains('?', StringComparison.Ordinal) ? "not-known>not-known" : move;

    private static string Moves(ValueList<SusRow> rows) =>
        $"{Assert.Single(rows, row => row.Before.Total == 1).Code}>{Assert.Single(rows, row => row.After.Total == 1).Code}";

    private static string Text(SusRow row) =>
        FormattableString.Invariant(
            $"{row.Code} {row.Before.Women}/{row.Before.Men}/{row.Before.Total} {row.After.Women}/{row.After.Men}/{row.After.Total} {row.Change} {(row.PercentChange is { } percent ? percent.ToString("0.#", null) : ".")}"
        );

    private static Participation Person(
        string before,
        string after,
        string[]? incomeBefore = null,
        string[]? incomeAfter = null,
        string exit = "2024-06-30"
    )
    {
        var facts = before
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(word => word.Split('=')[0], word => word.Split('=')[^1], StringComparer.Ordinal);
        var (reason, extents) = (after.Split(' ')[0], after.Split(' ')[1].Split('/'));
        return new Participation
        {
            Person = "p1",
            Gender = Gender.Woman,
            AtEntry = new EntryFacts
            {
                LabourStatus = facts.TryGetValue("status", out var status) ? LabourStatus.FromCode(status) : null,
                RegisteredUnemployed = facts.ContainsKey("registered") ? Fact.Yes : Fact.NotKnown,
                WorkExtent = facts.TryGetValue("work", out var work) ? int.Parse(work, null) : null,
                StudyExtent =
                    facts.TryGetValue("study", out var study) ? int.Parse(study, null)
                    : status is null ? null
                    : 0,
                IncomeSources = Sources(incomeBefore),
            },
            Spells =
            [
                new Spell(
                    new LocalDate(2023, 6, 1),
                    new Exit(NodaTime.Text.LocalDatePattern.Iso.Parse(exit).Value, reason.Length == 0 ? null : ExitReason.FromCode(reason))
                    {
                        WorkExtent = Extent(extents[0]),
                        StudyExtent = Extent(extents[1]),
                        JobSeeking = after.EndsWith("seeks", StringComparison.Ordinal) ? Fact.Yes : Fact.NotKnown,
                        IncomeSources = Sources(incomeAfter),
                    }
                ),
            ],
        };
    }

    private static int? Extent(string text) => text.Length == 0 ? null : int.Parse(text, null);

    private static ValueList<IncomeSource> Sources(string[]? codes) => (codes ?? []).Select(IncomeSource.FromCode).ToValueList();
}
