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
    public static IEnumerable<DatedFact> All(Participation participation)
    {
        DatedFact?[] alone =
        [
            One(Of.Birth, participation.BirthDate, "birth_date"),
            One(Of.FactAtEntry, participation.AtEntry.UnemployedSince, "unemployed_since"),
            One(Of.FactAtEntry, participation.AtEntry.LeaveFrom, "leave_from"),
            One(Of.FactAtEntry, participation.AtEntry.LeaveToExpected, "leave_to_expected"),
            One(Of.Protection, participation.Protection?.Start, "protected_from"),
            One(Of.Protection, participation.Protection?.End, "protected_to"),
        ];
        return alone
            .Concat(
                (participation.AtEntry.SickListings ?? []).SelectMany(period =>
                    new[] { One(Of.FactAtEntry, period.Start, SickListings), One(Of.FactAtEntry, period.End, SickListings) }
                )
            )
            .Concat(
                participation.Spells.SelectMany(
                    (spell, index) =>
                        new[]
                        {
                            One(Of.Entry, spell.Start, "entry_date", index),
                            One(Of.Exit, spell.Exit?.Date, "exit_date", index),
                            One(Of.Exit, spell.Exit?.JobStart, "job_start", index),
                            One(Of.Exit, spell.Exit?.JobEnd, "job_end", index),
                        }
                )
            )
            .Concat(participation.Events.Select((@event, index) => One(Of.Event, @event.Date, "date", index)))
            .Concat(
                participation.Interventions.SelectMany(
                    (intervention, index) =>
                        new[]
                        {
                            One(Of.Intervention, intervention.Period.Start, "start_date", index),
                            One(Of.Intervention, intervention.Period.End, "end_date", index),
                        }
                )
            )
            .Concat(
                participation.Consents.SelectMany(
                    (consent, index) =>
                        new[] { One(Of.Consent, consent.Given, "given", index), One(Of.Consent, consent.Withdrawn, "withdrawn", index) }
                )
            )
            .OfType<DatedFact>();
    }

    private static DatedFact? One(Of kind, LocalDate? day, string name, int index = -1) =>
        day is { } known ? new DatedFact(kind, known, name, index) : null;

    private static string ListOf(Of kind) =>
        kind switch
        {
            Of.Event => "events",
            Of.Intervention => "interventions",
            Of.Consent => "consents",
            _ => "spells",
        };
}
