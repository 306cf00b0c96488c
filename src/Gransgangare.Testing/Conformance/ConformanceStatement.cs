using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>How an implementation stands against the cases (utlåtande), for machines and people.</summary>
/// <param name="Implementation">Name of the implementation.</param>
/// <param name="Version">Its version.</param>
/// <param name="Kit">Version of the cases.</param>
/// <param name="Questions">Number of questions.</param>
/// <param name="Agreeing">Those answered as the rules say, with the same ledger where one is given.</param>
/// <param name="Explained">Those of the agreeing that came with a ledger.</param>
/// <param name="Deviations">The rest, by case and code.</param>
public sealed record ConformanceStatement(
    string Implementation,
    string Version,
    string Kit,
    int Questions,
    int Agreeing,
    int Explained,
    ValueList<ConformanceDeviation> Deviations
)
{
    /// <summary>Whether every deviation is declared with a reason.</summary>
    public bool IsConforming => Deviations.All(deviation => deviation.Reason is not null);

    /// <summary>The statement as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ConformanceJson.Indented.ConformanceStatement) + "\n";
}
