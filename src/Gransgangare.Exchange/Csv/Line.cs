namespace Gransgangare.Exchange.Csv;

/// <summary>A physical line: its number from 1 and its text, or what makes it unreadable.</summary>
internal readonly record struct Line(int Number, string Text, bool IsTooLong = false, bool HasNul = false);
