using System.Text.RegularExpressions;

namespace Gransgangare.Tests;

/// <summary>Links from the ids of rules in a generated page to docs/rules.md.</summary>
internal static class RuleLinks
{
    // Code first, so that an id in it is passed over.
    private static readonly Regex s_codeOrId = new(
        @"`[^`]*`|\b(?:SE|ESF|BIP)-[A-Z]{1,2}[0-9]{1,3}[a-z]?\b",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The text with a link in place of each id; what stands in code style is left as it is.</summary>
    /// <param name="text">Text in Markdown.</param>
    /// <param name="folder">The way from the page to docs, such as <c>../</c>.</param>
    public static string In(string text, string folder = "") =>
        s_codeOrId.Replace(text, found => found.Value[0] == '`' ? found.Value : To(found.Value, folder));

    /// <summary>A link to one rule.</summary>
    /// <param name="id">Its id, which is the heading of the rule on its page.</param>
    /// <param name="folder">The way from the page to docs, such as <c>../</c>.</param>
    public static string To(string id, string folder = "") => $"[{id}]({folder}rules.md#{id.ToLowerInvariant()})";
}
