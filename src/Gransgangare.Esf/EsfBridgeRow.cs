using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>One subject under both programmes (rad i jämförelsen).</summary>
/// <param name="Subject">What the indicators are about.</param>
/// <param name="Plus">The entries of ESF+ 2021–2027; empty where it has no such indicator.</param>
/// <param name="Old">The entries of ESF 2014–2020; empty where it has no such indicator.</param>
/// <param name="Clause">The clause that makes the difference; <c>null</c> where the person counts under both or under neither.</param>
internal sealed record EsfBridgeRow(
    LocalizedText Subject,
    ValueList<EsfLedgerEntry> Plus,
    ValueList<EsfLedgerEntry> Old,
    LocalizedText? Clause
)
{
    /// <summary>Whether the person counts under one programme only.</summary>
    public bool Differs => Clause is not null;

    /// <summary>The subject; nothing about the person.</summary>
    public override string ToString() => Subject.En;
}
