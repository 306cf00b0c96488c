using System.Text.Json;

namespace Gransgangare.Core.Tests;

public sealed class ValueListJsonTests
{
    [Fact]
    public void A_list_in_a_type_of_the_host_is_an_array_and_comes_back()
    {
        var own = new Own([1, 2], [Gender.Man], [Some.Spell("2024-01-15", "")], null);
        var json = JsonSerializer.Serialize(own);
        Assert.StartsWith("""{"Numbers":[1,2],"Genders":["man"],"Spells":[{"start":"2024-01-15",""", json, StringComparison.Ordinal);
        Assert.EndsWith("""],"Missing":null}""", json, StringComparison.Ordinal);
        Assert.Equal(own, JsonSerializer.Deserialize<Own>(json));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("[\"a\"]")]
    public void What_is_not_an_array_of_such_elements_is_a_fault(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<int>>(json));

    private sealed record Own(ValueList<int> Numbers, ValueList<Gender> Genders, ValueList<Spell> Spells, ValueList<int>? Missing);
}
