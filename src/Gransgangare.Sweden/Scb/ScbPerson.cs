using Gransgangare.Core;
using Gransgangare.Sweden.Identity;

namespace Gransgangare.Sweden.Scb;

/// <summary>What the host's own register says of a person who is to be reported (person i eget register).</summary>
/// <param name="Number">The identity number that holds.</param>
/// <param name="Gender">The recorded gender, which a number does not overwrite.</param>
public sealed record ScbPerson(IdentityNumber Number, Gender Gender)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ScbPerson);
}
