using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Keys, codes and names on their way into the database, in the form of <see cref="KeyForm"/>.</summary>
internal static class Key
{
    /// <summary>The form of a key.</summary>
    /// <exception cref="ArgumentException">It has a fault; the message has code and place, not the key.</exception>
    public static string Of(string key, string member) => Formed(key, KeyForm.FaultOf(key), member);

    /// <summary>The form of a code or name.</summary>
    /// <exception cref="ArgumentException">It has a fault; the message has code and place, not the text.</exception>
    public static string OfText(string text, string member) => Formed(text, KeyForm.FaultOfText(text), member);

    private static string Formed(string text, IssueDefinition? fault, string member) =>
        fault is null ? KeyForm.Of(text) : throw new ArgumentException(fault.At(member).ToString(), nameof(text));
}
