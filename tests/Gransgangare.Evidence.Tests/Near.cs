namespace Gransgangare.Evidence.Tests;

/// <summary>Compares with numbers as published or printed elsewhere, to their last digit.</summary>
internal static class Near
{
    public static void Equal(double expected, double? actual, int decimals) =>
        Assert.Equal(
            expected,
            actual ?? throw new InvalidOperationException("There must be a value."),
            0.5000001 * Math.Pow(10, -decimals)
        );

    public static void Equal((double Value, double Low, double High) expected, Estimate? actual, int decimals)
    {
        var estimate = actual ?? throw new InvalidOperationException("There must be an estimate.");
        Equal(expected.Value, estimate.Value, decimals);
        Equal(expected.Low, estimate.Low, decimals);
        Equal(expected.High, estimate.High, decimals);
    }
}
