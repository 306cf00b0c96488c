using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Rules;

/// <summary>The events that decide the results: of each class the last one after entry and up to a day, that day included.</summary>
/// <remarks>
/// Of one day the one recorded last (ESF-P13, ESF-B5). A labour market event and studies lie after the entry date (ESF-B4), a
/// qualification on it or after (ESF-B7). Places in the list of events; −1 = none.
/// </remarks>
internal readonly struct Afterwards
{
    private static readonly EventClass[] s_classes =
    [
        .. EventKind.All.Select(kind =>
            kind == EventKind.QualificationGained ? EventClass.Qualification
            : kind == EventKind.EducationStarted || kind == EventKind.EducationEnded ? EventClass.Studies
            : EventClass.LabourMarket
        ),
    ];

    private readonly int _labourMarket;
    private readonly int _studies;
    private readonly int _qualification;

    public Afterwards(Participation participation, LocalDate entry, LocalDate until)
    {
        (_labourMarket, _studies, _qualification) = (-1, -1, -1);
        var events = participation.Events.AsSpan();
        for (var i = events.Length - 1; i >= 0; i--)
        {
            var day = events[i].Date;
            if (day > until)
            {
                continue;
            }

            if (day < entry)
            {
                break;
            }

            switch (ClassOf(events[i].Kind))
            {
                case EventClass.Qualification:
                    _qualification = Math.Max(_qualification, i);
                    break;
                case EventClass.Studies when day > entry:
                    _studies = Math.Max(_studies, i);
                    break;
                case EventClass.LabourMarket when day > entry:
                    _labourMarket = Math.Max(_labourMarket, i);
                    break;
            }
        }
    }

    /// <summary>What an event of a kind says something about.</summary>
    public static EventClass ClassOf(EventKind kind) => s_classes[kind.Order];

    /// <summary>Place of the last event of a class, or −1.</summary>
    public int Last(EventClass @class) =>
        @class switch
        {
            EventClass.LabourMarket => _labourMarket,
            EventClass.Studies => _studies,
            _ => _qualification,
        };

    /// <summary>Place of the first event of a class after a day, or −1: the one that came too late.</summary>
    public static int FirstAfter(Participation participation, EventClass @class, LocalDate day)
    {
        var events = participation.Events.AsSpan();
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Date > day && ClassOf(events[i].Kind) == @class)
            {
                return i;
            }
        }

        return -1;
    }
}
