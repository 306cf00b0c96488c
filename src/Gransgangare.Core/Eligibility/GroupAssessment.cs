namespace Gransgangare.Core;

/// <summary>A professional assessment or a self-description that a person belongs to a target group without a threshold (bedömning).</summary>
/// <param name="Group">The group.</param>
/// <param name="Belongs">Yes, no or refused.</param>
public readonly record struct GroupAssessment(TargetGroup Group, Fact Belongs)
{
    /// <summary>The type only: an assessment may be a special category.</summary>
    public override string ToString() => nameof(GroupAssessment);
}
