namespace Gransgangare.Disclosure;

/// <summary>What anybody can work out of a hidden count from what is shown: it lies between two counts, or exactly on one of them.</summary>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be.</param>
public readonly record struct CountInterval(long Low, long High)
{
    /// <summary>Both ends, with a dash.</summary>
    public override string ToString() => FormattableString.Invariant($"{Low}–{High}");
}
