using Gransgangare.Core;

namespace Gransgangare.Bip.Tests;

public sealed class MeasurementValidatorTests
{
    private static readonly Measurement s_sound = Instrument
        .Bip.Measure("k1", Make.Day("2024-02-01"), RaterKind.Participant)
        .Answer("job-search", 3)
        .Build();

    public static TheoryData<string, Measurement> Cases =>
        new()
        {
            { "", s_sound },
            { "", s_sound with { InstrumentVersion = null } },
            { "GGE2011 person", s_sound with { Subject = "198112189876" } },
            { "GGE2011 rater_id", s_sound with { RaterId = "198112189876" } },
            { "GGE3007 instrument", s_sound with { InstrumentId = "bpi" } },
            { "GGE3009 instrument_version", s_sound with { InstrumentVersion = "0" } },
            { "GGE3008 subject", s_sound with { SubjectKind = MeasurementSubject.Organisation } },
            { "GGE3004 rater", s_sound with { Rater = RaterKind.FromCode("staff") } },
            { "GGW3102 answers", s_sound with { Answers = default } },
            { "GGE3002 job-search", s_sound with { Answers = default(Answers).WithOriented(0, 9) } },
            { "GGE3003 presentation", s_sound with { Answers = default(Answers).WithOriented(SlotOf("presentation"), 2) } },
            { "GGE3001 answers[31]", s_sound with { Answers = s_sound.Answers.WithOriented(31, 1) } },
            {
                "GGE2011 person;GGE3002 job-search;GGE3003 presentation",
                s_sound with
                {
                    Subject = "198112189876",
                    Answers = default(Answers).WithOriented(0, 6).WithOriented(SlotOf("presentation"), 2),
                }
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_host_checks_a_measurement_in_one_call(string expected, Measurement measurement)
    {
        var result = new MeasurementValidator().Validate(measurement);
        Assert.Equal(expected, string.Join(';', result.Select(issue => $"{issue.Code} {issue.Path}")));
        Assert.Equal(!expected.Contains("GGE", StringComparison.Ordinal), result.IsValid);
        Assert.Equal(result, result.Errors.Concat(result.Warnings));
        Assert.Equal(result.Count, result.ToString().Length == 0 ? 0 : result.ToString().Split('\n').Length);
    }

    [Fact]
    public void D5_a_rating_of_another_version_is_never_counted_with_those_of_this_one()
    {
        var other = s_sound with { InstrumentVersion = "0" };
        Assert.Equal(0, new ProgressionCalculator(Instrument.Bip).Judge(RaterKind.Participant, [other]).Measurements);
        Assert.Equal(1, new ProgressionCalculator(Instrument.Bip).Judge(RaterKind.Participant, [s_sound]).Measurements);
        Assert.Equal(0, MeasurementSet.Of(Instrument.Bip, [other]).Count);
        var next = Instrument.Parse(
            Instrument.Bip.ToJson().Replace($"\"version\": \"{Instrument.Bip.Version}\"", "\"version\": \"next\"", StringComparison.Ordinal)
        );
        Assert.Equal("next", next.Version);
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        Assert.Throws<ArgumentException>(() => tally.Merge(new ProgressionTally(new ProgressionCalculator(next))));
    }

    [Fact]
    public void Two_definitions_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => new MeasurementValidator([Instrument.Bip, Instrument.Bip]));

    private static int SlotOf(string id) => Instrument.Bip.TryGetItem(id, out var item) ? item.Slot : -1;
}
