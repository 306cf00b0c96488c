namespace Gransgangare.Evidence;

/// <summary>An estimate with a 95 % interval (skattning med konfidensintervall).</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public readonly record struct Estimate(double Value, double Low, double High);
