namespace Gransgangare.Reports;

/// <summary>Signs in place of a figure (SE-D2), the same in JSON and in tables.</summary>
internal static class Signs
{
    /// <summary>Hidden by disclosure control.</summary>
    public const string Hidden = "..";

    /// <summary>Cannot be in its place.</summary>
    public const string NotApplicable = ".";

    /// <summary>Missing, or cannot be said.</summary>
    public const string Missing = "-";
}
