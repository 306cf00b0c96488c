using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Days on which a member of staff was responsible for a participant (tilldelning).</summary>
/// <param name="Person">Opaque key of the participant.</param>
/// <param name="Operation">Code of the operation; <c>null</c> = every operation of the person.</param>
/// <param name="Staff">Opaque key of the member of staff: personal data, which no figure shows.</param>
/// <param name="Period">First to last day; open while it goes on.</param>
/// <param name="Role">Role towards the participant; <c>null</c> = not known.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record Assignment(string Person, string? Operation, string Staff, ParticipationPeriod Period, string? Role = null)
{
    /// <summary>Opaque key of the participant in the form of <see cref="KeyForm"/>.</summary>
    public string Person
    {
        get;
        init => field = KeyForm.Of(value);
    } = KeyForm.Of(Person);

    /// <summary>Opaque key of the member of staff in the form of <see cref="KeyForm"/>.</summary>
    public string Staff
    {
        get;
        init => field = KeyForm.Of(value);
    } = KeyForm.Of(Staff);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(Assignment);
}
