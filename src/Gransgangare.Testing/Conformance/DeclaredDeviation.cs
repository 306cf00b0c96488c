namespace Gransgangare.Testing;

/// <summary>A deviation that an implementation declares (redovisad avvikelse).</summary>
/// <param name="Case">Id of the case; <c>*</c> = every case.</param>
/// <param name="Code">Code of the question; <c>*</c> = every question of the case.</param>
/// <param name="Reason">Why it reads the rules otherwise, for a person to judge.</param>
public sealed record DeclaredDeviation(string Case, string Code, string Reason);
