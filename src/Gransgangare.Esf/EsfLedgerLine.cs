using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>One condition, whether it held, and the fact and date it saw (villkor i förklaringen).</summary>
public readonly struct EsfLedgerLine
{
    private readonly EsfLedger _ledger;

    internal EsfLedgerLine(EsfLedger ledger, EsfCondition condition)
    {
        _ledger = ledger;
        Condition = condition;
    }

    /// <summary>The condition, with its source.</summary>
    public EsfCondition Condition { get; }

    /// <summary>Whether it held; <c>null</c> = cannot say, a fact is missing.</summary>
    public bool? Holds => _ledger.Holds(Condition);

    /// <summary>What was seen, such as <c>age at entry 30</c>; never a birth date.</summary>
    public LocalizedText Fact => _ledger.FactOf(Condition);

    /// <summary>The condition in words with its answer, ✓, ✗ or ?, and the fact.</summary>
    /// <param name="language">The language.</param>
    public string ToText(Language language)
    {
        var sign = Holds switch
        {
            true => "✓",
            false => "✗",
            null => "?",
        };
        return $"{sign} {Condition.Sentence.In(language)} ({Fact.In(language)})";
    }

    /// <summary>Condition and answer; nothing about the person.</summary>
    public override string ToString() => $"{Condition.Id} {Holds switch { true => "holds", false => "fails", null => "open" }}";
}
