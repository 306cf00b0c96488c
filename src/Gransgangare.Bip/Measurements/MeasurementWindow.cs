using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// The days whose measurements belong to a person's participations (mätfönster): from the first entry less the days of the intake to the last exit
/// plus the same, both included. A measurement from another time may be the first point of no change that a project made.
/// </summary>
/// <param name="First">First day, included.</param>
/// <param name="Last">Last day, included; the last of the calendar while a participation goes on.</param>
/// <remarks>Source: contract of the exchange folder, 4.2; SE-R22 for what follows a death.</remarks>
internal readonly record struct MeasurementWindow(LocalDate First, LocalDate Last)
{
    /// <summary>Days of the intake unless others are chosen.</summary>
    public const int DefaultIntakeDays = 30;

    /// <summary>Most days of an intake.</summary>
    public const int MostIntakeDays = 3650;

    /// <summary>Every day.</summary>
    public static MeasurementWindow Always { get; } = new(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);

    /// <summary>The window of one person.</summary>
    /// <param name="participations">
    /// The person's participations as known on the day of the question. Registration errors do not count, unless there is nothing else; without any
    /// participation every day is in it.
    /// </param>
    /// <param name="intakeDays">Days before the first entry and after the last exit, 0 or more. After a death there are none.</param>
    public static MeasurementWindow Of(ReadOnlySpan<Participation> participations, int intakeDays = DefaultIntakeDays)
    {
        var window = Of(participations, intakeDays, withErrors: false) ?? Of(participations, intakeDays, withErrors: true);
        return window ?? Always;
    }

    /// <summary>Whether a day is in it.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => First <= day && day <= Last;

    /// <summary>The type only: the days tell of a person.</summary>
    public override string ToString() => nameof(MeasurementWindow);

    private static MeasurementWindow? Of(ReadOnlySpan<Participation> participations, int intakeDays, bool withErrors)
    {
        LocalDate? first = null;
        LocalDate? death = null;
        var last = LocalDate.MinIsoValue;
        foreach (var participation in participations)
        {
            if (participation.IsRegistrationError && !withErrors)
            {
                continue;
            }

            first = first < participation.Entry ? first : participation.Entry;
            last = LocalDate.Max(last, participation.LeftBy?.Date ?? LocalDate.MaxIsoValue);
            death = participation.Death is { } day && !(death < day) ? day : death;
        }

        return first is { } entry ? new(TimeLimits.AfterDays(entry, -intakeDays), death ?? TimeLimits.AfterDays(last, intakeDays)) : null;
    }
}
