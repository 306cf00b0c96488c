namespace Gransgangare.Reports;

/// <summary>
/// The parts into which the identified who took part in a period fall by their outcome: each is in exactly one, and every measure and denominator of
/// exits is some of them together.
/// </summary>
[Flags]
internal enum OutcomePart
{
    None = 0,
    Work = 1,
    Study = 2,
    Nearer = 4,
    Interrupted = 8,
    OtherUninterrupted = 16,
    Uncategorised = 32,
    NotEnded = 64,
}
