using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Text as it stands in HTML: no character of it is markup, moves a terminal or turns the direction of writing.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Regex s_day = new("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The text, for an element or an attribute in quotation marks.</summary>
    public static string Of(string text) => s_encoder.Encode(PlainSigns.Of(text, PlainSigns.Space));

    /// <summary>The text of a heading, in which no date is broken.</summary>
    public static string Heading(string text) => s_day.Replace(Of(text), "<span class=\"day\">$0</span>");

    /// <summary>Code of a language, as HTML knows it.</summary>
    public static string Code(Language language) => language == Language.English ? "en" : "sv";

    /// <summary>An id for each name, in its order: letters of ASCII, digits and hyphens, each once.</summary>
    public static string[] Ids(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return names.Select(name => Free(Slug(name), taken)).ToArray();
    }

    private static string Free(string slug, HashSet<string> taken)
    {
        var id = slug;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = string.Format(CultureInfo.InvariantCulture, "{0}-{1}", slug, number);
        }

        return id;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder("t-");
        foreach (var character in name)
        {
            slug.Append(character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? character : '-');
        }

        return slug.ToString();
    }
}
