namespace Gransgangare.Esf.Rules;

/// <summary>Two sets of conditions: those that hold and those that cannot be decided. What is in neither does not hold.</summary>
internal struct Answers
{
    public ulong Hold;

    public ulong Open;

    /// <summary>Notes that a condition holds, or that it is open. One that was open before and now holds is open no more.</summary>
    public void Add(ulong condition, bool? holds)
    {
        Hold |= holds == true ? condition : 0;
        Open = (Open | (holds is null ? condition : 0)) & ~Hold;
    }

    /// <summary>Adds the answers that one fact gives.</summary>
    public void Add(in Answers other)
    {
        Hold |= other.Hold;
        Open |= other.Open;
    }

    /// <summary>Whether all of some conditions hold: <c>false</c> as soon as one does not, <c>null</c> if none does not but one is open.</summary>
    public readonly bool? All(ulong conditions) =>
        (Hold & conditions) == conditions ? true
        : ((Hold | Open) & conditions) == conditions ? null
        : false;
}
