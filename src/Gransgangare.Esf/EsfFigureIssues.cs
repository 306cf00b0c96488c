using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>Issues of a table of figures (GGE402…).</summary>
internal static class EsfFigureIssues
{
    /// <summary>A figure that the programme does not have.</summary>
    public static IssueDefinition UnknownFigure { get; } =
        new(
            "GGE4024",
            "Programmet saknar siffran. Skriv en kod ur programmet.",
            "The programme lacks the figure. Write a code of the programme."
        );

    /// <summary>The same figure twice.</summary>
    public static IssueDefinition RepeatedFigure { get; } =
        new("GGE4025", "Siffran finns redan. Ta bort den ena.", "The figure is there already. Remove one of them.");

    /// <summary>A cell that holds another text than a number.</summary>
    public static IssueDefinition NotANumber { get; } =
        new("GGE4026", "Skriv ett tal som 12, och en andel som 0,25.", "Write a number such as 12, and a share such as 0.25.");

    /// <summary>A count with a decimal sign.</summary>
    public static IssueDefinition DecimalsInCount { get; } =
        new(
            "GGE4027",
            "Ett antal har varken decimaltecken eller tecken mellan tusental. Skriv bara siffror.",
            "A count has neither a decimal sign nor a sign between thousands. Write digits alone."
        );

    /// <summary>A table without figures.</summary>
    public static IssueDefinition NoFigures { get; } =
        new("GGE4028", "Tabellen har inga siffror. Fyll i minst en.", "The table has no figures. Fill in at least one.");

    /// <summary>A share below 0 or over 100 per cent.</summary>
    public static IssueDefinition ShareBeyondWhole { get; } =
        new(
            "GGE1060",
            "En andel ligger mellan 0 och 100 procent. Rätta talet.",
            "A share lies from 0 to 100 per cent. Correct the number."
        );

    /// <summary>All issues of this kind.</summary>
    public static ValueList<IssueDefinition> All { get; } =
    [UnknownFigure, RepeatedFigure, NotANumber, DecimalsInCount, NoFigures, ShareBeyondWhole];
}
