namespace Gransgangare.EntityFrameworkCore;

/// <summary>Tells a value that cannot be read from everything else that may go wrong with a database.</summary>
internal static class StoredFault
{
    /// <summary>Whether a conversion threw; the framework wraps it where it is asked for detailed errors.</summary>
    public static bool IsOfValue(Exception fault) =>
        fault is FormatException or InvalidCastException or OverflowException or ArgumentException or IndexOutOfRangeException
        || (fault is InvalidOperationException { InnerException: { } inner } && IsOfValue(inner));
}
