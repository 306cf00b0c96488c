namespace Gransgangare.Sweden.Minimisation;

/// <summary>A field that is collected about persons (uppgift): a column of a file of the exchange folder.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Column">Name of the column.</param>
public sealed record DataField(string File, string Column)
{
    /// <summary>File of the participations.</summary>
    public const string Participations = "participations.csv";

    /// <summary>The field behind a fact that a rule names: <c>event</c> is in a file of its own, all others are columns of participations.csv.</summary>
    /// <param name="fact">Name of the fact, as in <see cref="Esf.EsfIndicator.NeededFacts"/>.</param>
    public static DataField Of(string fact) => fact == "event" ? new DataField("events.csv", fact) : new DataField(Participations, fact);

    /// <summary>File and column.</summary>
    public override string ToString() => $"{File}:{Column}";
}
