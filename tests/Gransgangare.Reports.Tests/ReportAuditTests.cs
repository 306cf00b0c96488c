using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>The fingerprint that a report shows: the same for the same records, and of no use to work out a record with.</summary>
public sealed class ReportAuditTests
{
    [Fact]
    public void Any_order_and_split_of_the_records_shows_the_same() =>
        ReportLawTests.Holds(
            40,
            random =>
            {
                var records = Records(random);
                var whole = Shown(Tally(records));
                random.Shuffle(records);
                var cut = random.Next(records.Length + 1);
                var sum = Tally(records[..cut]);
                sum.Merge(TallyFile.Read(Written(Tally(records[cut..])), sum.Request));
                Assert.Equal(whole, Shown(sum));
            }
        );

    [Fact]
    public void Two_reports_do_not_differ_by_the_hash_of_the_records_between_them() =>
        ReportLawTests.Holds(
            40,
            random =>
            {
                var records = Records(random);
                var cut = random.Next(1, records.Length);
                var (before, after) = (Shown(Tally(records[..cut])), Shown(Tally(records)));
                Assert.NotEqual(before, after);
                // What is between them is neither the records' own sum nor what a report of them shows.
                foreach (var between in new[] { Sum(records[cut..]), InputDigest.Parse(Shown(Tally(records[cut..]))) })
                {
                    Assert.NotEqual(after, InputDigest.Parse(before).Plus(between).ToString());
                }

                Assert.NotEqual(Sum(records).ToString(), after);
            }
        );

    private static byte[][] Records(Random random) =>
        [.. Enumerable.Range(0, random.Next(2, 9)).Select(index => Encoding.UTF8.GetBytes($"record {index} {random.Next()}"))];

    private static InputDigest Sum(byte[][] records) =>
        records.Aggregate(default(InputDigest), (sum, record) => sum.Plus(InputDigest.Of(record)));

    private static ReportTally Tally(byte[][] records)
    {
        var tally = new ReportTally(Some.Request());
        tally.Add(DataQuality.None with { RecordsRead = records.Length, Input = Sum(records) });
        return tally;
    }

    private static string Shown(ReportTally tally) => Some.Json(tally.ToReport()).GetProperty("audit").GetProperty("input").GetString()!;

    private static byte[] Written(ReportTally tally)
    {
        using var stream = new MemoryStream();
        TallyFile.WriteJson(stream, tally);
        return stream.ToArray();
    }
}
