using System.Security.Cryptography;
using Gransgangare.Reports;

namespace Gransgangare.Fuzz.Tests;

/// <summary>Tallies, reports and earlier releases: refused with a <see cref="FormatException"/>, or as good as those made here.</summary>
public sealed class TallyTests
{
    private const int HashLength = 32;

    [Fact]
    public void Any_tally() => Fuzz.Run("tally", random => Change.Json(Seeds.TallyJson(Of(random)), random), Tally, share: 2);

    [Fact]
    public void Any_compact_tally() => Fuzz.Run("compact-tally", Compact, Tally, share: 2);

    [Fact]
    public void Any_tally_that_is_read_can_be_added_and_reported() =>
        Fuzz.Run(
            "tally-report",
            random => random.Next(2) == 0 ? Compact(random) : Change.Json(Seeds.TallyJson(Of(random)), random),
            Report,
            share: 4,
            mostAllocated: long.MaxValue
        );

    [Fact]
    public void Any_earlier_release() => Fuzz.Run("earlier", random => Change.Json(Seeds.Report(Of(random)), random), Earlier, share: 2);

    [Fact]
    public void Any_earlier_release_that_is_read_can_be_taken_into_account() =>
        Fuzz.Run(
            "release",
            random => Change.Json(Seeds.Report(Seeds.Requests[0]), random),
            TakeIntoAccount,
            share: 40,
            mostAllocated: long.MaxValue
        );

    [Fact]
    public void Any_report_to_verify() => Fuzz.Run("report", random => Change.Json(Seeds.Report(Of(random)), random), Verify, share: 2);

    [Fact]
    public void Every_tally_that_did_harm() => Corpus.Each("tally", Tally);

    [Fact]
    public void Every_release_that_did_harm() => Corpus.Each("earlier", Earlier);

    [Fact]
    public void Every_report_that_did_harm() => Corpus.Each("report", Verify);

    private static ReportRequest Of(Random random) => Seeds.Requests[random.Next(Seeds.Requests.Length)];

    // A changed body with the check of its own bytes made anew, or the check left as it was.
    private static byte[] Compact(Random random)
    {
        var good = Seeds.TallyBinary(Of(random));
        if (random.Next(8) == 0)
        {
            return Change.Bytes(good, random);
        }

        var body = Change.Bytes(good[..^HashLength], random);
        return [.. body, .. SHA256.HashData(body)];
    }

    private static void Tally(byte[] bytes)
    {
        Read(() => TallyFile.ReadTerms(bytes));
        foreach (var request in Seeds.Requests)
        {
            Read(() => TallyFile.Read(bytes, request));
        }
    }

    private static void Report(byte[] bytes)
    {
        foreach (var request in Seeds.Requests)
        {
            if (Read(() => TallyFile.Read(bytes, request)) is not { } tally)
            {
                continue;
            }

            var sum = new ReportTally(request);
            sum.Merge(tally);
            sum.Merge(TallyFile.Read(bytes, request));
            var report = sum.ToReport();
            Fuzz.TellsNobody(System.Text.Encoding.UTF8.GetString(Seeds.ReportJson(ProtectedReport.Of(report, DisclosureOptions.None))));
            foreach (var table in ReportTables.Of(ProtectedReport.Of(report), Core.Language.English))
            {
                Assert.All(table.Rows, row => Assert.All(row, cell => Assert.NotNull(cell.Text)));
            }
        }
    }

    private static void Earlier(byte[] json) => Read(() => EarlierRelease.Parse(json));

    private static void TakeIntoAccount(byte[] json)
    {
        if (Read(() => EarlierRelease.Parse(json)) is { } release)
        {
            var report = Seeds.Tally(Seeds.Requests[0]).ToReport();
            _ = Seeds.ReportJson(ProtectedReport.Of(report, DisclosureOptions.Default, [release]));
        }
    }

    private static void Verify(byte[] json)
    {
        using var document = Read(() =>
        {
            try
            {
                return System.Text.Json.JsonDocument.Parse(json);
            }
            catch (System.Text.Json.JsonException)
            {
                throw new FormatException();
            }
        });
        if (document is not null)
        {
            using var good = System.Text.Json.JsonDocument.Parse(Seeds.Report(Seeds.Requests[0]));
            _ = Read(() => ReportVerification.TermsOf(document.RootElement).ToRequest(Core.ProjectDefinition.Gransgangare));
            _ = Read(() => ReportVerification.FirstDifference(document.RootElement, good.RootElement));
            _ = Read(() => ReportVerification.FirstDifference(good.RootElement, document.RootElement));
        }
    }

    private static T? Read<T>(Func<T> read)
        where T : class?
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
