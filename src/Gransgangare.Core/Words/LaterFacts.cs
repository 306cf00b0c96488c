namespace Gransgangare.Core;

/// <summary>Which facts there can be after an exit, by its reason (senare uppgifter).</summary>
/// <remarks>Source: SE-R22, SE-C9.</remarks>
internal enum LaterFacts
{
    /// <summary>Any.</summary>
    Possible = 0,

    /// <summary>No result of this participation, for it was never one: a registration error.</summary>
    NoResults = 1,

    /// <summary>None of the person in any operation: the exit day is the last of the person's life, and is itself included in it.</summary>
    None = 2,
}
