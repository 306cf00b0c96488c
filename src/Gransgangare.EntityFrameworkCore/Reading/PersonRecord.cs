using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>One person as read from the database: what a report adds at a time (en persons deltaganden och mätningar).</summary>
/// <param name="Person">Opaque key of the person.</param>
/// <param name="Participations">All participations of the person that were asked for; none where no row of them can be read.</param>
/// <param name="Measurements">All measurements of the person that were asked for, in no particular order.</param>
public sealed record PersonRecord(string Person, ValueList<Participation> Participations, ValueList<Measurement> Measurements)
{
    /// <summary>
    /// Rows of the person that are left out (<see cref="StoredIssues"/>, an exit before its entry, another birth date than the person's), each an error
    /// with its place, such as <c>gg_participations[17]</c> with the id of the row; and warnings of another gender. Nothing about the person is in it.
    /// </summary>
    public ValueList<ValidationIssue> Issues { get; init; } = [];

    /// <summary>The type only: nothing about the person.</summary>
    public override string ToString() => nameof(PersonRecord);
}
