using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>The form and the fault of each key and text of a folder, looked for once: most stand in many records.</summary>
internal sealed class TextForms
{
    private readonly Dictionary<string, (string? Form, IssueDefinition? Fault)> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Form, IssueDefinition? Fault)> _texts = new(StringComparer.Ordinal);

    /// <summary>The form of a key, one object for equal ones, and its fault; no form if the cell is empty.</summary>
    public (string? Form, IssueDefinition? Fault) OfKey(string cell) => Of(_keys, cell, KeyForm.FaultOf);

    /// <summary>The same of a code or name.</summary>
    public (string? Form, IssueDefinition? Fault) OfText(string cell) => Of(_texts, cell, KeyForm.FaultOfText);

    private static (string? Form, IssueDefinition? Fault) Of(
        Dictionary<string, (string? Form, IssueDefinition? Fault)> known,
        string cell,
        Func<string?, IssueDefinition?> faultOf
    )
    {
        if (!known.TryGetValue(cell, out var found))
        {
            var form = KeyForm.OfOptional(FormulaText.Read(cell));
            known.Add(cell, found = (form, form is null ? null : faultOf(form)));
        }

        return found;
    }
}
