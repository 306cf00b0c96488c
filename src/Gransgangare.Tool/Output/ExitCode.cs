namespace Gransgangare.Tool;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Done; warnings allowed.</summary>
    public const int Done = 0;

    /// <summary>Done or refused, and the data have errors.</summary>
    public const int DataErrors = 1;

    /// <summary>Wrong usage, or an unreadable folder.</summary>
    public const int Usage = 2;
}
