using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>A count that must not be found out.</summary>
/// <param name="Name">Where it stands; in brackets if no figure is printed of it.</param>
/// <param name="Count">The count.</param>
/// <param name="Threshold">Smallest count that says nothing of a few.</param>
/// <param name="MayBeZero">Whether it may be 0: a printed 0 is never hidden.</param>
internal sealed record Secret(string Name, IntVar Count, int Threshold, bool MayBeZero);

/// <summary>What an outsider knows: whole numbers, their sums and what is contained in what.</summary>
internal sealed class Knowledge
{
    private const int Many = 5_000;

    private readonly CpModel _model = new();
    private readonly Dictionary<string, IntVar> _counts = new(StringComparer.Ordinal);

    /// <summary>Before every name: which of several reports is being read.</summary>
    public string Prefix { get; set; } = "";

    public List<Secret> Secrets { get; } = [];

    /// <summary>What is printed although it is worked out from what is hidden.</summary>
    public List<string> Slips { get; } = [];

    public IReadOnlyDictionary<string, IntVar> Counts => _counts;

    /// <summary>A count that lies between two ends, which may be the same.</summary>
    public IntVar Count(string name, long low = 0, long high = Many) => _counts[Prefix + name] = _model.NewIntVar(low, high, Prefix + name);

    public void Hide(string name, IntVar count, int threshold, bool mayBeZero) =>
        Secrets.Add(new Secret(Prefix + name, count, threshold, mayBeZero));

    public void Equal(LinearExpr left, LinearExpr right) => _model.Add(left == right);

    public void AtMost(LinearExpr part, LinearExpr whole) => _model.Add(part <= whole);

    /// <summary>What is left of a whole follows by subtraction, so that it may be as few as what is printed.</summary>
    public void Leave(string name, IntVar whole, IntVar part, int threshold)
    {
        var rest = Count(name);
        Equal(whole, part + rest);
        Hide(name, rest, threshold, mayBeZero: true);
    }

    /// <summary>The same, for one more question.</summary>
    public CpModel Copy()
    {
        var copy = new CpModel();
        copy.Model.MergeFrom(_model.Model.Clone());
        return copy;
    }

    /// <summary>The relations that do not hold of these counts: none, if the outsider knows nothing that is false.</summary>
    public IReadOnlyList<string> Contradictions(IReadOnlyDictionary<string, long> truth)
    {
        var model = Copy();
        var outside = new List<string>();
        foreach (var (name, value) in truth)
        {
            if (!_counts.TryGetValue(name, out var count))
            {
                continue;
            }

            if (!count.Domain.FlattenedIntervals().Chunk(2).Any(ends => ends[0] <= value && value <= ends[1]))
            {
                outside.Add($"{name} is {value}");
            }

            var domain = model.Model.Variables[count.GetIndex()].Domain;
            domain.Clear();
            domain.AddRange([value, value]);
        }

        return outside.Count > 0 || Solved.Of(model, 60) is { Status: CpSolverStatus.Infeasible } ? [.. outside, .. Broken(model)] : [];
    }

    // As few relations as possible that have to be given up.
    private static IEnumerable<string> Broken(CpModel model)
    {
        var facts = model.Model.Constraints.ToList();
        var held = facts.ConvertAll(fact =>
        {
            var holds = model.NewBoolVar("");
            fact.EnforcementLiteral.Add(holds.GetIndex());
            return holds;
        });
        model.Maximize(LinearExpr.Sum(held));
        var solved = Solved.Of(model, 60);
        return facts.Zip(held).Where(fact => solved.Value(fact.Second) == 0).Select(fact => Text(fact.First, model)).ToList();
    }

    /// <summary>A relation in words, for the message of a test.</summary>
    public static string Text(ConstraintProto fact, CpModel model) =>
        string.Join(
            " ",
            fact.Linear.Coeffs.Zip(fact.Linear.Vars, (factor, at) => (factor, model.Model.Variables[at]))
                .Select(term => $"{term.factor:+0;-0} {term.Item2.Name} [{string.Join("-", term.Item2.Domain.Distinct())}]")
        ) + $" in {string.Join("..", fact.Linear.Domain.Distinct())}";
}
