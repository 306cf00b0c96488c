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
        var facts = participation.AtEntry;
        if (participation.BirthDate is { } birth)
        {
            yield return new(Of.Birth, birth, "birth_date");
        }

        if (facts.UnemployedSince is { } since)
        {
            yield return new(Of.FactAtEntry, since, "unemployed_since");
        }

        if (facts.LeaveFrom is { } leave)
        {
            yield return new(Of.FactAtEntry, leave, "leave_from");
        }

        if (facts.LeaveToExpected is { } expected)
        {
            yield return new(Of.FactAtEntry, expected, "leave_to_expected");
        }

        if (participation.Protection is { } protection)
        {
            yield return new(Of.Protection, protection.Start, "protected_from");
            if (protection.End is { } last)
            {
                yield return new(Of.Protection, last, "protected_to");
            }
        }

        foreach (var period in facts.SickListings ?? ValueList<ParticipationPeriod>.Empty)
        {
            yield return new(Of.FactAtEntry, period.Start, SickListings);
            if (period.End is { } end)
            {
                yield return new(Of.FactAtEntry, end, SickListings);
            }
        }

        for (var index = 0; index < participation.Spells.Count; index++)
        {
            yield return new(Of.Entry, participation.Spells[index].Start, "entry_date", index);
            if (participation.Spells[index].Exit is not { } exit)
            {
                continue;
            }

            yield return new(Of.Exit, exit.Date, "exit_date", index);
            if (exit.JobStart is { } start)
            {
                yield return new(Of.Exit, start, "job_start", index);
            }

            if (exit.JobEnd is { } end)
            {
                yield return new(Of.Exit, end, "job_end", index);
            }
        }

        for (var index = 0; index < participation.Events.Count; index++)
        {
            yield return new(Of.Event, participation.Events[index].Date, "date", index);
        }

        for (var index = 0; index < participation.Interventions.Count; index++)
        {
            var period = participation.Interventions[index].Period;
            yield return new(Of.Intervention, period.Start, "start_date", index);
            if (period.End is { } end)
            {
                yield return new(Of.Intervention, end, "end_date", index);
            }
        }

        for (var index = 0; index < participation.Consents.Count; index++)
        {
            var consent = participation.Consents[index];
            yield return new(Of.Consent, consent.Given, "given", index);
            if (consent.Withdrawn is { } withdrawn)
            {
                yield return new(Of.Consent, withdrawn, "withdrawn", index);
            }
        }
    }

    private static string ListOf(Of kind) =>
        kind switch
        {
            Of.Event => "events",
            Of.Intervention => "interventions",
            Of.Consent => "consents",
            _ => "spells",
        };
}
