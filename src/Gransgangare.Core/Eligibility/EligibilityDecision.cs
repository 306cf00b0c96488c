namespace Gransgangare.Core;

/// <summary>Decision whether a person may take part in a project (behörighetsbeslut), with every step that led to it.</summary>
/// <param name="Verdict">The outcome.</param>
/// <param name="Groups">Target groups of the project that the person belongs to.</param>
/// <param name="Reasons">All steps in order: age, exclusion, each target group.</param>
public sealed record EligibilityDecision(EligibilityVerdict Verdict, ValueList<TargetGroup> Groups, ValueList<EligibilityReason> Reasons)
{
    /// <summary>Steps that could still decide; none unless the verdict is <see cref="EligibilityVerdict.CannotSay"/>.</summary>
    /// <remarks>Where one target group holds, no other group decides anything.</remarks>
    public IEnumerable<EligibilityReason> Open =>
        Verdict == EligibilityVerdict.CannotSay
            ? Reasons.Where(reason =>
                !reason.IsWarning && reason.Holds is not (Fact.Yes or Fact.No) && (reason.Group is null || Groups.Count == 0)
            )
            : [];

    /// <summary>Facts that could still decide; none unless the verdict is <see cref="EligibilityVerdict.CannotSay"/>.</summary>
    public IEnumerable<string> MissingFacts =>
        Open.SelectMany(reason => reason.MissingFacts.AsEnumerable()).Distinct(StringComparer.Ordinal);

    /// <summary>Columns of the exchange folder that could still decide; none unless the verdict is <see cref="EligibilityVerdict.CannotSay"/>.</summary>
    public IEnumerable<string> DecidedBy => Open.SelectMany(reason => reason.DecidedBy).Distinct(StringComparer.Ordinal);

    /// <summary>The verdict only.</summary>
    public override string ToString() => Verdict.ToString();
}
