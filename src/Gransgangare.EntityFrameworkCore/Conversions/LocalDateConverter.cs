using System.ComponentModel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Stores a date of the ISO calendar, years 1–9999, as the database's own date.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LocalDateConverter()
    : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));
