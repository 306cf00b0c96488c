using System.Text.RegularExpressions;

namespace Gransgangare.Tests;

/// <summary>Links from the ids of rules in a generated page to docs/rules.md.</summary>
internal static class RuleLinks
{
    private static readonly Regex s_id = new(
        @"(?<![`\w\[-])(?:SE|ESF|BIP)-[A-Z]{1,2}[0-9]{1,3}[a-z]?(?![\w`])",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The text with a link in place of each id; what stands in code style is left as it is.</summary>
    /// <param name="text">Text in Markdown.</param>
    /// <param name="folder">The way from the page to docs, such as <c>../</c>.</param>
    public static string In(string text, string folder = "") => s_id.Replace(text, id => To(id.Value, folder));

    /// <summary>A link to one rule.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="folder">The way from the page to docs, such as <c>../</c>.</param>
    public static string To(string id, string folder = "") => $"[{id}]({folder}rules.md#{Anchor(id)})";

    /// <summary>The anchor of a heading that is an id.</summary>
    /// <param name="id">The id.</param>
    public static string Anchor(string id) => id.ToLowerInvariant();
}
