using System.Text.Json;

namespace Gransgangare.Reports;

/// <summary>
/// Writes figures as JSON, each at its address: a number is written only where protection shows it, else its interval, its rounding or <c>..</c> stands for
/// it. No other method takes a number but <see cref="Harmless(string, decimal?)"/>, which names what says nothing of a person.
/// </summary>
/// <param name="json">Where to write.</param>
/// <param name="report">What protects the figures; <c>null</c> = a working list, which shows all.</param>
/// <param name="at">The address of the object that is open.</param>
internal readonly struct FigureWriter(Utf8JsonWriter json, ProtectedReport? report = null, string at = "")
{
    /// <summary>A code or a name, never a count.</summary>
    public void Text(string name, string? text) => json.WriteString(name, text);

    /// <summary>Codes or names.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>A number that does not change when a person is added.</summary>
    public void Harmless(string name, decimal? number)
    {
        json.WritePropertyName(name);
        Write(number);
    }

    /// <summary>A fact that does not change when a person is added.</summary>
    public void Harmless(string name, bool holds) => json.WriteBoolean(name, holds);

    /// <summary>Members that do not change when a person is added.</summary>
    public void Harmless(Action<Utf8JsonWriter> members) => members(json);

    /// <summary>A count; <c>null</c> where it cannot be said.</summary>
    public void Count(string name, long? count)
    {
        json.WritePropertyName(name);
        var address = FigureAddress.Of(at, name);
        if (report is null || report.Shows(address))
        {
            Write((decimal?)count);
        }
        else if (report.IntervalOf(address) is { } interval)
        {
            json.WriteStartObject();
            json.WriteBoolean("hidden", true);
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            json.WriteEndObject();
        }
        else if (report.Rounded?.Count(address) is { } rounded)
        {
            Write(count is null ? null : (decimal?)rounded);
        }
        else
        {
            json.WriteStringValue(Signs.Hidden);
        }
    }

    /// <summary>A number that is worked out from counts.</summary>
    public void Number(string name, double? number) => Number(name, number, instead: null);

    /// <summary>A share with its counts, its quotient and the ends of its interval.</summary>
    public void Share(string name, Share share) =>
        Object(
            name,
            own =>
            {
                own.Count("numerator", share.Numerator);
                own.Count("denominator", share.Denominator);
                own.Number("value", share.Value, rounded => rounded.Value);
                own.Number("low", share.Low, rounded => rounded.Low);
                own.Number("high", share.High, rounded => rounded.High);
            }
        );

    /// <summary>A verdict; a hidden one is <c>null</c> whatever it is, else it would say whether there was one.</summary>
    public void Verdict(string name, bool? verdict)
    {
        if (verdict is { } holds && (report is null || report.Shows(FigureAddress.Of(at, name))))
        {
            json.WriteBoolean(name, holds);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Figures of the catalogue, each as its member.</summary>
    public void Figures<TOf>(IEnumerable<Figure<TOf>> figures, TOf of)
    {
        foreach (var figure in figures.Where(figure => figure.IsMember))
        {
            if (figure.IsShare)
            {
                Share(figure.Key, figure.ShareIn(of));
            }
            else if (figure.IsPlanned)
            {
                Harmless(figure.Key, figure.In(of));
            }
            else
            {
                Count(figure.Key, figure.In(of));
            }
        }
    }

    /// <summary>An object with members of its own.</summary>
    public void Object(string name, Action<FigureWriter> members)
    {
        json.WriteStartObject(name);
        members(new FigureWriter(json, report, FigureAddress.Of(at, name)));
        json.WriteEndObject();
    }

    /// <summary>A list of objects.</summary>
    /// <param name="name">The member.</param>
    /// <param name="rows">What the objects are about.</param>
    /// <param name="key">What a row is named by in an address: its codes.</param>
    /// <param name="members">Writes the members of a row.</param>
    public void Rows<TRow>(string name, IEnumerable<TRow> rows, Func<TRow, string> key, Action<FigureWriter, TRow> members)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            members(new FigureWriter(json, report, FigureAddress.Of(FigureAddress.Of(at, name), key(row))), row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A list of single records, of which even the emptiness tells: <c>..</c> where anything is protected.</summary>
    public void Records(string name, Action<Utf8JsonWriter> list)
    {
        if (report is null || report.Options.HidesNothing)
        {
            list(json);
        }
        else
        {
            json.WriteString(name, Signs.Hidden);
        }
    }

    private void Number(string name, double? number, Func<Share, double?>? instead)
    {
        json.WritePropertyName(name);
        var address = FigureAddress.Of(at, name);
        if (report is null || report.Shows(address))
        {
            Write(number);
        }
        else if (instead is not null && report.Rounded?.ShareOf(address) is { } share)
        {
            Write(number is null ? null : instead(share));
        }
        else
        {
            json.WriteStringValue(Signs.Hidden);
        }
    }

    private void Write(decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private void Write(double? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
