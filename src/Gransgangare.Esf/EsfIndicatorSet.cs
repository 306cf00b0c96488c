using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>A set of listed indicators of one programme (indikatormängd). It is small and is copied.</summary>
public readonly record struct EsfIndicatorSet
{
    private readonly Programme _programme;

    internal EsfIndicatorSet(Programme programme, ulong bits)
    {
        _programme = programme;
        Bits = bits;
    }

    /// <summary>The indicators in catalogue order.</summary>
    public ValueList<EsfIndicator> Indicators
    {
        get
        {
            var bits = Bits;
            return _programme is null ? [] : _programme.Indicators.Where(indicator => (bits >> indicator.Order & 1) != 0).ToValueList();
        }
    }

    /// <summary>Their codes in catalogue order.</summary>
    public ValueList<string> Codes => Indicators.Select(indicator => indicator.Code).ToValueList();

    /// <summary>Whether there is no indicator in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>Bit <c>n</c> stands for the indicator with <see cref="EsfIndicator.Order"/> <c>n</c>.</summary>
    internal ulong Bits { get; }

    /// <summary>Whether an indicator is in the set; one of another programme never is.</summary>
    /// <param name="indicator">The indicator.</param>
    public bool Contains(EsfIndicator indicator) =>
        ReferenceEquals(indicator.Programme, _programme) && indicator.Order >= 0 && (Bits >> indicator.Order & 1) != 0;

    /// <summary>The codes with a space between.</summary>
    public override string ToString() => string.Join(" ", Codes);
}
