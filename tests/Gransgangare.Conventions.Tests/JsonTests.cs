using System.Reflection;
using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Conventions.Tests;

/// <summary>What a host serialises has a JSON form of its own.</summary>
public sealed class JsonTests
{
    [Fact]
    public void Every_closed_list_is_written_as_its_code()
    {
        var lists = Libraries
            .PublicTypes.Where(type =>
                type.BaseType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(CodedList<>)
            )
            .ToList();
        Assert.True(lists.Count > 25);
        Assert.Empty(
            lists
                .Where(list =>
                    list.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType != typeof(CodeJsonConverter<>).MakeGenericType(list)
                )
                .Select(list => list.FullName)
        );
    }

    [Fact]
    public void Every_type_with_a_form_carries_it() =>
        Assert.All(
            CoreJsonConverter.Types,
            type => Assert.Equal(typeof(CoreJsonConverter), type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType)
        );
}
