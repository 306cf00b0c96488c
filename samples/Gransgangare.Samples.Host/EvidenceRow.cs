namespace Gransgangare.Samples.Host;

/// <summary>The evidence of the project, as it was published.</summary>
public sealed class EvidenceRow
{
    /// <summary>The day it is for, the last of the project.</summary>
    public required DateOnly AsOf { get; init; }

    public required DateOnly Published { get; init; }

    public required string Json { get; init; }

    /// <summary>The same as a page to read.</summary>
    public required string Html { get; init; }
}
