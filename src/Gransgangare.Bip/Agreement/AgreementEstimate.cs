namespace Gransgangare.Bip;

/// <summary>An estimate of agreement or of a mean with its 95 % interval (skattning med konfidensintervall).</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
internal readonly record struct AgreementEstimate(double Value, double Low, double High)
{
    private const double Normal = ReliableChangeCriterion.FivePercent;

    internal static AgreementEstimate Of(double value, double error) => new(value, value - (Normal * error), value + (Normal * error));
}
