namespace Gransgangare.Exchange.Csv;

/// <summary>A physical line: its number from 1, its text and the break after it, or what makes it unreadable.</summary>
internal readonly record struct Line(
    int Number,
    string Text,
    string Break,
    bool IsTooLong = false,
    bool HasNul = false,
    bool IsUnreadable = false
);
