using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>A number as it may be shown: its value, hidden by disclosure control, or missing because there is nothing to say.</summary>
/// <param name="Value">The number; <c>null</c> = hidden or missing.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
internal readonly record struct ShownNumber(double? Value, bool IsHidden = false)
{
    /// <summary>Sign of a hidden number in every form.</summary>
    public const string HiddenSign = "..";

    /// <summary>A hidden number.</summary>
    public static ShownNumber Hidden { get; } = new(null, IsHidden: true);

    /// <summary>A number that is not there.</summary>
    public static ShownNumber Missing { get; } = new(null);
}
