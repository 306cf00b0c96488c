using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>The form and the fault of each key and text of a folder, looked for once: most stand in many records.</summary>
internal sealed class TextForms
{
    private readonly TextTable<KnownText> _keys = new();
    private readonly TextTable<KnownText> _texts = new();

    /// <summary>A key, one object for equal cells.</summary>
    public KnownText OfKey(ReadOnlySpan<char> cell) => Of(_keys, cell, KeyForm.FaultOf);

    /// <summary>The same of a code or name.</summary>
    public KnownText OfText(ReadOnlySpan<char> cell) => Of(_texts, cell, KeyForm.FaultOfText);

    private static KnownText Of(TextTable<KnownText> known, ReadOnlySpan<char> cell, Func<string?, IssueDefinition?> faultOf)
    {
        if (!known.TryGetValue(cell, out var found))
        {
            var text = cell.ToString();
            var form = KeyForm.OfOptional(FormulaText.Read(text));
            known.Add(text, found = new KnownText(text, form, form is null ? null : faultOf(form)));
        }

        return found;
    }
}
