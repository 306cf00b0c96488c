namespace Gransgangare.Evidence;

/// <summary>From a day of a question's clock on, a person's time belongs to an arm.</summary>
/// <param name="FirstDay">First day, from 1.</param>
/// <param name="Arm">0 = the first arm, 1 = the second; <see cref="Unclassified"/> = neither can be said.</param>
internal readonly record struct ArmStep(int FirstDay, int Arm)
{
    public const int Unclassified = -1;
}
