using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>What an implementation hands in (inlämning): its answers, and the deviations that it declares.</summary>
/// <param name="Implementation">Name of the implementation.</param>
/// <param name="Version">Its version.</param>
/// <param name="Answers">Its answers in any order.</param>
/// <param name="Deviations">What it declares.</param>
public sealed record ConformanceSubmission(
    string Implementation,
    string Version,
    ValueList<ConformanceAnswer> Answers,
    ValueList<DeclaredDeviation> Deviations
)
{
    /// <summary>Reads a submission (docs/conformance.md).</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">The text is not a submission.</exception>
    public static ConformanceSubmission Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ConformanceJson.Indented.ConformanceSubmission) is { } read && read.IsWhole
                ? read
                : throw new FormatException("A submission has implementation, version and answers.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The submission cannot be read at {fault.Path}.", fault);
        }
    }

    private bool IsWhole => Implementation is not null && Version is not null && Answers is not null;
}
