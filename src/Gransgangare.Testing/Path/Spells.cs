using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Draws when a participant came, how long the spells were and with what category the last one ended.</summary>
internal sealed class Spells(CohortFrame frame)
{
    private const int Tries = 4;

    public LocalDate Entry(int index)
    {
        var random = frame.Stream(index, Topic.Entry);
        var days = Period.DaysBetween(frame.FirstEntry, frame.LastEntry) + 1;
        var day = frame.FirstEntry.PlusDays(random.Below(days));
        for (var attempt = 1; attempt < Tries && !IsKept(random, day); attempt++)
        {
            day = frame.FirstEntry.PlusDays(random.Below(days));
        }

        return LocalDate.Max(frame.FirstEntry, Workdays.OnOrBefore(day));
    }

    public ValueList<Spell> Draw(PersonDraft person)
    {
        var random = frame.Stream(person.Index, Topic.Path);
        var exits = new Exits(frame, person);
        var outcome = PathTables.OutcomesAt(person.Forbund).Draw(random);
        var registrationError = outcome == ExitCategory.NotCounted;
        var end = End(random, person.Entry, registrationError);
        var returns = random.Below(1000) < PathTables.ReentryPerMille && !registrationError;
        var back = Workdays.OnOrBefore(end.PlusDays(random.Between(PathTables.DaysAway.From, PathTables.DaysAway.To)));
        if (!returns || back > frame.LastEntry)
        {
            return [Last(exits, person.Entry, end, outcome)];
        }

        return
        [
            new Spell(person.Entry, exits.BeforeReentry(person.Entry, end, back.PlusDays(-1))),
            Last(exits, back, End(random, back, registrationError: false), outcome),
        ];
    }

    private Spell Last(Exits exits, LocalDate start, LocalDate end, ExitCategory? outcome) =>
        end > frame.AsOf ? new Spell(start) : new Spell(start, exits.Final(start, end, outcome));

    private static LocalDate End(RandomStream random, LocalDate start, bool registrationError)
    {
        var (from, to) = PathTables.Days.Draw(random);
        (from, to) = registrationError ? PathTables.DaysRegistrationError : (from, to);
        return LocalDate.Max(start, Workdays.OnOrBefore(start.PlusDays(random.Between(from, to))));
    }

    private bool IsKept(RandomStream random, LocalDate day) =>
        random.Percent(PathTables.EntryPercent[day.Month - 1])
        && (day.PlusDays(PathTables.FadeDays) <= frame.LastEntry || random.Percent(PathTables.FadePercent));
}
