using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core.Tests.Json;

/// <summary>The form as it is written: a change here is a change for everybody who stores it.</summary>
public sealed partial class WireFormatTests
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void A_participation() => Snapshot.Matches(JsonSerializer.Serialize(Full, s_readable), extension: "json");

    [Fact]
    public void A_participation_of_which_little_is_known() =>
        Snapshot.Matches(JsonSerializer.Serialize(Some.Participation(Some.Spell("2024-01-15", "")), s_readable), extension: "json");

    [Fact]
    public void A_project() => Snapshot.Matches(JsonSerializer.Serialize(ProjectDefinition.Gransgangare, s_readable), extension: "json");

    [Fact]
    public void A_date_of_a_hosts_own_type()
    {
        var options = new JsonSerializerOptions { Converters = { new LocalDateJsonConverter() } };
        Assert.Equal("\"2024-09-30\"", JsonSerializer.Serialize(Some.Day("2024-09-30"), options));
        Assert.Equal(Some.Day("2024-09-30"), JsonSerializer.Deserialize<LocalDate>("\"2024-09-30\"", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalDate>("\"30/9 2024\"", options));
    }

    [Fact]
    public void Code_that_is_generated_from_the_types_reads_and_writes_the_same()
    {
        var json = JsonSerializer.Serialize(Full, Generated.Default.Participation);
        Assert.Equal(JsonSerializer.Serialize(Full), json);
        Assert.Equal(Full, JsonSerializer.Deserialize(json, Generated.Default.Participation));
        var closed = JsonSerializer.Serialize(new Close("p1", Full.Spells[0].Exit!, Fact.Refused), Generated.Default.Close);
        Assert.Equal(Full.Spells[0].Exit, JsonSerializer.Deserialize(closed, Generated.Default.Close)!.Exit);
    }

    internal static Participation Full { get; } =
        new()
        {
            Person = "k7f3",
            Operation = "norra",
            Forbund = "vast",
            Municipality = "1485",
            Gender = Gender.NonBinary,
            BirthDate = new LocalDate(1990, 5, 17),
            AtEntry = new EntryFacts
            {
                LabourStatus = LabourStatus.Unemployed,
                RegisteredUnemployed = Fact.Yes,
                UnemployedSince = new LocalDate(2022, 8, 1),
                InEducation = Fact.No,
                Isced = 3,
                Disability = Fact.Refused,
                SpecificObjective = 'h',
                TargetGroups = [TargetGroup.LongTermUnemployed, TargetGroup.Comorbidity],
                Referrer = Referrer.EmploymentService,
                IncomeSources = [IncomeSource.SocialAssistance],
            },
            Spells =
            [
                new Spell(
                    new LocalDate(2024, 1, 15),
                    new Exit(new LocalDate(2024, 9, 30), ExitReason.WorkSubsidised)
                    {
                        Manner = ExitManner.AccordingToPlan,
                        TypeOfWork = TypeOfWork.WageSubsidy,
                        WorkExtent = 50,
                        JobStart = new LocalDate(2024, 10, 1),
                        JobOngoing = Fact.Yes,
                        SixMonthFollowUp = new SixMonthFollowUp
                        {
                            Status = SixMonthStatus.Employed,
                            Improvements = [Improvement.PrecariousToStable],
                        },
                    }
                ),
            ],
            Events = [new ParticipationEvent(new LocalDate(2024, 9, 30), EventKind.Employed)],
            Interventions =
            [
                new Intervention(InterventionKind.JobFocused, new ParticipationPeriod(new LocalDate(2024, 2, 1), null), "Jobbspår"),
            ],
            Consents = [new Consent(ConsentKind.InformationExchange, new LocalDate(2024, 1, 15))],
            Protection = new ParticipationPeriod(new LocalDate(2024, 5, 1), new LocalDate(2024, 8, 31)),
        };

    internal sealed record Close(string Person, Exit Exit, Fact Again);

    [JsonSerializable(typeof(Participation))]
    [JsonSerializable(typeof(Close))]
    private sealed partial class Generated : JsonSerializerContext;
}
