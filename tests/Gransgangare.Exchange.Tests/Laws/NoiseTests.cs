using System.Text;

namespace Gransgangare.Exchange.Tests;

/// <summary>Whatever the bytes, reading ends and throws nothing.</summary>
public sealed class NoiseTests
{
    private static readonly byte[] s_hard = Encoding
        .UTF8.GetBytes("\",;\r\n\0'=|-09pyå")
        .Concat(new byte[] { 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x80 })
        .ToArray();

    [Fact]
    public void Changed_bytes_never_throw() =>
        Chance.Holds(
            150,
            random =>
            {
                using var folder = new TestFolder();
                new RandomFolder(random, persons: 3).Write(folder, random.Coin());
                folder.With(ExchangeFormat.Project, """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01" }""");
                foreach (var file in ExchangeFormat.Files.Where(file => File.Exists(Path.Combine(folder.Root, file)) && random.Coin()))
                {
                    folder.With(file, Changed(File.ReadAllBytes(Path.Combine(folder.Root, file)), random));
                }

                Ends(folder);
            }
        );

    [Fact]
    public void Noise_never_throws() =>
        Chance.Holds(
            120,
            random =>
            {
                using var folder = new TestFolder();
                foreach (var file in ExchangeFormat.Files)
                {
                    var bytes = new byte[random.Next(600)];
                    random.NextBytes(bytes);
                    var start = random.Coin() ? Encoding.UTF8.GetBytes("person,gender,entry_date,date,event,rater,kind,start_date\n") : [];
                    folder.With(file, [.. start, .. random.Coin() ? bytes : bytes.Select(value => s_hard[value % s_hard.Length])]);
                }

                Ends(folder);
            }
        );

    private static byte[] Changed(byte[] bytes, Random random)
    {
        var list = bytes.ToList();
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var at = random.Next(list.Count + 1);
            var value = random.Coin() ? random.Of(s_hard) : (byte)random.Next(256);
            switch (random.Next(4))
            {
                case 0 when at < list.Count:
                    list[at] = value;
                    break;
                case 1:
                    list.Insert(at, value);
                    break;
                case 2 when at < list.Count:
                    list.RemoveRange(at, Math.Min(random.Next(1, 20), list.Count - at));
                    break;
                default:
                    list.InsertRange(at, list.Skip(random.Next(list.Count + 1)).Take(random.Next(40)).ToArray());
                    break;
            }
        }

        return [.. list];
    }

    private static void Ends(TestFolder folder)
    {
        var content = folder.Read(new ExchangeReadOptions { AsOf = new NodaTime.LocalDate(2023, 6, 1) });
        Assert.True(content.LeftOut <= content.RecordsRead);
        Assert.True(content.LeftOut == 0 || content.Errors > 0);
        Assert.All(content.Issues, issue => Assert.Matches("^GG[EW]\\d{4} \\S+:\\d+ \\S+: .+$", issue.ToString()));
        Assert.Equal(content.Participations.Count, content.Participations.Select(row => (row.Person, row.Operation)).Distinct().Count());
        Assert.Equal(content.Measurements.Count, content.Measurements.Select(row => row.Key).Distinct().Count());
    }
}
