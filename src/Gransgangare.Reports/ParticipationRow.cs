using System.Runtime.InteropServices;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>What decides whether a report has to look at a participation at all, as a few numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ParticipationRow
{
    public ParticipationRow(Participation participation)
    {
        Entry = KeyOf(participation.Entry);
        Exit = participation.Exit is { } exit ? KeyOf(exit.Date) : int.MaxValue;
        IsCounted = OutcomeJudge.IsCounted(participation);
        Missing = MissingFacts.Of(participation);
    }

    /// <summary>Key of the entry date.</summary>
    public int Entry { get; }

    /// <summary>Key of the exit date; greater than every day while the participation goes on.</summary>
    public int Exit { get; }

    /// <summary>Whether it can be in a count of outcomes.</summary>
    public bool IsCounted { get; }

    /// <summary>The facts it lacks, a bit for each.</summary>
    public byte Missing { get; }

    /// <summary>A number that is greater for a later day.</summary>
    public static int KeyOf(LocalDate day) => (day.Year << 9) + (day.Month << 5) + day.Day;
}
