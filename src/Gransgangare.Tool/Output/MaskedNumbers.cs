using System.Text.RegularExpressions;
using Gransgangare.Core;
using Gransgangare.Sweden.Identity;

namespace Gransgangare.Tool;

/// <summary>
/// A message without identity numbers: it may repeat an argument or the name of a file, which may have been a number by mistake. A number is a word, or digits
/// with other signs between them.
/// </summary>
internal static class MaskedNumbers
{
    // Digits beyond the basic plane are pairs of surrogates.
    private static readonly string[] s_patterns = [@"(?:\d|\p{Cs}{2})(?:[^\p{L}\d]{0,3}?(?:\d|\p{Cs}{2})){9,}", @"[\w+\-–\p{Cs}]+"];

    public static string In(string message) => s_patterns.Aggregate(message, Masked);

    private static string Masked(string message, string pattern) =>
        Regex.Replace(
            message,
            pattern,
            part => IdentityNumberShape.Matches(part.Value) ? IdentityNumber.Mask : part.Value,
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
}
