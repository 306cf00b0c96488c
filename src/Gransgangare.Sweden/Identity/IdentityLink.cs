using NodaTime;

namespace Gransgangare.Sweden.Identity;

/// <summary>
/// One change of identity (identitetsbyte): the keys of the later and the earlier number of one person. It holds no number, and can be stored and
/// exchanged.
/// </summary>
/// <param name="Later">Key of the later number alone.</param>
/// <param name="Earlier">Key of the earlier number alone.</param>
/// <param name="Since">Day from which the later number holds.</param>
public sealed record IdentityLink(string Later, string Earlier, LocalDate Since)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(IdentityLink);
}
