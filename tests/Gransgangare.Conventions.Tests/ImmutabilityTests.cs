using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gransgangare.Conventions.Tests;

/// <summary>What a host gets from the libraries does not change in its hands.</summary>
public sealed class ImmutabilityTests
{
    // Types that exist to be filled: counters, and readers and writers that hold a place in a stream.
    private static readonly string[] s_fillable = ["Tally", "Tallies", "Builder", "Reader", "Writer"];

    private static readonly Type[] s_mutable =
    [
        typeof(List<>),
        typeof(IList<>),
        typeof(ICollection<>),
        typeof(Dictionary<,>),
        typeof(IDictionary<,>),
        typeof(HashSet<>),
        typeof(ISet<>),
        typeof(SortedDictionary<,>),
        typeof(Queue<>),
        typeof(Stack<>),
    ];

    [Fact]
    public void Public_types_have_no_setter_and_no_field_that_can_be_written() =>
        Assert.Empty(Libraries.PublicTypes.Where(type => !IsFillable(type)).SelectMany(Writable));

    [Fact]
    public void Public_types_hand_out_no_collection_that_can_be_written() =>
        Assert.Empty(Libraries.PublicTypes.Where(type => !IsFillable(type)).SelectMany(HandsOut));

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(
            Libraries.PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName)
        );

    [Fact]
    public void A_type_that_can_be_written_is_found_out()
    {
        Assert.Equal(["Offender.Field", "Offender.Setter"], Writable(typeof(Offender)).Order(StringComparer.Ordinal));
        Assert.Equal(["Offender.Array", "Offender.Lists"], HandsOut(typeof(Offender)).Order(StringComparer.Ordinal));
    }

    // Rows of a database are the host's to fill.
    private static bool IsFillable(Type type) =>
        s_fillable.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal))
        || type.Namespace == "Gransgangare.EntityFrameworkCore" && type.Name.EndsWith("Row", StringComparison.Ordinal);

    private static IEnumerable<string> Writable(Type type) =>
        type.GetProperties()
            .Where(property => property.DeclaringType != typeof(Exception))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => property.Name)
            .Concat(
                type.GetFields()
                    .Where(field => !type.IsEnum && field is { IsInitOnly: false, IsLiteral: false })
                    .Select(field => field.Name)
            )
            .Select(name => $"{type.Name}.{name}");

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IEnumerable<string> HandsOut(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMethods(Own)
            .Where(method => Contains(method.ReturnType))
            .Select(method => method.Name.Replace("get_", "", StringComparison.Ordinal))
            .Concat(type.GetFields(Own).Where(field => Contains(field.FieldType)).Select(field => field.Name))
            .Select(name => $"{type.Name}.{name}");
    }

    private static bool Contains(Type type) =>
        type.IsArray
        || type.IsGenericType && (s_mutable.Contains(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(Contains));

    private sealed class Offender
    {
        public int Field = 1;

        public int Setter { get; set; }

        public int Init { get; init; }

        public int[] Array => [Field];

        public IReadOnlyList<List<int>> Lists => [];

        public IReadOnlyList<int> Fine => [];
    }
}
