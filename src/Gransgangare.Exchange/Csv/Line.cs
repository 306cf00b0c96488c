namespace Gransgangare.Exchange.Csv;

/// <summary>A physical line: its number from 1, its text and the break after it, or that it is too long to be kept.</summary>
internal readonly record struct Line(int Number, string Text, string Break, bool IsTooLong = false);
