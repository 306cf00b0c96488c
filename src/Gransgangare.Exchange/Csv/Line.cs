namespace Gransgangare.Exchange.Csv;

/// <summary>A physical line: its number from 1, its text and the break after it, or that it is too long to be kept.</summary>
/// <param name="Number">Number of the line.</param>
/// <param name="Text">The text, which stands until the next line is read.</param>
/// <param name="Break">The line break.</param>
/// <param name="IsTooLong">Whether the text is left out.</param>
internal readonly record struct Line(int Number, ReadOnlyMemory<char> Text, string Break, bool IsTooLong = false)
{
    /// <summary>The line with a text that stands on.</summary>
    public Line Kept() => this with { Text = Text.ToArray() };
}
