namespace Gransgangare.Core.Tests;

public sealed class JsonPlacesTests
{
    private const string Text = """
        {
          "id": "x",
          "names": {
            "sv": "å"
          },
          "goals": [
            { "id": "a" },
            {
              "id": "b",
              "lists": [[1,
                2], 3]
            }
          ],
          "id": "again"
        }
        """;

    [Theory]
    [InlineData("$", 1)]
    [InlineData("", 1)]
    [InlineData("names", 3)]
    [InlineData("names.sv", 4)]
    [InlineData("names.en", 3)]
    [InlineData("$.names.en", 3)]
    [InlineData("goals", 6)]
    [InlineData("goals[0]", 7)]
    [InlineData("goals[0].id", 7)]
    [InlineData("goals[1].id", 9)]
    [InlineData("goals[1].target", 8)]
    [InlineData("goals[1].lists[0][1]", 11)]
    [InlineData("goals[1].lists[1]", 11)]
    [InlineData("goals[2]", 6)]
    [InlineData("id", 14)]
    [InlineData("missing", 1)]
    public void A_member_is_on_the_line_of_its_name_or_of_what_should_hold_it(string path, int line)
    {
        Assert.Equal(line, new JsonPlaces(Text).LineOf(path));
        Assert.Equal(line, new JsonPlaces(Text.ReplaceLineEndings("\r\n")).LineOf(path));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("nonsense", 1)]
    [InlineData("{\n\"id\": 1,\n}", 3)]
    [InlineData("{\n\"a\": 1\n\"b\": 2}", 3)]
    [InlineData("{ \"\\ud800\": 1 }", 1)]
    [InlineData("3", 1)]
    public void Every_place_of_what_is_no_json_is_where_reading_stops(string text, int line)
    {
        Assert.Equal(line, new JsonPlaces(text).LineOf("$"));
        Assert.Equal(line, new JsonPlaces(text).LineOf("a.b"));
    }
}
