using Gransgangare.Core;

namespace Gransgangare.Sweden.Minimisation;

/// <summary>A figure or table that can be asked for (siffra), and the fields it looks at.</summary>
/// <param name="Id">Stable id, such as <c>esf-plus-2021:EECO03</c> or <c>by:gender</c>; the part before the colon is its group.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Needed">The fields it looks at, in order of use.</param>
internal sealed record NeedingFigure(string Id, LocalizedText Label, ValueList<DataField> Needed)
{
    /// <summary>The part of the id before the colon, or all of it.</summary>
    public string Group => Id.Split(':')[0];
}
