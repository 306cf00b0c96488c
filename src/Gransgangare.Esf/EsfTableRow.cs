using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>
/// One indicator in a table (rad): participants by gender and in all. A figure is <c>null</c> where it cannot be said of anybody in its cell.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Woman">Women.</param>
/// <param name="Man">Men.</param>
/// <param name="NonBinary">Non-binary persons.</param>
/// <param name="Total">All, persons of unknown gender included where the reading lets them count.</param>
/// <param name="CannotSay">Participants of whom it cannot be said (kan inte sägas), since a fact is missing; they are in no figure.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record EsfTableRow(EsfIndicator Indicator, long? Woman, long? Man, long? NonBinary, long? Total, long CannotSay)
{
    /// <summary>Code of the indicator.</summary>
    public string Code => Indicator.Code;

    /// <summary>
    /// Participants in the figures by whose day the indicator is counted (tillfrågade): the whole that its share is of. Those of whom it cannot be said are among
    /// them.
    /// </summary>
    public long Asked { get; private init; }

    /// <summary>Those of <see cref="Asked"/> of whom it cannot be said; <see cref="CannotSay"/> has those outside the figures too.</summary>
    public long Undecided { get; private init; }

    internal static EsfTableRow Of(EsfTally tally, EsfIndicator indicator) =>
        new(
            indicator,
            tally.Figure(indicator, Gender.Woman),
            tally.Figure(indicator, Gender.Man),
            tally.Figure(indicator, Gender.NonBinary),
            tally.Figure(indicator),
            tally.CannotSay(indicator)
        )
        {
            Asked = tally.Asked(indicator),
            Undecided = tally.Undecided(indicator),
        };

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(EsfTableRow);
}
