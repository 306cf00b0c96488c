using System.Diagnostics.CodeAnalysis;
using Gransgangare.Core;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange.Csv;

/// <summary>The lists of words that are the same for every folder.</summary>
internal static class Words
{
    /// <summary>Yes/no facts.</summary>
    public static WordList<Fact> Facts { get; } =
        new([
            ("yes", Fact.Yes, ["ja", "j", "y", "sant", "true"]),
            ("no", Fact.No, ["nej", "n", "falskt", "false"]),
            ("refused", Fact.Refused, ["vill inte uppge", "vill ej uppge", "vill inte svara", "vägrar", "declined"]),
            ("", Fact.NotKnown, ["vet ej", "vet inte", "okänt", "okänd", "uppgift saknas", "not known", "unknown"]),
        ]);

    /// <summary>Whether the follow-up after six months had an answer.</summary>
    public static WordList<bool> FollowUp { get; } =
        new([("yes", true, ["ja"]), ("no-answer", false, ["inget svar", "ej svar", "svarar inte", "svarade inte"])]);

    /// <summary>Specific objectives.</summary>
    public static WordList<char> Objectives { get; } =
        new(
            Enumerable
                .Range('a', 'm' - 'a' + 1)
                .Select(letter => ($"{(char)letter}", (char)letter, (IEnumerable<string>)[$"({(char)letter})", $"{(char)letter})"]))
        );

    /// <summary>Municipalities that the library knows by name.</summary>
    public static WordList<string> Municipalities { get; } =
        new(
            Municipality.All.Select(known => (known.Code, known.Code, (IEnumerable<string>)[known.Label.Sv])),
            _ => new("Kolumnen tar en kommunkod med fyra siffror.", "The column takes the code of a municipality, four digits.")
        );

    /// <summary>Codes and labels of a coded list.</summary>
    public static WordList<T> Of<[DynamicallyAccessedMembers(PublicFields)] T>()
        where T : CodedList<T> => Coded<T>.List;

    private static class Coded<[DynamicallyAccessedMembers(PublicFields)] T>
        where T : CodedList<T>
    {
        public static WordList<T> List { get; } =
            new(CodedList<T>.All.Select(value => (value.Code, value, (IEnumerable<string>)[value.Label.Sv, value.Label.En])));
    }
}
