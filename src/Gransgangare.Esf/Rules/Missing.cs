namespace Gransgangare.Esf.Rules;

/// <summary>
/// Bits of <see cref="Seen.Completeness"/>: the facts of point 1.1 that are missing. Of a parent on leave the labour market status lacks the facts
/// of the leave that decide it.
/// </summary>
[Flags]
internal enum Missing
{
    None = 0,
    Gender = 1,
    BirthDate = 2,
    LabourStatus = 4,
    Isced = 8,
    LeaveFrom = 16,
    LeaveTo = 32,
    LeaveIncome = 64,

    /// <summary>The record counts whatever it lacks: each indicator needs its own facts only.</summary>
    NotAsked = 128,
}
