using System.Collections;
using System.Reflection;
using Gransgangare.Core;

namespace Gransgangare.Conventions.Tests;

/// <summary>Codes stand in files of hosts: a change of one shows here.</summary>
public sealed class CodeListTests
{
    private static readonly IReadOnlyList<Type> s_lists = Libraries
        .Embedded.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CodedList<>))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .ToList();

    [Fact]
    public void Codes_are_unique_in_every_list() => Assert.All(s_lists, list => Assert.Distinct(Codes(list), StringComparer.Ordinal));

    [Fact]
    public void N4_every_value_that_a_list_declares_is_in_the_list_in_the_order_of_the_source()
    {
        Assert.All(s_lists, list => Assert.Equal(Declared(list), All(list)));
        Assert.All(s_lists, list => Assert.Equal(Enumerable.Range(0, All(list).Count()), All(list).Select(Order)));
    }

    [Fact]
    public void The_codes_are_the_verified_ones() =>
        Snapshot.Matches(string.Join('\n', s_lists.Select(list => $"{list.FullName}\n  {string.Join("\n  ", Codes(list))}")));

    private static IEnumerable<string> Codes(Type list) => All(list).Select(value => value.ToString()!);

    private static IEnumerable<object> All(Type list) => ((IEnumerable)list.BaseType!.GetProperty("All")!.GetValue(null)!).Cast<object>();

    private static int Order(object value) => (int)value.GetType().GetProperty("Order")!.GetValue(value)!;

    // Every field of the list's own type, whoever may see it.
    private static IEnumerable<object> Declared(Type list) =>
        list.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => field.FieldType == list)
            .OrderBy(field => field.MetadataToken)
            .Select(field => field.GetValue(null)!);
}
