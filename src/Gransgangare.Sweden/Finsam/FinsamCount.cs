using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Finsam;

/// <summary>Persons who took part in one measure in a period (deltagare i en insats). It holds no personal data (SE-R17, SE-U1).</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Women">Women.</param>
/// <param name="Men">Men.</param>
/// <param name="NonBinary">Non-binary persons.</param>
/// <param name="Unknown">Persons whose gender is not known; never counted as women or men.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record FinsamCount(Measure Measure, long Women, long Men, long NonBinary, long Unknown)
{
    /// <summary>All of them.</summary>
    public long Total => Women + Men + NonBinary + Unknown;

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(FinsamCount);
}
