namespace Gransgangare.Core;

/// <summary>
/// What the reading of data found (läsningens resultat): records read and left out, issues by code, and the fingerprint of the facts. A reader makes it, and a
/// report takes it.
/// </summary>
public sealed class ReadingSummary
{
    internal ReadingSummary(
        IEnumerable<(IssueDefinition Definition, long Count)> issues,
        long recordsRead,
        long leftOut,
        InputDigest input
    ) => (Issues, RecordsRead, LeftOut, Input) = ([.. issues], recordsRead, leftOut, input);

    internal IReadOnlyList<(IssueDefinition Definition, long Count)> Issues { get; }

    internal long RecordsRead { get; }

    internal long LeftOut { get; }

    internal InputDigest Input { get; }
}
