namespace Gransgangare.Sweden.Minimisation;

/// <summary>A field that is collected about persons (uppgift): a column of a file of the exchange folder.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Column">Name of the column.</param>
internal sealed record DataField(string File, string Column)
{
    /// <summary>File of the participations.</summary>
    public const string Participations = "participations.csv";

    /// <summary>A column of participations.csv.</summary>
    /// <param name="column">Name of the column, which is also that of the fact in rules.</param>
    public static DataField Of(string column) => new(Participations, column);

    /// <summary>File and column.</summary>
    public override string ToString() => $"{File}:{Column}";
}
