using System.Globalization;
using System.Text;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using Gransgangare.Exchange.Reading;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Exchange.Tests;

/// <summary>What is read on a short way for ordinary cells and records is what the whole way reads.</summary>
public sealed class OrdinaryPathTests
{
    private const string DateSigns = "0123456789-–/T: 2024０";
    private const string Breaks = "\r\n";

    [Fact]
    public void A_day_is_the_one_of_the_whole_pattern() =>
        Chance.Holds(
            2_000,
            random =>
            {
                var cell = random.Coin()
                    ? random.Text(11, DateSigns)
                    : FormattableString.Invariant($"{random.Next(0, 10_000):0000}-{random.Next(0, 14):00}-{random.Next(0, 33):00}");
                var whole = LocalDatePattern.Iso.Parse(cell);
                var read = DateCell.Read(cell.AsSpan(), out var reason);
                Assert.True(!whole.Success || read == whole.Value, cell);
                Assert.True(read is null || reason is null, cell);
                Assert.True(
                    cell.Length != 10 || cell[4] != '-' || cell[7] != '-' || whole.Success || IsOtherwiseWritten(cell) || read is null
                );
            }
        );

    // A dash or digit of another script, which the whole way reads too.
    private static bool IsOtherwiseWritten(string cell) => cell.Any(sign => sign > '\x7f' || char.IsWhiteSpace(sign));

    [Fact]
    public void A_number_is_the_one_that_the_platform_reads() =>
        Chance.Holds(
            2_000,
            random =>
            {
                var cell = random.Text(12, "0123456789-+");
                var isNumber = int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole);
                Assert.Equal(isNumber, NumberCell.TryRead(cell.AsSpan(), out var read));
                Assert.True(!isNumber || read == whole);
            }
        );

    [Fact]
    public void A_record_without_marks_is_the_one_with_marks_around_its_cells() =>
        Chance.Holds(
            500,
            random =>
            {
                var records = Enumerable
                    .Range(0, random.Next(1, 400))
                    .Select(_ => Enumerable.Range(0, 4).Select(_ => random.Text(random.Coin(20) ? 3_000 : 8, "ab-0 åÄ").Trim()).ToArray())
                    .Where(record => record.Any(cell => cell.Length > 0))
                    .Prepend(["one", "two", "three", "four"])
                    .ToList();
                var end = random.Of([Breaks, "\n", "\r"]);
                var plain = Read(records.Select(record => string.Join(",", record)), end);
                var quoted = Read(records.Select(record => string.Join(",", record.Select(cell => $"\"{cell}\""))), end);
                Assert.Equal(records.Select(record => string.Join("|", record)), plain);
                Assert.Equal(plain, quoted);
            }
        );

    private static List<string> Read(IEnumerable<string> lines, string end)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + end)));
        using var text = new StreamReader(new MemoryStream(bytes));
        var records = new RecordReader(new RecordGate(new LineReader(text), (_, _, _) => Assert.Fail("A record is faulty.")));
        var read = new List<string>();
        while (records.Read())
        {
            read.Add(string.Join("|", Enumerable.Range(0, records.Count).Select(cell => records[cell].ToString())));
        }

        return read;
    }

    [Fact]
    public void Keys_that_are_written_alike_have_one_hash() =>
        Chance.Holds(
            2_000,
            random =>
            {
                var key = random.Coin() ? random.Text(8, "aAbB1-_ –ßÅå\u00a0") : random.Text(5, "0017-, .");
                var other = new string([.. key.Select(sign => random.Coin() ? char.ToUpperInvariant(sign) : sign)]);
                other = random.Coin()
                    ? other.Replace("-", "", StringComparison.Ordinal)
                    : other.Replace(" ", "_", StringComparison.Ordinal);
                other = (random.Coin() ? "0" : "") + other + (random.Coin() ? ".0" : "");
                if (KeyForm.Fold(key) == KeyForm.Fold(other))
                {
                    Assert.Equal(SimilarKeys.HashOf("person", key), SimilarKeys.HashOf("person", other));
                }
            }
        );

    [Fact]
    public void Chains_of_rows_are_lists() =>
        Chance.Holds(
            200,
            random =>
            {
                var (chains, chain, lists) = (new RowChains<string>(), new RowChain[3], new List<(string, int)>[] { [], [], [] });
                for (var line = 1; line < 120; line++)
                {
                    var (of, value) = (random.Next(random.Coin() ? 1 : 3), random.Text(2, "abcdef"));
                    Assert.Equal(lists[of].LastOrDefault(row => row.Item1 == value).Item2, chains.LineOf(chain[of], value));
                    if (chains.LineOf(chain[of], value) is > 0 and var earlier)
                    {
                        Assert.True(chains.Remove(ref chain[of], earlier));
                        lists[of].Remove((value, earlier));
                    }

                    chains.Add(ref chain[of], value, line);
                    lists[of].Add((value, line));
                }

                Assert.All(lists, (list, of) => Assert.Equal(list, chains.Of(chain[of])));
            }
        );

    [Fact]
    public void Days_without_doubt_are_those_that_raise_nothing() =>
        Chance.Holds(
            500,
            random =>
            {
                var first = new LocalDate(2024, 1, 1);
                var participations = Enumerable
                    .Range(0, random.Next(3))
                    .Select(_ =>
                    {
                        var entry = first.PlusDays(random.Next(-300, 300));
                        var reason = random.Of<ExitReason?>([null, ExitReason.Deceased, ExitReason.RegistrationError]);
                        return new Participation
                        {
                            Person = "p",
                            Gender = Gender.Woman,
                            BirthDate = random.Coin(4) ? first.PlusDays(random.Next(-400, 100)) : null,
                            Spells = [new Spell(entry, random.Coin() ? new Exit(entry.PlusDays(random.Next(200)), reason) : null)],
                        };
                    })
                    .ToArray();
                var validator = new MeasurementTimeValidator(random.Next(40), random.Coin() ? ProjectDefinition.BuiltIn[0] : null);
                var day = random.Coin(9)
                    ? random.Of([new LocalDate(1849, 12, 31), new LocalDate(2200, 1, 1)])
                    : first.PlusDays(random.Next(-500, 2_500));
                var measurement = new Measurement
                {
                    Subject = "p",
                    Date = day,
                    Rater = RaterKind.Participant,
                    Answers = default,
                };
                Assert.Equal(!validator.Validate(measurement, participations).Any(), validator.WithoutDoubt(participations).Contains(day));
            }
        );
}
