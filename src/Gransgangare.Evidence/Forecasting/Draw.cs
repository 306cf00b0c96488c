using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Gransgangare.Evidence;

/// <summary>Draws that follow from a seed alone.</summary>
internal sealed class Draw(int seed)
{
    private readonly Xoshiro256StarStar _source = new(seed, threadSafe: false);

    public double Uniform() => _source.NextDouble();

    /// <summary>A time in units of its expectation, exponential.</summary>
    public double Exponential() => -Math.Log(1 - _source.NextDouble());

    public double Gamma(double shape, double rate) => shape <= 0 ? 0 : MathNet.Numerics.Distributions.Gamma.Sample(_source, shape, rate);

    public int Poisson(double mean) => mean <= 0 ? 0 : MathNet.Numerics.Distributions.Poisson.Sample(_source, mean);
}
