using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Issues of rows that others have stored (GGE221…). Their place is the table with the id of the row: <c>gg_participations[17]</c>.</summary>
internal static class StoredIssues
{
    /// <summary>A row with a value that its column cannot have.</summary>
    public static readonly IssueDefinition UnreadableRow = new(
        "GGE2210",
        "Varje kolumn i raden måste ha ett värde ur sin kodlista eller form; rätta raden i databasen.",
        "Each column of the row must have a value of its list or form; correct the row in the database."
    );

    /// <summary>A participation without a spell.</summary>
    public static readonly IssueDefinition NoSpell = new(
        "GGE2211",
        "Ett deltagande måste ha minst en period; lägg till den eller ta bort deltagandet.",
        "A participation must have at least one spell; add it or remove the participation."
    );

    /// <summary>All issues of this kind.</summary>
    public static ValueList<IssueDefinition> All { get; } = [UnreadableRow, NoSpell];
}
