using System.Globalization;

namespace Gransgangare.Bip;

/// <summary>
/// An exact fraction of two whole numbers (bråk), compared by cross-multiplication. It becomes a decimal number only at the edge, when it
/// is shown (BIP-S8). The default value is 0.
/// </summary>
/// <remarks>Equality is by value: 2/4 equals 1/2.</remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly int _denominatorLessOne;

    /// <summary>Makes a fraction; it is kept as given, not reduced, so that the denominator still says how many it is over.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is less than 1.</exception>
    public Fraction(int numerator, int denominator)
    {
        if (denominator < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), "A denominator is 1 or more.");
        }

        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>The number above.</summary>
    public int Numerator { get; }

    /// <summary>The number below, 1 or more.</summary>
    public int Denominator => _denominatorLessOne + 1;

    /// <summary>The nearest double, for JSON.</summary>
    public double ToDouble() => (double)Numerator / Denominator;

    /// <summary>The value rounded for display, midpoints away from zero (BIP-S8).</summary>
    /// <param name="decimals">Number of decimals, 0–15.</param>
    public decimal Round(int decimals) => Math.Round((decimal)Numerator / Denominator, decimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => ((long)Numerator * other.Denominator).CompareTo((long)other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToDouble().GetHashCode();

    /// <summary>Whether two fractions have the same value.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Whether two fractions differ in value.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Whether the left value is less.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value is greater.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value is less or the same.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value is greater or the same.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The fraction as <c>3/7</c>, as given.</summary>
    public override string ToString() =>
        Denominator == 1 ? Numerator.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{Numerator}/{Denominator}");
}
