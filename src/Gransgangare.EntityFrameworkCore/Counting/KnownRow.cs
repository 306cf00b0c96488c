namespace Gransgangare.EntityFrameworkCore;

/// <summary>A participation as it was known on a day, as the database sees it.</summary>
internal sealed class KnownRow
{
    public required ParticipationRow Row { get; init; }

    /// <summary>The last spell that had begun.</summary>
    public required SpellRow Last { get; init; }

    public required DateOnly Entry { get; init; }

    /// <summary>The exit of the last spell, if it had happened.</summary>
    public required DateOnly? Exit { get; init; }

    /// <summary>Completed years at entry.</summary>
    public required int? Age { get; init; }
}
