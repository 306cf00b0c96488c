using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gransgangare.Docs.Tests;

/// <summary>The reference of one library in Markdown, from the XML documentation that its build writes.</summary>
internal static partial class ApiReference
{
    public static IReadOnlyList<string> Libraries { get; } =
        Directory
            .GetFiles(AppContext.BaseDirectory, "Gransgangare.*.xml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

    public static string Of(string library)
    {
        var texts = XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, $"{library}.xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        var types = Assembly.Load(library).GetExportedTypes();
        var spaces = types.Select(type => $"`{type.Namespace}`").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var page = new StringBuilder($"# {library}\n\n");
        page.Append(FormattableString.Invariant($"Namespaces: {string.Join(", ", spaces)}. "));
        page.Append("Made from the documentation in the code and held by a test; the [guides](../getting-started.md) show it in use.\n");
        foreach (var type in types.OrderBy(ApiSignature.Name, StringComparer.Ordinal))
        {
            page.Append(FormattableString.Invariant($"\n## {ApiSignature.Name(type)}\n\n"));
            page.Append(FormattableString.Invariant($"{ApiSignature.Kind(type)} in `{type.Namespace}`\n"));
            Append(page, texts.GetValueOrDefault(DocumentationId.Of(type)), "\n", "\n");
            var rows = Members(type)
                .Select(member => (Member: member, Text: texts.GetValueOrDefault(DocumentationId.Of(member))))
                .Where(row => row.Text is { } text && text.Element("inheritdoc") is null)
                .OrderBy(row => DocumentationId.Of(row.Member)[2..], StringComparer.Ordinal)
                .ToList();
            if (rows.Count > 0)
            {
                page.Append("\n| member | |\n|---|---|\n");
            }

            foreach (var (member, text) in rows)
            {
                page.Append(
                    FormattableString.Invariant(
                        $"| `{ApiSignature.Of(member).Replace("|", "\\|", StringComparison.Ordinal)}` | {Cell(text!)} |\n"
                    )
                );
            }
        }

        return page.ToString();
    }

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetMembers(All)
            .Where(member =>
                member switch
                {
                    FieldInfo field => field.IsPublic || field.IsFamily,
                    PropertyInfo property => IsSeen(property.GetMethod) || IsSeen(property.SetMethod),
                    MethodBase method => IsSeen(method),
                    _ => false,
                }
            );
    }

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static void Append(StringBuilder page, XElement? text, string before, string after)
    {
        if (text is not null)
        {
            page.Append(before).Append(Cell(text)).Append(after);
        }
    }

    private static string Cell(XElement member) =>
        RuleLinks.In(
            string.Join(
                " ",
                new[] { Text(member.Element("summary")), Text(member.Element("remarks")) }
                    .Concat(member.Elements("param").Select(one => $"`{one.Attribute("name")!.Value}`: {Text(one)}"))
                    .Append(member.Element("returns") is { } returns ? $"Returns: {Text(returns)}" : "")
                    .Concat(member.Elements("exception").Select(one => $"`{one.Attribute("cref")!.Value.Split('.')[^1]}`: {Text(one)}"))
                    .Where(part => part.Length > 0)
            ),
            "../"
        );

    private static string Text(XElement? element) =>
        element is null
            ? ""
            : Space().Replace(string.Concat(element.Nodes().Select(Inline)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    private static string Inline(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "em" } stressed => $"*{stressed.Value}*",
            XElement one when (one.Attribute("cref") ?? one.Attribute("name") ?? one.Attribute("langword")) is { } named =>
                $"`{named.Value.Split('(')[0].Split('.')[^1].Replace("T:", "", StringComparison.Ordinal)}`",
            XElement other => string.Concat(other.Nodes().Select(Inline)),
            _ => "",
        };

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
