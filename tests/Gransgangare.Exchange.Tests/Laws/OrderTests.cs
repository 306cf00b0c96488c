using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>The order of records decides nothing, and one faulty record nothing but its own loss.</summary>
public sealed class OrderTests
{
    private static readonly ExchangeReadOptions s_options = new()
    {
        Project = ProjectDefinition.Gransgangare,
        AsOf = new NodaTime.LocalDate(2024, 1, 1),
    };

    [Fact]
    public void Moving_records_changes_line_numbers_only() =>
        Chance.Holds(
            120,
            random =>
            {
                var rows = new FaultyFolder(new RandomFolder(random, persons: 4));
                rows.Spoil(random);
                var before = rows.Read(s_options);
                rows.Shuffle(random);
                var after = rows.Read(s_options);
                Assert.Equal(before.Participations, after.Participations);
                Assert.Equal(before.Measurements, after.Measurements);
                Assert.Equal((before.LeftOut, before.RecordsRead), (after.LeftOut, after.RecordsRead));
                Assert.Equal(WithoutLines(before), WithoutLines(after));
            }
        );

    [Fact]
    public void A_faulty_record_adds_its_issues_and_one_left_out() =>
        Chance.Holds(
            120,
            random =>
            {
                var rows = new FaultyFolder(new RandomFolder(random, persons: 4));
                var before = rows.Read();
                var file = random.Of(rows.Files.ToList());
                var header = rows.Rows(file)[0];
                var faulty =
                    rows.Rows(file).Count > 1 && random.Coin() ? [.. random.Of(rows.Rows(file))] : header.Select(_ => "x").ToList();
                switch (random.Next(4))
                {
                    case 0:
                        faulty[rows.Column(file, "person")] = "";
                        break;
                    case 1:
                        faulty[rows.Column(file, "person")] = "19900115-1234";
                        break;
                    case 2:
                        faulty[header.FindIndex(name => name.EndsWith("date", StringComparison.Ordinal))] = "2023-02-29";
                        break;
                    default:
                        faulty.Add("one too many");
                        break;
                }

                rows.Rows(file).Insert(random.Next(1, rows.Rows(file).Count + 1), faulty);
                var after = rows.Read();
                Assert.Equal(before.Participations, after.Participations);
                Assert.Equal(before.Measurements, after.Measurements);
                Assert.Equal((before.LeftOut + 1, before.RecordsRead + 1), (after.LeftOut, after.RecordsRead));
                Assert.True(after.Errors > before.Errors);
            }
        );

    [Fact]
    public void Interventions_come_in_order_of_their_days_whatever_the_file_says()
    {
        const string Header = "== interventions.csv\nperson,kind,start_date,end_date,name\n";
        string[] rows = ["p1,health,2023-04-01,,b", "p1,health,2023-04-01,,a", "p1,social,2023-04-01,2023-05-01,", "p1,other,2023-03-01,,"];
        using var one = TestFolder.Of(Header + string.Join('\n', rows));
        using var other = TestFolder.Of(Header + string.Join('\n', rows.Reverse()));
        Assert.Equal(one.Read().Participations, other.Read().Participations);
        Assert.Equal("other social health health", string.Join(' ', one.Read().Participations[0].Interventions));
    }

    [Theory]
    [InlineData("2023-03-01,2023-06-30 2023-06-30,2023-09-30 2023-10-01,", "2023-03-01 2023-10-01")]
    [InlineData("2023-03-01, 2023-05-01,2023-06-30 2024-01-01,", "2023-03-01")]
    [InlineData("2023-03-01,2023-03-01 2023-03-02,2023-03-02 2023-03-03,2023-03-03", "2023-03-01 2023-03-02 2023-03-03")]
    [InlineData("2023-03-01,2023-12-31 2023-03-01,2023-04-01 2023-05-01,2023-06-30", "2023-03-01 2023-05-01")]
    public void Of_spells_that_share_a_day_the_first_is_kept(string spells, string kept)
    {
        var rows = spells.Split(' ').Select(spell => $"p1,woman,{spell}").ToArray();
        foreach (var order in new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            using var folder = TestFolder.Of(
                "person,gender,entry_date,exit_date\n" + string.Join('\n', order.Select(index => rows[index]))
            );
            var content = folder.Read();
            var participation = Assert.Single(content.Participations);
            Assert.Equal(kept, string.Join(' ', participation.Spells.Select(spell => spell.Start.ToString("uuuu-MM-dd", null))));
            Assert.Equal(3 - participation.Spells.Count, content.LeftOut);
            Assert.Equal(content.LeftOut, content.Issues.Count(issue => issue.Definition == ParticipationIssues.OverlappingSpells));
        }
    }

    private static string[] WithoutLines(ExchangeContent content) =>
        [
            .. content
                .Issues.Select(issue => $"{issue.Definition.Code} {issue.File} {issue.Column} {issue.Person}")
                .Order(StringComparer.Ordinal),
        ];
}
