using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>A set of persons or participations, with the counts of those of it that have a property; what nobody prints may be any number.</summary>
internal sealed class People(Knowledge known, string name, int threshold)
{
    private readonly Dictionary<string, IntVar> _counts = new(StringComparer.Ordinal);

    public string Name => name;

    public int Threshold => threshold;

    public IEnumerable<string> Properties => [.. _counts.Keys];

    public IntVar this[string property]
    {
        get => _counts.TryGetValue(property, out var count) ? count : _counts[property] = known.Count($"({name}.{property})");
        set => _counts[property] = value;
    }

    public bool Knows(string property) => _counts.ContainsKey(property);

    /// <summary>Those with any of some properties that exclude each other.</summary>
    public LinearExpr Sum(params string[] properties) => LinearExpr.Sum(properties.Select(property => this[property]));

    /// <summary>The set is made up of others.</summary>
    public void IsMadeUpOf(IReadOnlyList<People> parts, params string[] properties)
    {
        foreach (var property in properties)
        {
            known.Equal(this[property], LinearExpr.Sum(parts.Select(part => part[property])));
        }
    }

    /// <summary>Nothing may be found out of the set although it is printed nowhere.</summary>
    public void Hide(params string[] properties)
    {
        foreach (var property in properties)
        {
            known.Hide($"({name}.{property})", this[property], threshold, mayBeZero: true);
        }
    }

    /// <summary>What is left of each whole without its part must not be found out.</summary>
    public void Leave(params (string Part, string Whole)[] relations)
    {
        foreach (var (part, whole) in relations)
        {
            known.Leave($"({name}.{whole} without {part})", this[whole], this[part], threshold);
        }
    }
}
