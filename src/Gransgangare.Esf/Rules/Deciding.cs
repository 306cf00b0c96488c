using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Rules;

/// <summary>Finds the event that decides.</summary>
internal static class Deciding
{
    private static readonly EventClass[] s_classes =
    [
        .. EventKind.All.Select(kind =>
            kind == EventKind.QualificationGained ? EventClass.Qualification
            : kind == EventKind.EducationStarted || kind == EventKind.EducationEnded ? EventClass.Studies
            : EventClass.LabourMarket
        ),
    ];

    /// <summary>The last event of a class within the days given, both included; of one day the one recorded last (ESF-P13, ESF-B5).</summary>
    /// <returns>Its place in the list, or −1.</returns>
    public static int LastEvent(Participation participation, EventClass @class, LocalDate from, LocalDate until)
    {
        var events = participation.Events.AsSpan();
        for (var i = events.Length - 1; i >= 0; i--)
        {
            if (events[i].Date < from)
            {
                return -1;
            }

            if (events[i].Date <= until && s_classes[events[i].Kind.Order] == @class)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first event of a class on or after a day.</summary>
    /// <returns>Its place in the list, or −1.</returns>
    public static int FirstEvent(Participation participation, EventClass @class, LocalDate from)
    {
        var events = participation.Events.AsSpan();
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Date >= from && s_classes[events[i].Kind.Order] == @class)
            {
                return i;
            }
        }

        return -1;
    }
}
