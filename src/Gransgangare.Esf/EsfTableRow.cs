using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>One indicator in a table (rad): participants by gender and in all.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Woman">Women.</param>
/// <param name="Man">Men.</param>
/// <param name="NonBinary">Non-binary persons.</param>
/// <param name="Total">All, persons of unknown gender included where the reading lets them count.</param>
public sealed record EsfTableRow(EsfIndicator Indicator, long Woman, long Man, long NonBinary, long Total)
{
    /// <summary>Code of the indicator.</summary>
    public string Code => Indicator.Code;

    internal static EsfTableRow Of(EsfTally tally, EsfIndicator indicator) =>
        new(indicator, tally[indicator, Gender.Woman], tally[indicator, Gender.Man], tally[indicator, Gender.NonBinary], tally[indicator]);
}
