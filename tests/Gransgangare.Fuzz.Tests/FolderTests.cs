using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;

namespace Gransgangare.Fuzz.Tests;

/// <summary>An exchange folder as named streams: whatever is in it, there is a content, and what is said of it tells of nobody.</summary>
public sealed class FolderTests
{
    [Fact]
    public void Any_bytes_of_a_folder() => Fuzz.Run("folder", Case, Read);

    [Fact]
    public void Any_mapping_of_a_folder() => Fuzz.Run("mapping", random => Change.Json(Seeds.Mapping, random), Map);

    [Fact]
    public void Every_folder_that_did_harm() => Corpus.Each("folder", Read);

    [Fact]
    public void Every_mapping_that_did_harm() => Corpus.Each("mapping", Map);

    internal static byte[] Case(Random random)
    {
        var files = Seeds.Files(Seeds.Folder);
        var changed = random.Next(files.Count);
        return
        [
            .. files.SelectMany(
                (file, index) =>
                    (byte[])
                        [
                            .. System.Text.Encoding.UTF8.GetBytes($"== {file.Name}\n"),
                            .. index != changed && random.Next(4) > 0 ? file.Content
                            : random.Next(2) == 0 ? Change.Cells(file.Content, random)
                            : Change.Bytes(file.Content, random),
                        ]
            ),
        ];
    }

    private static void Read(byte[] folder) => Read(folder, new ExchangeReadOptions());

    private static void Read(byte[] folder, ExchangeReadOptions options)
    {
        var files = Seeds.Files(folder).ToDictionary(file => file.Name, file => (Stream)new MemoryStream(file.Content));
        if (!files.ContainsKey(ExchangeFormat.Participations))
        {
            Assert.Throws<FileNotFoundException>(() => ExchangeReader.ReadStreams(files, options));
            return;
        }

        var content = ExchangeReader.ReadStreams(files, options);
        Assert.Equal(content.Issues.Sum(issue => issue.Count), content.Errors + content.Warnings);
        Assert.InRange(content.LeftOut, 0, content.RecordsRead);
        foreach (var issue in content.Issues)
        {
            Fuzz.TellsNobody(issue.ToLine(Language.Swedish));
            Fuzz.TellsNobody(issue.ToString());
            Assert.True(issue.Line >= 1 && (issue.Person is null || KeyForm.FaultOf(issue.Person) is null));
        }

        Report(content);
    }

    // What was read can be counted, written and read again.
    private static void Report(ExchangeContent content)
    {
        var request = Seeds.Requests[content.RecordsRead % Seeds.Requests.Length];
        var tally = new ReportTally(request);
        tally.Add(ReportData.Of(content.Participations, content.Measurements, Instrument.Bip));
        tally.Add(DataQuality.Of(content.Issues.Select(issue => new IssueCount(issue.Definition, issue.Count)), content.LeftOut));
        using var stream = new MemoryStream();
        TallyFile.WriteJson(stream, tally);
        Assert.Equal(tally.ToReport().Total, TallyFile.Read(stream.ToArray(), request).ToReport().Total);
        Fuzz.TellsNobody(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Map(byte[] json)
    {
        var text = System.Text.Encoding.UTF8.GetString(json);
        var mapping = ExchangeMapping.TryParse(text, out var issues);
        Assert.True(mapping is not null || issues.Count > 0);
        Assert.All(issues, issue => Assert.NotEmpty(issue.ToString()));
        if (mapping is not null)
        {
            Read(Seeds.Folder, new ExchangeReadOptions { Mapping = mapping });
        }
    }
}
