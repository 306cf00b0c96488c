using System.Text;

namespace Gransgangare.Core;

/// <summary>
/// The normal forms of Unicode (UAX 15). The library has them itself: a host in invariant globalization mode has none, and a key must have one
/// form everywhere.
/// </summary>
internal static class UnicodeForm
{
    // Below this character every text is composed already.
    private const char FirstMark = '\u0300';

    private const int HangulFirst = 0xAC00;
    private const int LeadFirst = 0x1100;
    private const int VowelFirst = 0x1161;
    private const int TrailBefore = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Trails = 28;

    /// <summary>The canonical composition, NFC.</summary>
    public static string Composed(string text)
    {
        if (IsBelow(text, FirstMark))
        {
            return text;
        }

        var composed = Text(Compose(Decompose(text, compatibility: false)));
        return string.Equals(composed, text, StringComparison.Ordinal) ? text : composed;
    }

    /// <summary>The compatibility decomposition, NFKD: equal for two texts where NFKC is.</summary>
    public static string Decomposed(string text) => IsBelow(text, '\u0080') ? text : Text(Decompose(text, compatibility: true));

    private static bool IsBelow(string text, char limit)
    {
        foreach (var character in text)
        {
            if (character >= limit)
            {
                return false;
            }
        }

        return true;
    }

    private static List<int> Decompose(string text, bool compatibility)
    {
        var parts = new List<int>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index++) : text[index];
            AddParts(parts, character, compatibility);
        }

        Order(parts);
        return parts;
    }

    private static void AddParts(List<int> parts, int character, bool compatibility)
    {
        var syllable = character - HangulFirst;
        if (syllable is >= 0 and < Leads * Vowels * Trails)
        {
            parts.Add(LeadFirst + (syllable / (Vowels * Trails)));
            parts.Add(VowelFirst + (syllable % (Vowels * Trails) / Trails));
            if (syllable % Trails > 0)
            {
                parts.Add(TrailBefore + (syllable % Trails));
            }
        }
        else if (UnicodeTable.Instance.PartsOf(character, compatibility) is { } made)
        {
            foreach (var part in made)
            {
                AddParts(parts, part, compatibility);
            }
        }
        else
        {
            parts.Add(character);
        }
    }

    // Marks after a character stand in order of their class; those of one class keep their order.
    private static void Order(List<int> characters)
    {
        for (var index = 1; index < characters.Count; index++)
        {
            var value = UnicodeTable.Instance.ClassOf(characters[index]);
            for (var at = index; value > 0 && at > 0 && UnicodeTable.Instance.ClassOf(characters[at - 1]) > value; at--)
            {
                (characters[at - 1], characters[at]) = (characters[at], characters[at - 1]);
            }
        }
    }

    private static List<int> Compose(List<int> parts)
    {
        var composed = new List<int>(parts.Count);
        var (starter, last) = (-1, -1);
        foreach (var part in parts)
        {
            var value = UnicodeTable.Instance.ClassOf(part);
            if (starter >= 0 && last < value && Pair(composed[starter], part) is { } composite)
            {
                composed[starter] = composite;
                continue;
            }

            last = value;
            if (value == 0)
            {
                (starter, last) = (composed.Count, -1);
            }

            composed.Add(part);
        }

        return composed;
    }

    private static int? Pair(int first, int second)
    {
        var (lead, vowel) = (first - LeadFirst, second - VowelFirst);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return HangulFirst + (((lead * Vowels) + vowel) * Trails);
        }

        var (syllable, trail) = (first - HangulFirst, second - TrailBefore);
        return syllable is >= 0 and < Leads * Vowels * Trails && syllable % Trails == 0 && trail is > 0 and < Trails
            ? first + trail
            : UnicodeTable.Instance.CompositeOf(first, second);
    }

    private static string Text(List<int> characters)
    {
        var text = new StringBuilder(characters.Count);
        foreach (var character in characters)
        {
            if (character > char.MaxValue)
            {
                text.Append(char.ConvertFromUtf32(character));
            }
            else
            {
                text.Append((char)character);
            }
        }

        return text.ToString();
    }
}
