using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Privacy;

/// <summary>A participation that an export leaves out (utelämnat deltagande), by key.</summary>
/// <param name="Person">Opaque key of the person.</param>
/// <param name="Operation">Code of the operation.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record LeftOut(string Person, string Operation, LeftOutReason Reason)
{
    /// <summary>The reason only.</summary>
    public override string ToString() => Reason.Code;
}
