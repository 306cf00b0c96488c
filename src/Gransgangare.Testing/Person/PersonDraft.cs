using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>A participant as he or she is on the entry date, before any fact is lost.</summary>
internal sealed record PersonDraft(
    int Index,
    LocalDate Entry,
    string? Forbund,
    string? Municipality,
    Gender Gender,
    int Age,
    LocalDate BirthDate,
    TargetGroup? FirstGroup,
    EntryFacts Facts
);
