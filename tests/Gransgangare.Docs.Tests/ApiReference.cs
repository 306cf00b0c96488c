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
            .ToLookup(member => Id(member.Attribute("name")!.Value), StringComparer.Ordinal);
        var page = new StringBuilder($"# {library}\n\nMade from the documentation in the code and held by a test.\n");
        foreach (
            var type in Assembly
                .Load(library)
                .GetExportedTypes()
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .ThenBy(type => type.GetGenericArguments().Length)
        )
        {
            page.Append(FormattableString.Invariant($"\n## {Name(type)}\n"));
            Append(page, texts[$"T:{type.FullName}"].FirstOrDefault(), "\n", "\n");
            var rows = texts
                .SelectMany(group => group.Select(text => (Id: text.Attribute("name")!.Value, Text: text)))
                .Where(row => IsOf(row.Id, type) && row.Text.Element("inheritdoc") is null && IsPublic(row.Id, type))
                .OrderBy(row => row.Id[2..], StringComparer.Ordinal)
                .ToList();
            if (rows.Count > 0)
            {
                page.Append("\n| member | |\n|---|---|\n");
            }

            foreach (var row in rows)
            {
                page.Append(FormattableString.Invariant($"| `{Member(row.Id, type)}` | {Cell(row.Text)} |\n"));
            }
        }

        return page.ToString();
    }

    private static bool IsOf(string id, Type type) =>
        id[0] != 'T'
        && id[2..].StartsWith($"{type.FullName}.", StringComparison.Ordinal)
        && !Id(id)[(type.FullName!.Length + 3)..].Contains('.', StringComparison.Ordinal);

    private static bool IsPublic(string id, Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var name = Id(id)[(type.FullName!.Length + 3)..].Replace('#', '.').Split('`')[0];
        return type.GetMember(name, All).Length > 0;
    }

    // The id without parameters.
    private static string Id(string id) => id.Split('(')[0];

    private static string Member(string id, Type type)
    {
        var name = Id(id)[(type.FullName!.Length + 3)..].Replace("#ctor", "new", StringComparison.Ordinal).Split('`')[0];
        var open = id.IndexOf('(', StringComparison.Ordinal);
        return open < 0
            ? name + (id[0] == 'M' ? "()" : "")
            : $"{name}({string.Join(", ", Split(id[(open + 1)..].Split(')')[0]).Select(Short))})";
    }

    private static IEnumerable<string> Split(string parameters)
    {
        var (depth, from) = (0, 0);
        for (var index = 0; index < parameters.Length; index++)
        {
            depth +=
                parameters[index] == '{' ? 1
                : parameters[index] == '}' ? -1
                : 0;
            if (parameters[index] == ',' && depth == 0)
            {
                yield return parameters[from..index];
                from = index + 1;
            }
        }

        yield return parameters[from..];
    }

    private static string Short(string type) =>
        Qualifier()
            .Replace(type, "")
            .Replace('{', '<')
            .Replace('}', '>')
            .Replace("@", "", StringComparison.Ordinal)
            .Replace("``0", "T", StringComparison.Ordinal)
            .Replace("`0", "T", StringComparison.Ordinal);

    private static string Name(Type type) =>
        type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(one => one.Name))}>"
            : type.Name;

    private static void Append(StringBuilder page, XElement? text, string before, string after)
    {
        if (text is not null)
        {
            page.Append(before).Append(Cell(text)).Append(after);
        }
    }

    private static string Cell(XElement member) =>
        string.Join(
            " ",
            new[] { Text(member.Element("summary")), Text(member.Element("remarks")) }
                .Concat(member.Elements("param").Select(one => $"`{one.Attribute("name")!.Value}`: {Text(one)}"))
                .Append(member.Element("returns") is { } returns ? $"Returns: {Text(returns)}" : "")
                .Concat(member.Elements("exception").Select(one => $"`{Short(one.Attribute("cref")!.Value[2..])}`: {Text(one)}"))
                .Where(part => part.Length > 0)
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

    [GeneratedRegex(@"[A-Za-z0-9_]+\.", RegexOptions.None, 1000)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
