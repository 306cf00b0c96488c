using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Stores several values of a closed list as one text: their codes in order, each between bars (<c>|comorbidity|hbtqi|</c>), so that
/// <c>LIKE '%|hbtqi|%'</c> finds one exactly. No value is the empty text.
/// </summary>
/// <typeparam name="T">The list.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodedListsConverter<[DynamicallyAccessedMembers(PublicFields)] T>()
    : ValueConverter<ValueList<T>, string>(values => Write(values), text => Read(text))
    where T : CodedList<T>
{
    private static string Write(ValueList<T> values) =>
        values.Count == 0 ? "" : $"|{string.Join('|', values.Select(value => value.Code))}|";

    private static ValueList<T> Read(string text) =>
        text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(CodedList<T>.FromCode).ToValueList();
}
