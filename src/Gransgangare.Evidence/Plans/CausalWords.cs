using System.Text.RegularExpressions;

namespace Gransgangare.Evidence;

/// <summary>Words that give a cause, in Swedish and English (ord för orsak): a ratio describes an association, so no question is named by them.</summary>
internal static class CausalWords
{
    private static readonly Regex s_words = new(
        @"(?<!\p{L})(?:effekt\p{L}*|led(?:er|de|a) till|lett till|ök(?:ar|ade|at|a)|minsk(?:ar|ade|at|a)|förbättra(?:r|de|t)?|försämra(?:r|de|t)?|höj(?:er|de|t|a)|"
            + "sänk(?:er|te|t|a)|påverka(?:r|de|t|n)?|orsaka(?:r|de|t)?|bidra(?:r|git)? till|bidrog till|tack vare|på grund av|till följd av|bero(?:r|dde)? på|"
            + "medför(?:a|de|t)?|result(?:erar|erade|erat) i|gör att|därför att|"
            + "effects?|effective\\p{L}*|impacts?|lead(?:s|ing)? to|led to|increas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|affect(?:s|ed|ing)?|"
            + "caus(?:e|es|ed|ing)|contribut(?:e|es|ed|ing) to|thanks to|because|due to|as a result of|result(?:s|ed|ing)? in|bring(?:s|ing)? about|brought about)"
            + @"(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(5)
    );

    /// <summary>Whether a text has one of them.</summary>
    public static bool AreIn(string text) => s_words.IsMatch(text);
}
