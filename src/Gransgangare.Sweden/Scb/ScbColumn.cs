namespace Gransgangare.Sweden.Scb;

/// <summary>One column of SCB's template (kolumn i mallen). The layout belongs to SCB and is configuration (SE-M9).</summary>
/// <param name="Heading">Heading, as the template has it.</param>
/// <param name="Content">What stands in it.</param>
/// <param name="Text">The text of a column of fixed text.</param>
public sealed record ScbColumn(string Heading, ScbColumnContent Content, string Text = "");
