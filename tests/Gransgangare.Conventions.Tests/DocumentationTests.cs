using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Gransgangare.Conventions.Tests;

/// <summary>Every public type and member says what it is in the XML file that goes into the package.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [MemberData(nameof(Libraries.EmbeddedNames), MemberType = typeof(Libraries))]
    public void Every_public_type_and_member_is_documented(string library)
    {
        var documented = Documented(library);
        var undocumented = Libraries.Load(library).GetExportedTypes().SelectMany(Ids).Where(id => !documented.Contains(id));
        Assert.Empty(undocumented);
    }

    [Fact]
    public void A_member_without_a_text_is_found_out()
    {
        Assert.Contains("P:Gransgangare.Core.Participation.Person", Documented("Gransgangare.Core"));
        Assert.Contains("P:Gransgangare.Core.Participation.Person", Ids(typeof(Core.Participation)));
        Assert.DoesNotContain("P:Gransgangare.Core.Participation.Persons", Documented("Gransgangare.Core"));
    }

    private static IEnumerable<string> Ids(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        const BindingFlags Own =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return $"T:{name}";
        foreach (var member in type.GetMembers(Own).Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute))))
        {
            var id = member switch
            {
                PropertyInfo property when IsSeen(property.GetMethod) => $"P:{name}.{property.Name}",
                FieldInfo { IsPublic: true, IsSpecialName: false } field => $"F:{name}.{field.Name}",
                MethodInfo method when IsSeen(method) && !method.IsSpecialName && !IsGiven(method) => $"M:{name}.{method.Name}",
                _ => null,
            };
            if (id is not null)
            {
                yield return id;
            }
        }
    }

    private static bool IsSeen(MethodInfo? method) => method is { IsPublic: true } or { IsFamily: true };

    // Equality of records and collections, and implementations that are documented where they are declared.
    private static bool IsGiven(MethodInfo method) =>
        method.GetBaseDefinition() != method
        || method.Name is "Equals" or "GetHashCode" or "Deconstruct" or "CompareTo"
        || method.Name.Contains('<', StringComparison.Ordinal);

    // Overloads share one id here: the parameters are left out.
    private static HashSet<string> Documented(string library) =>
        Members(library)
            .Where(member =>
                member.Element("inheritdoc") is not null || member.Element("summary") is { } text && text.Value.Trim().Length > 0
            )
            .Select(member => member.Attribute("name")!.Value.Split('(')[0].Split("``")[0])
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<XElement> Members(string library) =>
        XDocument.Load(Path.ChangeExtension(Libraries.Load(library).Location, ".xml")).Descendants("member");
}
