using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange;

/// <summary>Takes the cells of a record one after another, as they are written in a file of the format.</summary>
internal abstract class CellSink
{
    /// <summary>A text, code or key; may be empty.</summary>
    public abstract void Text(string? cell);

    /// <summary>A date; empty if there is none.</summary>
    public virtual void Day(LocalDate? day) => Text(day is { } known ? LocalDatePattern.Iso.Format(known) : "");

    /// <summary>A whole number; empty if there is none.</summary>
    public virtual void Number(int? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Several codes joined by <c>|</c>.</summary>
    public void Codes<[DynamicallyAccessedMembers(PublicFields)] T>(ValueList<T>? values)
        where T : CodedList<T> =>
        Text(
            values is null or { Count: 0 } ? ""
            : values.Count == 1 ? values[0].Code
            : string.Join("|", values.Select(value => value.Code))
        );
}
