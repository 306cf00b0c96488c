namespace Gransgangare.Samples.Host;

/// <summary>What was published, as it was published.</summary>
public sealed class ReleaseRow
{
    /// <summary>Last day of its period, which names it.</summary>
    public required DateOnly To { get; init; }

    public required DateOnly Published { get; init; }

    /// <summary>The report, which the next release is protected beside.</summary>
    public required string Json { get; init; }

    /// <summary>The same as tables to read.</summary>
    public required string Csv { get; init; }
}
