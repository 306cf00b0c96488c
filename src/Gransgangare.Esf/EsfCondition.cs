using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// One condition of an indicator (villkor), a named step that reads as a sentence. It is decided once for each participation, as holding,
/// not holding or not known, and every indicator that states it uses that same answer.
/// </summary>
public sealed class EsfCondition
{
    internal EsfCondition(int index, string id, LocalizedText sentence, string source)
    {
        Bit = 1UL << index;
        Id = id;
        Sentence = sentence;
        Source = source;
    }

    /// <summary>Stable name, such as <c>age-18-29</c>.</summary>
    public string Id { get; }

    /// <summary>What has to be so, as the end of a sentence that begins with "counts if".</summary>
    public LocalizedText Sentence { get; }

    /// <summary>The regulation or guidance and the rule ids it is read from.</summary>
    public string Source { get; }

    /// <summary>Columns of the exchange folder with the facts it looks at, under any reading.</summary>
    public ValueList<string> NeededFacts { get; internal init; } = [];

    /// <summary>
    /// Whether it says who and what is followed at all (avgränsning): where it does not hold, the verdict is
    /// <see cref="EsfVerdict.OutOfScope"/>.
    /// </summary>
    public bool IsScope { get; internal init; }

    /// <summary>Place in the sets of conditions.</summary>
    internal ulong Bit { get; }

    /// <summary>What it looks at; <c>null</c> where it is made of <see cref="Alternatives"/>.</summary>
    internal Seen? Looks { get; init; }

    /// <summary>Whether a value of what it looks at satisfies it; <c>null</c> = cannot say.</summary>
    internal Func<int, bool?> Decide { get; init; } = static _ => null;

    /// <summary>It holds if every condition of one of these holds; empty where it looks at a fact itself.</summary>
    internal EsfCondition[][] Alternatives { get; init; } = [];

    /// <summary>What has to be registered by a day, where the condition is about an event or a follow-up after the exit.</summary>
    internal LocalizedText? Registration { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
