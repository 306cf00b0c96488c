using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Whether a person works, or studies, and how much of 40 hours a week (SE-S6).</summary>
/// <param name="Holds">Any extent above 0 is yes (SE-S22).</param>
/// <param name="Extent">Per cent of full time; <c>null</c> = not known.</param>
internal readonly record struct SusActivity(Fact Holds, int? Extent)
{
    /// <summary>A given extent decides; without one, what else is known.</summary>
    public static SusActivity Of(int? extent, Fact otherwise) =>
        extent is { } per ? new(per > 0 ? Fact.Yes : Fact.No, per) : new(otherwise, null);

    /// <summary>Started or increased (SE-R7): more after than before; not known where a missing extent leaves it open.</summary>
    public static Fact Increased(SusActivity before, SusActivity after) =>
        after.Holds != Fact.Yes ? after.Holds
        : before.Holds != Fact.Yes ? Not(before.Holds)
        : after.Extent is { } much && before.Extent is { } less ? (much > less ? Fact.Yes : Fact.No)
        : Fact.NotKnown;

    /// <summary>One yes decides, whatever else is not known.</summary>
    public static Fact Either(Fact a, Fact b) =>
        a == Fact.Yes || b == Fact.Yes ? Fact.Yes
        : a == Fact.No && b == Fact.No ? Fact.No
        : Fact.NotKnown;

    private static Fact Not(Fact fact) => fact == Fact.No ? Fact.Yes : Fact.NotKnown;
}
