using System.Text;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange.Tests;

/// <summary>What is written is read back the same, whatever the texts and the dialect.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void A_folder_is_read_back_as_it_was_written() =>
        Chance.Holds(
            60,
            random =>
            {
                var original = new RandomFolder(random);
                using var folder = new TestFolder();
                original.Write(folder, random.Coin());
                Same(original, folder.Read());
            }
        );

    [Fact]
    public void A_folder_is_the_same_in_every_dialect() =>
        Chance.Holds(
            120,
            random =>
            {
                var original = new RandomFolder(random, persons: 4);
                using var folder = new TestFolder();
                original.Write(folder);
                var dialect = new Dialect(random, withWindows1252: random.Coin(3));
                foreach (var file in ExchangeFormat.Files.Where(file => File.Exists(Path.Combine(folder.Root, file))))
                {
                    dialect.Rewrite(folder, file);
                }

                Same(original, folder.Read());
            }
        );

    [Fact]
    public void Any_text_is_read_back_and_none_begins_like_a_formula_in_the_file() =>
        Chance.Holds(
            200,
            random =>
            {
                // Every character but halves of pairs, and more of those that are hard.
                var plain = Enumerable.Range(0, 0xD7FF).Select(code => (char)code).ToArray();
                var text = string.Concat(
                    Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Coin(6) ? random.Of(plain).ToString() : random.Text(3))
                );
                text = random.Of<string>(["", "=", "'", "''", "'=", "+", "-", "@", "\t", "\r", " "]) + text;
                using var folder = new TestFolder();
                var options = new ExchangeWriteOptions { ForSwedishExcel = random.Coin() };
                if (KeyForm.FaultOfText(text) is { } fault)
                {
                    var refused = Assert.Throws<ArgumentException>(() => ExchangeWriter.Write(folder.Root, [Named(text)], [], options));
                    Assert.StartsWith(fault.Code, refused.Message, StringComparison.Ordinal);
                    Assert.Empty(Directory.GetFiles(folder.Root));
                    return;
                }

                ExchangeWriter.Write(folder.Root, [Named(text)], [], options);
                var content = folder.Read();
                Assert.Empty(content.Issues);
                Assert.Equal(KeyForm.OfOptional(text), Assert.Single(content.Participations).Interventions[0].Name);
                var row = CsvRows.Parse(Written(folder, ExchangeFormat.Interventions).Replace(';', ','))[1];
                Assert.True(row[^1].Length == 0 || !"=+-@".Contains(row[^1][0], StringComparison.Ordinal));
            }
        );

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("-")]
    [InlineData(" a ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData(";,")]
    [InlineData("\u00a0a\u00a0")]
    public void Hard_texts_are_read_back(string text)
    {
        using var folder = new TestFolder();
        ExchangeWriter.Write(folder.Root, [Named(text)], []);
        Assert.Equal(KeyForm.Of(text), folder.Read().Participations[0].Interventions[0].Name);
    }

    [Fact]
    public void A_formula_of_two_hundred_characters_is_not_too_long()
    {
        var text = "=" + new string('x', 199);
        using var folder = new TestFolder();
        ExchangeWriter.Write(folder.Root, [Named(text)], []);
        Assert.Equal(text, folder.Read().Participations[0].Interventions[0].Name);
        Assert.Empty(folder.Issues());
    }

    [Fact]
    public void The_written_form_is_plain_or_that_of_Swedish_Excel()
    {
        using var folder = new TestFolder();
        ExchangeWriter.Write(folder.Root, [Named("å")], []);
        var plain = File.ReadAllBytes(Path.Combine(folder.Root, ExchangeFormat.Interventions));
        Assert.Equal("person,operation,kind,start_date,end_date,name\np1,default,health,2023-04-01,,å\n", Encoding.UTF8.GetString(plain));
        ExchangeWriter.Write(folder.Root, [Named("å")], [], new ExchangeWriteOptions { ForSwedishExcel = true });
        var excel = File.ReadAllBytes(Path.Combine(folder.Root, ExchangeFormat.Interventions));
        Assert.Equal([0xEF, 0xBB, 0xBF], excel[..3]);
        Assert.Equal(
            "person;operation;kind;start_date;end_date;name\np1;default;health;2023-04-01;;å\n",
            Encoding.UTF8.GetString(excel[3..])
        );
    }

    [Fact]
    public void Measures_are_read_back_and_a_folder_without_consents_or_measures_has_no_file_of_them()
    {
        using var folder = new TestFolder();
        ValueList<Measure> measures = [new("a", MeasureKind.Structural, "=Nätverk"), new("b", MeasureKind.Individual)];
        var consenting = Named("x") with { Consents = [new(ConsentKind.Sus, new LocalDate(2023, 3, 1))] };
        ExchangeWriter.Write(folder.Root, [consenting], [], new ExchangeWriteOptions { Measures = measures });
        Assert.Equal(measures, folder.Read().Measures);
        Assert.Equal(consenting.Consents, folder.Read().Participations[0].Consents);
        ExchangeWriter.Write(folder.Root, [Named("x")], []);
        Assert.False(File.Exists(Path.Combine(folder.Root, ExchangeFormat.Measures)));
        Assert.False(File.Exists(Path.Combine(folder.Root, ExchangeFormat.Consents)));
    }

    [Theory]
    [InlineData("2023-05-01,2023-05-31", "2023-02-01,", "2023-02-01/..")]
    [InlineData("2023-05-01,2023-05-31", "2023-02-01,2023-03-01", "2023-02-01/2023-05-31")]
    [InlineData(",", "2023-02-01,2023-03-01", "2023-02-01/2023-03-01")]
    public void Protection_on_any_record_protects(string first, string second, string expected)
    {
        using var folder = TestFolder.Of(
            $"person,gender,entry_date,exit_date,protected_from,protected_to\np1,woman,2023-01-01,2023-01-31,{first}\np1,woman,2023-06-01,,{second}"
        );
        Assert.Equal(expected, Assert.Single(folder.Read().Participations).Protection.ToString());
    }

    private static Participation Named(string name) =>
        new()
        {
            Person = "p1",
            Gender = Gender.Woman,
            Spells = [new Spell(new LocalDate(2023, 3, 1))],
            Interventions = [new Intervention(InterventionKind.Health, new ParticipationPeriod(new LocalDate(2023, 4, 1), null), name)],
        };

    private static string Written(TestFolder folder, string file) => File.ReadAllText(Path.Combine(folder.Root, file));

    private static void Same(RandomFolder original, ExchangeContent content)
    {
        Assert.DoesNotContain(content.Issues, issue => issue.Definition.Severity == Severity.Error);
        Assert.Equal(original.Participations, content.Participations);
        Assert.Equal(original.Measurements, (IEnumerable<Measurement>)content.Measurements);
        Assert.Equal(0, content.LeftOut);
    }
}
