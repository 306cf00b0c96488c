using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>No message says what stands in a cell, and no issue names a person by an identity number.</summary>
public sealed class PrivacyTests
{
    private const string Mark = "zzq";

    [Fact]
    public void No_text_of_an_issue_holds_what_a_cell_holds() =>
        Chance.Holds(
            120,
            random =>
            {
                var rows = new FaultyFolder(new RandomFolder(random, persons: 3));
                foreach (var file in rows.Files)
                {
                    var all = rows.Rows(file);
                    for (var times = 6; times > 0 && all.Count > 1; times--)
                    {
                        var row = all[random.Next(random.Coin(8) ? 0 : 1, all.Count)];
                        row[random.Next(row.Count)] = random.Of<string>([
                            $"{Mark}1",
                            $"={Mark}",
                            $"{Mark}|{Mark}",
                            $"2023-{Mark}",
                            $"{Mark}1990-01-15",
                            $"{Mark}\n{Mark}",
                        ]);
                    }
                }

                foreach (var issue in rows.Read(new ExchangeReadOptions { AsOf = new NodaTime.LocalDate(2023, 6, 1) }).Issues)
                {
                    // The key of the person is the one value that an issue carries, and no text shows it.
                    var texts = $"{issue.ToLine(Language.Swedish)}{issue.ToLine(Language.English)}{issue.Column}{issue.File}";
                    Assert.DoesNotContain(Mark, texts, StringComparison.OrdinalIgnoreCase);
                    Assert.Matches("^GG[EW]\\d{4} \\S+:\\d+ \\S+: .+$", issue.ToLine(Language.Swedish));
                    Assert.DoesNotContain('\n', texts);
                }
            }
        );

    [Theory]
    [InlineData("199001151234")]
    [InlineData("19900115-1234")]
    [InlineData("900115-1234")]
    [InlineData("900115+1234")]
    [InlineData("19900175-1234")]
    [InlineData("\" 19900115-1234\"")]
    public void An_identity_number_as_key_is_an_error_in_every_file_and_is_never_shown(string key)
    {
        using var folder = TestFolder.Of(
            $"""
            person,gender,entry_date
            {key},woman,2023-02-29
            == events.csv
            person,date,event
            {key},2023-02-29,employed
            == interventions.csv
            person,kind,start_date
            {key},health,2023-02-29
            == measurements.csv
            person,date,rater
            {key},2023-02-29,participant
            """
        );
        var issues = folder.Read().Issues;
        Assert.Equal(4, issues.Count(issue => issue.Definition == ParticipationIssues.IdentityNumberAsKey));
        Assert.Equal(8, issues.Count);
        Assert.All(issues, issue => Assert.Null(issue.Person));
        Assert.All(issues, issue => Assert.DoesNotContain("1234", $"{issue}{issue.ToLine(Language.Swedish)}", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_is_read_shows_a_date_or_a_key_as_text()
    {
        using var folder = TestFolder.Of(
            """
            person,gender,entry_date,birth_date
            secret-key,woman,2023-03-01,1990-01-15
            == measurements.csv
            person,date,rater,job-search
            secret-key,2023-04-01,participant,3
            """
        );
        var content = folder.Read();
        var text = $"{content}{content.Participations[0]}{content.Participations[0].AtEntry}{content.Measurements[0]}";
        Assert.DoesNotMatch("1990|secret|2023", text);
    }
}
