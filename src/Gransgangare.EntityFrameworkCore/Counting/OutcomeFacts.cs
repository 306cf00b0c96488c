using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>What the outcome judge asks of a participation for one request: the key of a group.</summary>
internal sealed class OutcomeFacts
{
    public required ParticipantKind ParticipantKind { get; init; }

    public required Fact DirectBeneficiary { get; init; }

    public required bool HasEntered { get; init; }

    public required bool HasExited { get; init; }

    public required bool ExitsOnLastDay { get; init; }

    public required ExitReason? Reason { get; init; }

    public required ExitManner? Manner { get; init; }

    public required int? WorkExtent { get; init; }

    public required int? StudyExtent { get; init; }

    public required TypeOfWork? TypeOfWork { get; init; }

    public required DateOnly? JobStart { get; init; }

    public required DateOnly? JobEnd { get; init; }

    public required Fact? JobOngoing { get; init; }

    public required Fact? StudySupportRight { get; init; }

    public required string? Forbund { get; init; }

    public required Gender? Gender { get; init; }

    public required string? Municipality { get; init; }

    public required ValueList<TargetGroup>? TargetGroups { get; init; }

    public required ValueList<TargetGroup>? SpecialTargetGroups { get; init; }

    /// <summary>One age of the age group.</summary>
    public required int? Age { get; init; }

    /// <summary>Quarter of the entry: four times the year, and 0–3.</summary>
    public required int? Quarter { get; init; }

    /// <summary>A participation of which all this is true.</summary>
    public Participation ToParticipation(ReportRequest request)
    {
        var entry = Entry(request);
        return new Participation
        {
            Person = StandIn.Key,
            Kind = ParticipantKind,
            Gender = Gender ?? Gender.Unknown,
            Forbund = Forbund,
            Municipality = Municipality,
            BirthDate = StandIn.BirthDate(Age, entry),
            AtEntry = new EntryFacts
            {
                DirectBeneficiary = DirectBeneficiary,
                TargetGroups = [.. TargetGroups ?? [], .. SpecialTargetGroups ?? []],
            },
            Spells = [new Spell(entry, HasExited ? ToExit(ExitsOnLastDay ? request.To : LocalDate.Max(entry, request.From)) : null)],
        };
    }

    private LocalDate Entry(ReportRequest request)
    {
        if (Quarter is not { } quarter)
        {
            return HasEntered ? request.From : TimeLimits.AfterDays(LocalDate.Min(request.From, request.AsOf ?? request.From), -1);
        }

        var first = new LocalDate(quarter / 4, (quarter % 4 * 3) + 1, 1);
        return HasEntered ? LocalDate.Max(first, request.From) : first;
    }

    private Exit ToExit(LocalDate day) =>
        new(day, Reason)
        {
            Manner = Manner,
            WorkExtent = WorkExtent,
            StudyExtent = StudyExtent,
            TypeOfWork = TypeOfWork,
            JobStart = Day.Of(JobStart),
            JobEnd = Day.Of(JobEnd),
            JobOngoing = JobOngoing ?? Fact.NotKnown,
            GivesRightToStudySupport = StudySupportRight ?? Fact.NotKnown,
        };
}
