namespace Gransgangare.Core;

/// <summary>
/// Tells at one walk over its characters that a key has no fault, as nearly all are written: English letters, digits, hyphens and low lines, at least one
/// digit, and too few digits for an identity number unless it is a UUID. Of any other text it says nothing.
/// </summary>
internal static class OrdinaryKey
{
    /// <summary>Whether the key is written so. It then is an accepted text too.</summary>
    /// <param name="key">The form of a key or text.</param>
    public static bool Is(string key)
    {
        var digits = 0;
        foreach (var sign in key)
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

        return digits > 0
            && key.Length <= KeyForm.MaxLength
            && (digits < IdentityNumberShape.LeastDigits || IdentityNumberShape.IsUuid(key));
    }
}
