using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Dated support to one participant (intervention), first and last day included (BIP-N2). Not the same as a measure (insats).</summary>
/// <param name="Kind">Kind of support.</param>
/// <param name="Period">First to last day; open while it goes on.</param>
/// <param name="Name">Free name, or <c>null</c>. It is never written to a message.</param>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record Intervention(InterventionKind Kind, ParticipationPeriod Period, string? Name = null)
{
    private readonly string? _name = KeyForm.OfOptional(Name);

    /// <summary>Free name in the form of <see cref="KeyForm"/>, or <c>null</c>. It is never written to a message.</summary>
    public string? Name
    {
        get => _name;
        init => _name = KeyForm.OfOptional(value);
    }

    /// <summary>The kind only.</summary>
    public override string ToString() => Kind.Code;
}
