using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>One of the two arms of an exposure (gren).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">What a person reads, as it stands after a number of exits: <c>with parallel interventions</c>.</param>
public sealed record ExposureArm(string Code, LocalizedText Label)
{
    internal ExposureArm(string code, string sv, string en)
        : this(code, new LocalizedText(sv, en)) { }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
