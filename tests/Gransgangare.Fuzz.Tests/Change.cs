using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Tests;

namespace Gransgangare.Fuzz.Tests;

/// <summary>Changes a good input at random: bytes, pieces that have done harm elsewhere, and members of JSON.</summary>
internal static class Change
{
    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            "",
            "\"",
            "\"\"",
            "'",
            "\n",
            "\r",
            "\r\n",
            "\n\n\n",
            ",",
            ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
            ";",
            "\t",
            "|",
            "=1+1",
            "\0",
            "\u001b]0;x\u0007",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ufffd",
            "e\u0301",
            "å",
            "𐍈",
            "9999-12-31",
            "0000-00-00",
            "-0001-12-31",
            "2024-02-30",
            "1850-01-01",
            "2199-12-31",
            "0",
            "-1",
            "1e309",
            "1e-400",
            "NaN",
            "0.1",
            "99999999999999999999",
            "9223372036854775807",
            "2147483648",
            "true",
            "null",
            "{}",
            "[]",
            "[[[[[[[[[[",
            "{\"a\":",
            "\\ud800",
            "\\u0000",
            "../../etc/passwd",
            "unknown",
            "yes",
            "sep=;",
            "person",
            "==",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xFE, 0xFF],
        [0xC0, 0xAF],
        [0xED, 0xA0, 0x80],
        [0xE5],
    ];

    private static readonly string[] s_values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1",
        "0.5",
        "1e400",
        "1000000000001",
        "9223372036854775807",
        "9223372036854775808",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"unknown\"",
        "\"9999-12-31\"",
        "\"2024-02-30\"",
        "\"0001-01-01\"",
        "\"\\ud800\"",
        "\"\\u001b[31m\"",
        "\"19811218-9876\"",
        "[]",
        "{}",
        "[null]",
        "[{}]",
        "[[]]",
        "[1,1,1]",
        "[0,1048576]",
        "[0,9223372036854775807]",
        "{\"\":0}",
    ];

    /// <summary>One to six changes of bytes.</summary>
    public static byte[] Bytes(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var changes = random.Next(1, 7); changes > 0; changes--)
        {
            var (at, length) = (random.Next(bytes.Count + 1), random.Next(1, 40));
            var (from, count) = (Math.Min(at, bytes.Count), Math.Min(length, bytes.Count - Math.Min(at, bytes.Count)));
            switch (random.Next(7))
            {
                case 0 when count > 0:
                    bytes[from] = (byte)random.Next(256);
                    break;
                case 1 when count > 0:
                    bytes[from] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(from, count);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(from, count).ToArray());
                    break;
                case 4 when random.Next(4) == 0:
                    bytes.RemoveRange(from, bytes.Count - from);
                    break;
                case 5:
                    bytes.RemoveRange(from, count);
                    bytes.InsertRange(from, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                default:
                    bytes.InsertRange(from, s_pieces[random.Next(s_pieces.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Changes of cells of a table: the lines stay, so that what is read behind the form of the file is reached.</summary>
    public static byte[] Cells(byte[] good, Random random)
    {
        var lines = Encoding.UTF8.GetString(good).Split('\n').Select(line => line.Split(',')).ToArray();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var line = lines[random.Next(lines.Length)];
            var other = lines[random.Next(lines.Length)];
            var cell = random.Next(line.Length);
            line[cell] =
                random.Next(2) == 0 ? Encoding.UTF8.GetString(s_pieces[random.Next(s_pieces.Length)])
                : cell < other.Length && random.Next(3) > 0 ? other[cell]
                : other[random.Next(other.Length)];
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => string.Join(',', line))));
    }

    /// <summary>Changes of members and elements of a JSON text, and of its bytes now and then.</summary>
    public static byte[] Json(byte[] good, Random random)
    {
        if (random.Next(4) == 0)
        {
            return Bytes(good, random);
        }

        var root = JsonNode.Parse(good)!;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var places = Places(root).ToArray();
            if (places.Length == 0)
            {
                break;
            }

            if (
                random.Next(3) == 0
                && places.Any(place => place.Name is null ? place.Holder[place.Index] is not null : place.Holder[place.Name] is not null)
            )
            {
                Mutation.Change(root, random);
                continue;
            }

            var (holder, name, index) = places[random.Next(places.Length)];
            var text = s_values[random.Next(s_values.Length)];
            // A node cannot hold half of a surrogate pair or a number that is none: those are put in the text.
            var value = JsonNode.Parse(text.Contains("\\ud", StringComparison.Ordinal) ? "\"HALF\"" : text);
            if (holder is JsonArray list)
            {
                list[index] = value;
            }
            else
            {
                holder[name!] = value;
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal));
    }

    private static IEnumerable<(JsonNode Holder, string? Name, int Index)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.ToArray().SelectMany(member => Places(member.Value).Prepend((members, member.Key, 0))),
            JsonArray items => Enumerable
                .Range(0, items.Count)
                .SelectMany(index => Places(items[index]).Prepend((items, (string?)null, index))),
            _ => [],
        };
}
