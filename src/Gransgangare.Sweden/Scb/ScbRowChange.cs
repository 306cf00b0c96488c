using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Scb;

/// <summary>What changed in one row since it was last sent (radändring).</summary>
/// <param name="Before">The row as sent; <c>null</c> = it is new.</param>
/// <param name="After">The row as it is now; <c>null</c> = it is taken away.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ScbRowChange(ScbRow? Before, ScbRow? After)
{
    /// <summary>Key of the person.</summary>
    public string Person => (After ?? Before)!.Person;

    /// <summary>Code of the operation.</summary>
    public string Operation => (After ?? Before)!.Operation;

    /// <summary>What differs in a row that is on both sides: <c>start</c>, <c>end</c>, <c>hours</c>; empty for one that is new or taken away.</summary>
    public ValueList<string> Fields =>
        Before is { } before && After is { } after
            ? new[]
            {
                before.Start != after.Start ? "start" : "",
                before.End != after.End ? "end" : "",
                before.Hours != after.Hours ? "hours" : "",
            }
                .Where(name => name.Length > 0)
                .ToValueList()
            : ValueList<string>.Empty;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ScbRowChange);
}
