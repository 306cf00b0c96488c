using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Fuzz.Tests;

/// <summary>Records in JSON, as bodies of HTTP requests bring them: a record or a <see cref="JsonException"/> that tells of nobody.</summary>
public sealed class RecordTests
{
    private static readonly EsfJudge s_judge = new(Programme.EsfPlus2021);

    [Fact]
    public void Any_participation() => Fuzz.Run("participation", random => Any(Seeds.Participations, random), Participation);

    [Fact]
    public void Any_measurement() => Fuzz.Run("measurement", random => Any(Seeds.Measurements, random), Measurement);

    [Fact]
    public void Any_exit() =>
        Fuzz.Run("exit", random => Any([.. Seeds.Participations.Select(one => one.Exit).OfType<Exit>()], random), json => Read<Exit>(json));

    [Fact]
    public void Every_participation_that_did_harm() => Corpus.Each("participation", Participation);

    [Fact]
    public void Every_measurement_that_did_harm() => Corpus.Each("measurement", Measurement);

    private static byte[] Any<T>(IReadOnlyList<T> good, Random random) => Change.Json(Seeds.Json(good[random.Next(good.Count)]), random);

    private static void Participation(byte[] json)
    {
        if (Read<Participation>(json) is not { } record)
        {
            return;
        }

        Assert.All(new ParticipationValidator().Validate(record), issue => Fuzz.TellsNobody(issue.ToString()));
        _ = EsfRecordRules.Check(record);
        Fuzz.TellsNobody(s_judge.Judge(record).ToString());
    }

    private static void Measurement(byte[] json)
    {
        if (Read<Measurement>(json) is { } record)
        {
            Assert.All(new MeasurementValidator([Instrument.Bip]).Validate(record), issue => Fuzz.TellsNobody(issue.ToString()));
        }
    }

    // What is read is written and read again.
    private static T? Read<T>(byte[] json)
        where T : class
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(json);
            Assert.Equal(value, JsonSerializer.Deserialize<T>(Seeds.Json(value)));
            return value;
        }
        catch (JsonException exception)
        {
            // A text that does not even begin as an object is refused by the serializer itself, which repeats a part of it.
            if (json.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var first && json[first] == (byte)'{')
            {
                Fuzz.TellsNobody(exception.ToString());
            }

            return null;
        }
    }
}
