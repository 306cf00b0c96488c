namespace Gransgangare.Core;

/// <summary>
/// How much is read of what comes from elsewhere (gränser för indata), so that a small file cannot take all memory. What lies beyond a limit is
/// refused with an issue, or counted and not listed; see docs/limits.md.
/// </summary>
internal static class InputLimits
{
    /// <summary>Most bytes of a document that is read whole: a definition, plan, mapping, report or tally.</summary>
    public const int DocumentBytes = 16 * 1024 * 1024;

    /// <summary>Most bytes of a name of a member of a JSON text, as it is written.</summary>
    public const int MemberNameBytes = 200;

    /// <summary>Most objects and lists of a JSON text inside one another.</summary>
    public const int Depth = 64;

    /// <summary>Most characters of the places of all values of a JSON text together, each the names and numbers on the way to it.</summary>
    public const long PlacesCharacters = 64 * 1024 * 1024;

    /// <summary>Most issues of one code that are listed of a file or text; the others are counted in one more, its <c>Count</c>.</summary>
    public const int IssuesOfCode = 1_000;

    /// <summary>Most counters of all sections of a tally together.</summary>
    public const int TallyCounters = 16 * 1024 * 1024;

    /// <summary>Most bytes of a table from a pipe or a stream that cannot seek, which is kept in memory while it is read.</summary>
    public const int StreamBytes = 512 * 1024 * 1024;
}
