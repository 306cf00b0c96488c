namespace Gransgangare.Testing;

/// <summary>A question that an implementation answers otherwise (avvikelse).</summary>
/// <param name="Case">Id of the case.</param>
/// <param name="Code">Code of the question.</param>
/// <param name="Expected">What follows from the rules.</param>
/// <param name="Given">What it answered; <c>null</c> = nothing.</param>
/// <param name="Reason">The reason it declares; <c>null</c> = it declares none.</param>
public sealed record ConformanceDeviation(string Case, string Code, string Expected, string? Given, string? Reason);
