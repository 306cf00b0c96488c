using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// Days on which a member of staff worked in a project (bemanningsperiod), with one team, role and share of full time. Two spells side by side are
/// the same as one over both.
/// </summary>
/// <param name="Staff">Opaque key of the member of staff: personal data, which no figure shows.</param>
/// <param name="Period">First to last day; open while it goes on.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record StaffSpell(string Staff, ParticipationPeriod Period)
{
    /// <summary>Opaque key in the form of <see cref="KeyForm"/>.</summary>
    public string Staff
    {
        get;
        init => field = KeyForm.Of(value);
    } = KeyForm.Of(Staff);

    /// <summary>Code of the förbund; <c>null</c> = not known.</summary>
    public string? Forbund { get; init; }

    /// <summary>Code of the team within the förbund; <c>null</c> = none that is known.</summary>
    public string? Team { get; init; }

    /// <summary>Role in the project, such as <c>boundary-spanner</c>; <c>null</c> = not known.</summary>
    public string? Role { get; init; }

    /// <summary>The organisation that employs the member of staff; <c>null</c> = not known.</summary>
    public string? Employer { get; init; }

    /// <summary>Share of full time in thousandths, 0 to 1,000; <c>null</c> = not known.</summary>
    public int? FullTimeThousandths { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(StaffSpell);
}
