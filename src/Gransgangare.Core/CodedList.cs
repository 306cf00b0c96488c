using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Ardalis.SmartEnum;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Core;

/// <summary>
/// A closed list of the field (kodlista): each value has a stable English kebab-case code, labels in Swedish and English and a
/// declared order. Codes never change meaning; a code that goes out of use is kept.
/// </summary>
/// <remarks>
/// The values of a list are its public static fields of its own type. The annotation of <typeparamref name="T"/> keeps them in a trimmed or
/// natively compiled host; the base class's own search (<c>List</c>, <c>FromValue</c>) is not kept there, and nothing here goes through it.
/// </remarks>
/// <typeparam name="T">The list itself.</typeparam>
public abstract class CodedList<[DynamicallyAccessedMembers(PublicFields)] T> : SmartEnum<T, string>
    where T : CodedList<T>
{
    private static T[]? s_all;
    private static Dictionary<string, T>? s_byCode;

    /// <summary>Makes one value of the list.</summary>
    /// <param name="name">Identifier in code.</param>
    /// <param name="order">Place in the declared order, from 0 without gaps.</param>
    /// <param name="code">Stable code.</param>
    /// <param name="sv">Swedish label.</param>
    /// <param name="en">English label.</param>
    protected CodedList(string name, int order, string code, string sv, string en)
        : base(name, code)
    {
        Order = order;
        Label = new LocalizedText(sv, en);
    }

    /// <summary>The stable code, used in files and JSON.</summary>
    public string Code => Value;

    /// <summary>Place in the declared order, from 0; also an index for counters.</summary>
    public int Order { get; }

    /// <summary>What a person reads.</summary>
    public LocalizedText Label { get; }

    /// <summary>All values in declared order (the base class's <c>List</c> is alphabetical).</summary>
    public static IReadOnlyList<T> All => s_all ??= Stated();

    /// <summary>The value of a code.</summary>
    /// <param name="code">The code, exactly as written in the list.</param>
    /// <exception cref="FormatException">The list has no such code; the message names the list, never the text.</exception>
    public static T FromCode(string code) =>
        TryFromCode(code, out var value) ? value : throw new FormatException($"Not a code of {typeof(T).Name}.");

    /// <summary>The value of a code, if there is one.</summary>
    /// <param name="code">The code, or <c>null</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns><c>true</c> if the list has the code.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out T? value)
    {
        value = null;
        s_byCode ??= All.ToDictionary(one => one.Code, StringComparer.Ordinal);
        return code is not null && s_byCode.TryGetValue(code, out value);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static T[] Stated() =>
        [
            .. typeof(T)
                .GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(field => field.FieldType == typeof(T))
                .Select(field => (T)field.GetValue(null)!)
                .OrderBy(value => value.Order),
        ];
}
