using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Core;

/// <summary>Writes the members of a form; what is not known is null.</summary>
internal static class FormWriter
{
    public static void WriteDate(this Utf8JsonWriter json, string name, LocalDate? date) =>
        json.WriteString(name, date is { } day ? LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso)) : null);

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, long? number) =>
        json.WriteNumberOrNull(name, (decimal?)number);

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteFact(this Utf8JsonWriter json, string name, Fact fact) => json.WriteString(name, FactConverter.CodeOf(fact));

    public static void WriteCode<[DynamicallyAccessedMembers(PublicFields)] T>(this Utf8JsonWriter json, string name, T? value)
        where T : CodedList<T> => json.WriteString(name, value?.Code);

    public static void WriteCodes<[DynamicallyAccessedMembers(PublicFields)] T>(this Utf8JsonWriter json, string name, ValueList<T> values)
        where T : CodedList<T> => json.WriteList(name, values, value => json.WriteStringValue(value.Code));

    public static void WriteLabel(this Utf8JsonWriter json, string name, LocalizedText label)
    {
        json.WriteStartObject(name);
        json.WriteString("sv", label.Sv);
        json.WriteString("en", label.En);
        json.WriteEndObject();
    }

    public static void WriteObject<T>(this Utf8JsonWriter json, string name, JsonForm<T> form, T? value)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WritePropertyName(name);
            json.WriteObject(form, value);
        }
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, JsonForm<T> form, ValueList<T> values) =>
        json.WriteList(name, values, value => json.WriteObject(form, value));

    public static void WriteObjectsOrNull<T>(this Utf8JsonWriter json, string name, JsonForm<T> form, ValueList<T>? values)
    {
        if (values is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteObjects(name, form, values);
        }
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, ValueList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    public static void WriteObject<T>(this Utf8JsonWriter json, JsonForm<T> form, T value)
    {
        json.WriteStartObject();
        form.Write(json, value);
        json.WriteEndObject();
    }
}
