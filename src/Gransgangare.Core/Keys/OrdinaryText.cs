namespace Gransgangare.Core;

/// <summary>
/// Tells at one walk over its characters that a text has no fault, as nearly all keys and codes are written: English letters, digits, hyphens and low
/// lines, and too few digits for an identity number unless it is a UUID. Of any other text it says nothing.
/// </summary>
internal static class OrdinaryText
{
    /// <summary>Whether the text is written so. As a key it may still be a word for none.</summary>
    /// <param name="text">The form of a key or text.</param>
    public static bool Is(string text)
    {
        var digits = 0;
        foreach (var sign in text)
        {
            if (sign is >= '0' and <= '9')
            {
                digits++;
            }
            else if (sign is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '_'))
            {
                return false;
            }
        }

        return text.Length <= KeyForm.MaxLength && (digits < IdentityNumberShape.LeastDigits || IdentityNumberShape.IsUuid(text));
    }
}
