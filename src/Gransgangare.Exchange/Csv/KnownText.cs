using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>A key or text of a folder: how it stands in a cell, its form and its fault.</summary>
/// <param name="cell">The text of the cell.</param>
/// <param name="form">The form; <c>null</c> = it is empty.</param>
/// <param name="fault">The fault of the form; <c>null</c> = none.</param>
internal sealed class KnownText(string cell, string? form, IssueDefinition? fault)
{
    public string Cell => cell;

    public string? Form => form;

    public IssueDefinition? Fault => fault;

    /// <summary>The last column in which it was remembered as a key, so that it is not again.</summary>
    public string? SeenIn { get; set; }
}
