using System.Collections;
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
    public void The_codes_are_the_verified_ones() =>
        Snapshot.Matches(string.Join('\n', s_lists.Select(list => $"{list.FullName}\n  {string.Join("\n  ", Codes(list))}")));

    private static IEnumerable<string> Codes(Type list) =>
        ((IEnumerable)list.BaseType!.GetProperty("All")!.GetValue(null)!).Cast<object>().Select(value => value.ToString()!);
}
