using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>A yes or no in words.</summary>
internal static class Answer
{
    /// <summary>Yes, no, or that it cannot be said.</summary>
    public static string Of(bool? holds, TableText text) =>
        holds switch
        {
            true => text.Of("ja", "yes"),
            false => text.Of("nej", "no"),
            null => text.Of("går inte att säga", "cannot say"),
        };
}
