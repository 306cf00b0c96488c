namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Text that a spreadsheet would run as a formula is written with an apostrophe before it, and read without it. Writing and reading are
/// each other's inverse for every text.
/// </summary>
internal static class FormulaText
{
    /// <summary>The text as it is written.</summary>
    public static string Write(string text) => IsFormula(text.TrimStart('\'')) ? "'" + text : text;

    /// <summary>The text that was written.</summary>
    public static string Read(string text) =>
        text.Length > 0 && text[0] == '\'' && IsFormula(text.TrimStart('\'')) ? text.Substring(1) : text;

    /// <summary>Whether a spreadsheet would run the text.</summary>
    public static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
