using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Core;

/// <summary>A value of a closed list in JSON: its code.</summary>
/// <remarks>
/// Every list of the libraries carries it. A text that is not a code of the list is a <see cref="JsonException"/> whose message names the list
/// and the place, and whose inner exception names the codes, never the text.
/// </remarks>
/// <typeparam name="T">The list.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodeJsonConverter<[DynamicallyAccessedMembers(PublicFields)] T> : JsonConverter<T>, ICodes
    where T : CodedList<T>
{
    /// <summary>The codes of the list.</summary>
    public IEnumerable<string> Codes => CodedList<T>.All.Select(one => one.Code);

    /// <summary>Reads a code.</summary>
    /// <param name="reader">The reader at the code.</param>
    /// <param name="typeToConvert">The list.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The list has no such code.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CodedList<T>.TryFromCode(reader.GetString(), out var value)
            ? value
            : throw new JsonException(
                null,
                new FormatException($"Not a code of {typeof(T).Name}: {string.Join(", ", CodedList<T>.All.Select(one => one.Code))}.")
            );

    /// <summary>Writes the code.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        (writer ?? throw new ArgumentNullException(nameof(writer))).WriteStringValue(value?.Code);
}
