using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>One rater's answers on one day as a line of a spider diagram (serie). <c>null</c> is a break in the line, never 0 (BIP-X2).</summary>
/// <param name="Rater">Who answered.</param>
/// <param name="Date">The day.</param>
/// <param name="Values">Answers on <see cref="SpiderDiagram.Axes"/>, in their order.</param>
/// <param name="Beside">Answers to <see cref="SpiderDiagram.Beside"/>, in their order; <c>null</c> also where the item is not asked of the rater.</param>
internal sealed record SpiderSeries(RaterKind Rater, LocalDate Date, ValueList<int?> Values, ValueList<int?> Beside)
{
    /// <summary>The type only: answers and dates are data about a person.</summary>
    public override string ToString() => nameof(SpiderSeries);
}
