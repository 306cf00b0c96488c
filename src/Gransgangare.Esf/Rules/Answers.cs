namespace Gransgangare.Esf.Rules;

/// <summary>
/// What facts say: sets of conditions that hold or are open (what is in neither does not hold), and what follows for the indicators that
/// state them. The answers from several facts are added up.
/// </summary>
internal struct Answers
{
    /// <summary>Conditions that hold.</summary>
    public ulong Hold;

    /// <summary>Conditions that cannot be decided.</summary>
    public ulong Open;

    /// <summary>Indicators with a condition that does not hold.</summary>
    public ulong NotCounted;

    /// <summary>Indicators with a condition that cannot be decided.</summary>
    public ulong CannotSay;

    /// <summary>Indicators with a condition of scope that does not hold.</summary>
    public ulong OutOfScope;

    /// <summary>Adds the answer to one condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="holds">The answer; <c>null</c> = cannot say.</param>
    /// <param name="statedBy">The indicators that state it.</param>
    public void Add(EsfCondition condition, bool? holds, ulong statedBy)
    {
        switch (holds)
        {
            case true:
                Hold |= condition.Bit;
                break;
            case null:
                Open |= condition.Bit;
                CannotSay |= statedBy;
                break;
            case false when condition.IsScope:
                OutOfScope |= statedBy;
                break;
            case false:
                NotCounted |= statedBy;
                break;
        }
    }

    /// <summary>Adds the answer to a condition made of alternatives: it holds if one of them does, and is open if none holds but one is open.</summary>
    /// <param name="one">The condition.</param>
    public void AddAnyOf(MadeOfAlternatives one)
    {
        var possible = Hold | Open;
        var holds = (Hold & one.Single) != 0;
        var mayHold = (possible & one.Single) != 0;
        foreach (var all in one.Together)
        {
            holds |= (Hold & all) == all;
            mayHold |= (possible & all) == all;
        }

        if (holds)
        {
            Hold |= one.Condition;
        }
        else if (mayHold)
        {
            Open |= one.Condition;
            CannotSay |= one.StatedBy;
        }
        else
        {
            NotCounted |= one.StatedBy;
        }
    }

    /// <summary>Adds what another fact says.</summary>
    public void Add(in Answers other)
    {
        Hold |= other.Hold;
        Open |= other.Open;
        NotCounted |= other.NotCounted;
        CannotSay |= other.CannotSay;
        OutOfScope |= other.OutOfScope;
    }

    /// <summary>Whether all of some conditions hold: <c>false</c> as soon as one does not, <c>null</c> if none does not but one is open.</summary>
    public readonly bool? All(ulong conditions) =>
        (Hold & conditions) == conditions ? true
        : ((Hold | Open) & conditions) == conditions ? null
        : false;
}
