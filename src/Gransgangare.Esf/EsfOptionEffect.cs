namespace Gransgangare.Esf;

/// <summary>A figure under another reading (figur vid annat tolkningsval).</summary>
/// <param name="Setting">The one option changed, as <c>NAME=VALUE</c>.</param>
/// <param name="Figure">The figure with it; <c>null</c> where it cannot be said of anybody.</param>
public sealed record EsfOptionEffect(string Setting, long? Figure);
