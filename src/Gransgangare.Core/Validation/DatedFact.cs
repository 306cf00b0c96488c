using NodaTime;

namespace Gransgangare.Core;

/// <summary>One day of a participation with its place, made only when it is asked for.</summary>
internal readonly record struct DatedFact(DatedFact.Of Kind, LocalDate Day, string Name, int Index = -1)
{
    // One column has them all.
    private const string SickListings = "sick_listings";

    /// <summary>What the day is a day of.</summary>
    public enum Of
    {
        Birth,
        Entry,
        FactAtEntry,
        Protection,
        Exit,
        Event,
        Intervention,
        Consent,
    }

    /// <summary>Where it stands.</summary>
    public string Path => Index < 0 ? Name : FormattableString.Invariant($"{ListOf(Kind)}[{Index}].{Name}");

    /// <summary>Every day that a participation names.</summary>
    public static Days All(Participation participation) => new(participation);

    private static string ListOf(Of kind) =>
        kind switch
        {
            Of.Event => "events",
            Of.Intervention => "interventions",
            Of.Consent => "consents",
            _ => "spells",
        };

    /// <summary>Walks over the days of a participation by their places: of the person, and of each row of each list.</summary>
    public struct Days(Participation participation)
    {
        private const int OfPerson = 6;
        private const int OfSpell = 4;
        private const int OfPeriod = 2;

        private int _place = -1;

        public DatedFact Current { get; private set; }

        public readonly Days GetEnumerator() => this;

        public bool MoveNext()
        {
            var end =
                OfPerson
                + (OfPeriod * (participation.AtEntry.SickListings?.Count ?? 0))
                + (OfSpell * participation.Spells.Count)
                + participation.Events.Count
                + (OfPeriod * (participation.Interventions.Count + participation.Consents.Count));
            while (++_place < end)
            {
                if (At(_place) is { } fact)
                {
                    Current = fact;
                    return true;
                }
            }

            return false;
        }

        private readonly DatedFact? At(int place)
        {
            if (place < OfPerson)
            {
                return OfThePerson(place);
            }

            place -= OfPerson;
            if (participation.AtEntry.SickListings is { } sick && !IsBehind(ref place, OfPeriod * sick.Count))
            {
                var period = sick[place / OfPeriod];
                return One(Of.FactAtEntry, place % OfPeriod == 0 ? period.Start : period.End, SickListings);
            }

            if (!IsBehind(ref place, OfSpell * participation.Spells.Count))
            {
                return OfTheSpell(participation.Spells[place / OfSpell], place % OfSpell, place / OfSpell);
            }

            if (!IsBehind(ref place, participation.Events.Count))
            {
                return new(Of.Event, participation.Events[place].Date, "date", place);
            }

            var (index, isFirst) = (place / OfPeriod, place % OfPeriod == 0);
            if (!IsBehind(ref place, OfPeriod * participation.Interventions.Count))
            {
                var period = participation.Interventions[index].Period;
                return One(Of.Intervention, isFirst ? period.Start : period.End, isFirst ? "start_date" : "end_date", index);
            }

            index = place / OfPeriod;
            var consent = participation.Consents[index];
            return One(Of.Consent, isFirst ? consent.Given : consent.Withdrawn, isFirst ? "given" : "withdrawn", index);
        }

        private readonly DatedFact? OfThePerson(int place) =>
            place switch
            {
                0 => One(Of.Birth, participation.BirthDate, "birth_date"),
                1 => One(Of.FactAtEntry, participation.AtEntry.UnemployedSince, "unemployed_since"),
                2 => One(Of.FactAtEntry, participation.AtEntry.LeaveFrom, "leave_from"),
                3 => One(Of.FactAtEntry, participation.AtEntry.LeaveToExpected, "leave_to_expected"),
                4 => One(Of.Protection, participation.Protection?.Start, "protected_from"),
                _ => One(Of.Protection, participation.Protection?.End, "protected_to"),
            };

        private static DatedFact? OfTheSpell(Spell spell, int place, int index) =>
            place switch
            {
                0 => new(Of.Entry, spell.Start, "entry_date", index),
                1 => One(Of.Exit, spell.Exit?.Date, "exit_date", index),
                2 => One(Of.Exit, spell.Exit?.JobStart, "job_start", index),
                _ => One(Of.Exit, spell.Exit?.JobEnd, "job_end", index),
            };

        // Whether a place is behind so many, from whose end it then counts.
        private static bool IsBehind(ref int place, int count)
        {
            var isBehind = place >= count;
            place -= isBehind ? count : 0;
            return isBehind;
        }

        private static DatedFact? One(Of kind, LocalDate? day, string name, int index = -1) =>
            day is { } known ? new(kind, known, name, index) : null;
    }
}
