using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Asks of every hidden count whether another table agrees with what is known: a table in which it reaches its threshold, and one in which it is
/// another number. A count without such a table has been found out. Many counts are asked about at once.
/// </summary>
internal sealed class Attack
{
    private readonly Knowledge _known;
    private readonly double _work;
    private readonly Dictionary<Secret, HashSet<long>> _seen = [];

    /// <param name="known">What the outsider knows.</param>
    /// <param name="work">Work of the solver on one count; beyond it the count is <see cref="Undecided"/>.</param>
    public Attack(Knowledge known, double work = 20)
    {
        (_known, _work) = (known, work);
        Found = [.. known.Slips];
        foreach (var secret in known.Secrets)
        {
            _seen[secret] = [];
        }

        if (!Ask(known.Copy(), 60))
        {
            Found.Add("no table agrees with what is printed");
            return;
        }

        LeaveNone();
        Clear(known.Secrets.FindAll(IsSmall), IsSmall, MayReach);
        Clear(known.Secrets.FindAll(IsOneNumber), IsOneNumber, MayBeAnother);
    }

    /// <summary>Counts that are known to be few, or exactly; with the numbers that they can be.</summary>
    public List<string> Found { get; }

    /// <summary>Counts on which the solver gave up.</summary>
    public List<string> Undecided { get; } = [];

    private bool IsSmall(Secret secret) => !_seen[secret].Any(value => value >= secret.Threshold || (secret.MayBeZero && value == 0));

    private bool IsOneNumber(Secret secret) => !secret.MayBeZero && _seen[secret].Count < 2;

    private static void MayReach(CpModel model, Secret secret, BoolVar yes)
    {
        if (!secret.MayBeZero)
        {
            model.Add(secret.Count >= secret.Threshold).OnlyEnforceIf(yes);
            return;
        }

        var none = model.NewBoolVar("");
        model.Add(secret.Count >= secret.Threshold).OnlyEnforceIf([yes, none.Not()]);
        model.Add(secret.Count == 0).OnlyEnforceIf([yes, none]);
    }

    private void MayBeAnother(CpModel model, Secret secret, BoolVar yes)
    {
        var (more, only) = (model.NewBoolVar(""), _seen[secret].Single());
        model.Add(secret.Count >= only + 1).OnlyEnforceIf([yes, more]);
        model.Add(secret.Count <= only - 1).OnlyEnforceIf([yes, more.Not()]);
    }

    // Most of what is left of a whole may be nobody at the same time.
    private void LeaveNone()
    {
        var open = _known.Secrets.FindAll(secret => secret.MayBeZero && IsSmall(secret));
        var model = _known.Copy();
        model.Minimize(LinearExpr.Sum(open.Select(secret => secret.Count)));
        Ask(model, 5);
    }

    private void Clear(List<Secret> open, Predicate<Secret> isOpen, Action<CpModel, Secret, BoolVar> ask)
    {
        while (open.Count > 0)
        {
            var model = _known.Copy();
            var answers = open.ConvertAll(secret =>
            {
                var yes = model.NewBoolVar("");
                ask(model, secret, yes);
                return yes;
            });
            model.AddBoolOr(answers);
            model.Maximize(LinearExpr.Sum(answers));
            if (Ask(model, open.Count == 1 ? _work : 2))
            {
                open = open.FindAll(isOpen);
            }
            else if (_last == CpSolverStatus.Infeasible)
            {
                Found.AddRange(open.Select((secret, index) => index == 0 ? $"{Text(secret)}: {Why(secret)}" : Text(secret)));
                return;
            }
            else if (open.Count == 1)
            {
                Undecided.Add(Text(open[0]));
                return;
            }
            else
            {
                // Too many at once.
                Clear([.. open.Take(open.Count / 2)], isOpen, ask);
                open = [.. open.Skip(open.Count / 2).Where(secret => isOpen(secret))];
            }
        }
    }

    private CpSolverStatus _last;

    private bool Ask(CpModel model, double work)
    {
        var solved = Solved.Of(model, work);
        _last = solved.Status;
        foreach (var secret in solved.IsFound ? _known.Secrets : [])
        {
            _seen[secret].Add(solved.Value(secret.Count));
        }

        return solved.IsFound;
    }

    private string Text(Secret secret) =>
        $"{secret.Name} can be {string.Join(", ", _seen[secret].Order().Take(6))}, threshold {secret.Threshold}";

    /// <summary>Relations that keep a count below its threshold, none of which can be left out.</summary>
    private string Why(Secret secret)
    {
        var whole = _known.Copy();
        var all = whole.Model.Constraints.ToList();
        return string.Join("; ", Fails(all) ? Least([], all, isNew: false).Select(fact => Knowledge.Text(fact, whole)) : []);

        bool Fails(List<ConstraintProto> facts)
        {
            var model = _known.Copy();
            model.Model.Constraints.Clear();
            model.Model.Constraints.AddRange(facts);
            var yes = model.NewBoolVar("");
            MayReach(model, secret, yes);
            model.AddBoolOr([yes]);
            return Solved.Of(model, 5).Status == CpSolverStatus.Infeasible;
        }

        List<ConstraintProto> Least(List<ConstraintProto> kept, List<ConstraintProto> open, bool isNew)
        {
            if (isNew && Fails(kept))
            {
                return [];
            }

            if (open.Count == 1)
            {
                return open;
            }

            var half = open.Count / 2;
            var later = Least([.. kept, .. open.Take(half)], [.. open.Skip(half)], isNew: true);
            var earlier = Least([.. kept, .. later], [.. open.Take(half)], later.Count > 0);
            return [.. earlier, .. later];
        }
    }
}
