using System.ComponentModel;
using System.Reflection;

namespace Gransgangare.Conventions.Tests;

public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(Libraries.EmbeddedNames), MemberType = typeof(Libraries))]
    public void The_public_surface_is_the_verified_one(string library) =>
        Snapshot.Matches(PublicSurface.Of(Libraries.Load(library)), $"PublicApi.{library}");

    /// <summary>How wide the door stands, in a line for each package. A type that no host needs is internal.</summary>
    [Fact]
    public void The_number_of_public_types_is_the_verified_one() =>
        Snapshot.Matches(
            string.Concat(
                Libraries
                    .Embedded.Select(library => Line(Libraries.Name(library), library.GetExportedTypes()))
                    .Append(Line("together", Libraries.PublicTypes))
            ),
            "PublicTypes"
        );

    /// <summary>A converter is public for the generated code of a host, and chosen by nobody.</summary>
    [Fact]
    public void Every_converter_is_hidden_from_completion() =>
        Assert.DoesNotContain(Libraries.PublicTypes, type => IsConverter(type) && !IsHidden(type));

    private static bool IsConverter(Type type) => type.Name.Split('`')[0].EndsWith("Converter", StringComparison.Ordinal);

    private static string Line(string name, IReadOnlyCollection<Type> types) =>
        FormattableString.Invariant($"{name}: {types.Count} public types, {types.Count(IsHidden)} of them hidden from completion\n");

    private static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };
}
