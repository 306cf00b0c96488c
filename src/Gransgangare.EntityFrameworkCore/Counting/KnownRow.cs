using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>A participation as it was known on a day, as the database sees it. Registration errors are in no count and not here.</summary>
internal sealed class KnownRow
{
    public required ParticipationRow Row { get; init; }

    public required DateOnly Entry { get; init; }

    /// <summary>The final exit, if it had happened: registered by then.</summary>
    public required DateOnly? Exit { get; init; }

    /// <summary>The exit that ends taking part, as <see cref="Participation.LeftBy"/> has it.</summary>
    public required DateOnly? LeftOn { get; init; }

    /// <summary>The spell that the exit is of; the facts of its exit hold where <see cref="IsRegistered"/>.</summary>
    public required SpellRow Last { get; init; }

    /// <summary>Whether the exit is that of the spell.</summary>
    public required bool IsRegistered { get; init; }

    /// <summary>Completed years at entry.</summary>
    public required int? Age { get; init; }
}
