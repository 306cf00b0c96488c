namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.Objective"/>.</summary>
internal enum ObjectiveSeen
{
    Other,
    L,
}
