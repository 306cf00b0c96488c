using System.Runtime.InteropServices;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>What a report mostly needs of a participation, as a few numbers: it then looks at the participation itself only where it must.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ParticipationRow
{
    /// <summary>Stands for an exit without a reason, and for no exit.</summary>
    public static readonly int NoReason = ExitReason.All.Count;

    public ParticipationRow(Participation participation, int forbund = 0)
    {
        Entry = KeyOf(participation.Entry);
        Exit = participation.Exit is { } exit ? KeyOf(exit.Date) : int.MaxValue;
        ForbundAndGender = (forbund * Gender.All.Count) + participation.Gender.Order;
        Reason = participation.Exit?.Reason?.Order ?? NoReason;
        IsInterruption = participation.Exit is { IsInterruption: true };
        IsIdentified = ReferenceEquals(participation.Kind, ParticipantKind.Identified);
        IsCounted = participation.IsCounted;
        Missing = MissingFacts.Of(participation);
    }

    /// <summary>Key of the entry date.</summary>
    public int Entry { get; }

    /// <summary>Key of the exit date; greater than every day while the participation goes on.</summary>
    public int Exit { get; }

    /// <summary>A number for each förbund of the data and gender.</summary>
    public int ForbundAndGender { get; }

    /// <summary>Order of the exit reason, or <see cref="NoReason"/>.</summary>
    public int Reason { get; }

    /// <summary>Whether the exit is an interruption.</summary>
    public bool IsInterruption { get; }

    /// <summary>Whether the participant is followed with a record.</summary>
    public bool IsIdentified { get; }

    /// <summary>Whether it can be in a count of outcomes.</summary>
    public bool IsCounted { get; }

    /// <summary>The facts it lacks, a bit for each.</summary>
    public byte Missing { get; }

    /// <summary>A number that is greater for a later day.</summary>
    public static int KeyOf(LocalDate day) => (day.Year << 9) + (day.Month << 5) + day.Day;
}
