using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>A day of a record, with its place.</summary>
internal readonly record struct DatedPlace(string File, int Line, string Column, string? Person, LocalDate? Day);
