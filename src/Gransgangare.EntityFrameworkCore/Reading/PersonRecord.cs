using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>One person as read from the database: what a report adds at a time (en persons deltaganden och mätningar).</summary>
/// <param name="Person">Opaque key of the person.</param>
/// <param name="Participations">All participations of the person that were asked for.</param>
/// <param name="Measurements">All measurements of the person that were asked for, in no particular order.</param>
public sealed record PersonRecord(string Person, ValueList<Participation> Participations, ValueList<Measurement> Measurements)
{
    /// <summary>The type only: nothing about the person.</summary>
    public override string ToString() => nameof(PersonRecord);
}
