using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>
/// Asks of a JSON text from elsewhere whether it keeps to <see cref="InputLimits"/>, before anything of it is kept. One that is no JSON is left to
/// the parser.
/// </summary>
internal static class FormText
{
    /// <summary>The fault of a text with its line; <c>null</c> = it keeps to the limits, or is no JSON.</summary>
    public static ValidationIssue? FaultOf(string json) =>
        json.Length > InputLimits.DocumentBytes ? JsonIssues.TooLarge.At("$") : FaultOf(Encoding.UTF8.GetBytes(json));

    /// <summary>The fault of the bytes of a text in UTF-8.</summary>
    public static ValidationIssue? FaultOf(ReadOnlySpan<byte> json)
    {
        if (json.Length > InputLimits.DocumentBytes)
        {
            return JsonIssues.TooLarge.At("$");
        }

        try
        {
            return PlaceBeyond(json) is { } place ? JsonIssues.BeyondLimits.At($"line {LineOf(json, place)}") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Where the first name or value stands that is too much.
    private static int? PlaceBeyond(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = InputLimits.Depth,
            }
        );
        // Length of the way to each object or list, and of the member that is read in the last of them.
        var ways = new Stack<int>();
        var (way, places) = (0, 0L);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    way = ways.Peek() + reader.ValueSpan.Length + 1;
                    if (reader.ValueSpan.Length > InputLimits.MemberNameBytes)
                    {
                        return (int)reader.TokenStartIndex;
                    }

                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    // A place in a list is a number in brackets.
                    ways.Push(way + "[0]".Length);
                    way = ways.Peek();
                    places += way;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ways.Pop();
                    way = ways.Count == 0 ? 0 : ways.Peek();
                    break;
                default:
                    places += way;
                    break;
            }

            if (places > InputLimits.PlacesCharacters)
            {
                return (int)reader.TokenStartIndex;
            }
        }

        return null;
    }

    private static string LineOf(ReadOnlySpan<byte> json, int place)
    {
        var line = 1;
        foreach (var one in json.Slice(0, place))
        {
            line += one == (byte)'\n' ? 1 : 0;
        }

        return line.ToString(CultureInfo.InvariantCulture);
    }
}
