namespace Gransgangare.Bip;

/// <summary>Form of the ids in a definition (BIP-I8): lower-case ASCII letters and digits in words joined by single hyphens.</summary>
internal static class Slug
{
    public static bool IsWellFormed(string? text)
    {
        var previous = '-';
        foreach (var c in text ?? "")
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || (c == '-' && previous == '-'))
            {
                return false;
            }

            previous = c;
        }

        return previous != '-';
    }
}
