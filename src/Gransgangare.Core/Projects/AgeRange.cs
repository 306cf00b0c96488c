namespace Gransgangare.Core;

/// <summary>Ages a project is for (åldersintervall), completed years at entry, both included.</summary>
/// <param name="From">Lowest age.</param>
/// <param name="To">Highest age.</param>
public readonly record struct AgeRange(int From, int To)
{
    /// <summary>Whether an age lies in the range.</summary>
    /// <param name="age">Completed years.</param>
    public bool Contains(int age) => From <= age && age <= To;
}
