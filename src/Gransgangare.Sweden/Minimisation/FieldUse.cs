using Gransgangare.Core;

namespace Gransgangare.Sweden.Minimisation;

/// <summary>A field, whether it is collected, and what uses it (användning av en uppgift).</summary>
/// <param name="Field">The field.</param>
/// <param name="Records">Number of records in which it is filled in; 0 = it is not collected.</param>
/// <param name="UsedBy">The chosen figures that need it.</param>
/// <param name="UsedElsewhere">Figures that need it but were not chosen.</param>
internal sealed record FieldUse(DataField Field, int Records, ValueList<NeedingFigure> UsedBy, ValueList<NeedingFigure> UsedElsewhere);
