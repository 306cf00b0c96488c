namespace Gransgangare.Core;

/// <summary>Decision whether a person may take part in a project (behörighetsbeslut), with every step that led to it.</summary>
/// <param name="Verdict">The outcome.</param>
/// <param name="Groups">Target groups of the project that the person belongs to.</param>
/// <param name="Reasons">All steps in order: age, exclusion, each target group.</param>
public sealed record EligibilityDecision(EligibilityVerdict Verdict, ValueList<TargetGroup> Groups, ValueList<EligibilityReason> Reasons)
{
    /// <summary>Facts that could still decide; empty unless the verdict is <see cref="EligibilityVerdict.CannotSay"/>.</summary>
    public IEnumerable<string> MissingFacts =>
        Verdict == EligibilityVerdict.CannotSay
            ? Reasons
                .Where(reason => !reason.IsWarning)
                .SelectMany(reason => (IEnumerable<string>)reason.MissingFacts)
                .Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>The verdict only.</summary>
    public override string ToString() => Verdict.ToString();
}
