using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>A validation issue with its place in the exchange folder (fel med plats).</summary>
/// <param name="Definition">What kind of issue.</param>
/// <param name="File">Bare file name.</param>
/// <param name="Line">Line of the file, from 1: the first line of the record.</param>
/// <param name="Column">Name of the column; <c>null</c> when the whole line or file is meant.</param>
/// <param name="Person">Opaque key of the person; <c>null</c> when not known, or when the key itself looks like an identity number.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ExchangeIssue(IssueDefinition Definition, string File, int Line, string? Column = null, string? Person = null)
{
    /// <summary>What is to be said of this place, such as the codes that the column takes; never the text of a cell of a person. <c>null</c> = nothing.</summary>
    public LocalizedText? Detail { get; init; }

    /// <summary>
    /// How many it stands for: 1, or all those of its code in the file that are counted and not listed (<see cref="InputLimits.IssuesOfCode"/>), its
    /// line then being the first of theirs.
    /// </summary>
    public int Count { get; init; } = 1;

    /// <summary>What is wrong and what to do (meddelande), the detail last.</summary>
    public LocalizedText Message =>
        Detail is null ? Definition.Text : new LocalizedText($"{Definition.Text.Sv} {Detail.Sv}", $"{Definition.Text.En} {Detail.En}");

    /// <summary>One line: code, place, and the message in a language. File and column are one word each, with <c>_</c> for spaces.</summary>
    /// <param name="language">Language of the message.</param>
    public string ToLine(Language language) =>
        FormattableString.Invariant($"{Definition.Code} {OneWord(File)}:{Line} {OneWord(Column ?? "-")}: {Message.In(language)}");

    /// <summary>The line in English, without the person.</summary>
    public override string ToString() => ToLine(Language.English);

    // A member of a JSON file or a column may be named by any text.
    private static string OneWord(string text) =>
        new(text.Select(character => char.IsWhiteSpace(character) || char.IsControl(character) ? '_' : character).ToArray());
}
