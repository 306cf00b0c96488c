using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Draws the dated support of a participant: one after the other with gaps, or side by side, inside the spells.</summary>
internal static class Interventions
{
    // Invented shares, per cent, and days.
    private const int NoneAtAll = 6;
    private const int Unnamed = 30;
    private const int AtOnce = 20;
    private const int MostPerSpell = 6;
    private static readonly (int From, int To) s_wait = (0, 40);
    private static readonly (int From, int To) s_length = (20, 200);
    private static readonly (int From, int To) s_step = (-70, 45);

    private static readonly Choice<InterventionKind> s_early = new(
        (InterventionKind.Health, 34),
        (InterventionKind.Social, 24),
        (InterventionKind.Competence, 14),
        (InterventionKind.JobFocused, 20),
        (InterventionKind.Other, 8)
    );

    private static readonly Choice<InterventionKind> s_later = new(
        (InterventionKind.JobFocused, 46),
        (InterventionKind.Competence, 22),
        (InterventionKind.Health, 16),
        (InterventionKind.Social, 11),
        (InterventionKind.Other, 5)
    );

    // In declared order of the kinds.
    private static readonly Choice<string>[] s_names =
    [
        new(("praktik", 5), ("jobbsökarstöd", 4), ("studiebesök", 3), ("arbetsträning", 3), ("matchning", 2)),
        new(("digital grundkurs", 3), ("yrkesorientering", 4), ("språkträning", 3), ("studieförberedelse", 2)),
        new(("hälsoskola", 4), ("fysisk aktivitet", 4), ("sömnskola", 2), ("stresshantering", 3)),
        new(("vardagsstruktur", 4), ("social gemenskap", 3), ("budgetråd", 1)),
        new(("samtalsstöd", 3), ("kartläggning", 4)),
    ];

    public static ValueList<Intervention> Draw(CohortFrame frame, PersonDraft person, ValueList<Spell> spells)
    {
        var random = frame.Stream(person.Index, Topic.Interventions);
        if (random.Percent(NoneAtAll) || spells[spells.Count - 1].Exit?.Reason == ExitReason.RegistrationError)
        {
            return ValueList<Intervention>.Empty;
        }

        var interventions = new List<Intervention>();
        foreach (var spell in spells)
        {
            AddTo(interventions, random, spell.Period, frame.AsOf);
        }

        // The same support twice over is said once.
        return interventions.Distinct().OrderBy(intervention => intervention.Period.Start).ToValueList();
    }

    private static void AddTo(List<Intervention> interventions, RandomStream random, ParticipationPeriod spell, LocalDate asOf)
    {
        var last = spell.End ?? asOf;
        var start = spell.Start.PlusDays(random.Percent(AtOnce) ? 0 : random.Between(s_wait.From, s_wait.To));
        for (var number = 0; number < MostPerSpell && start <= last; number++)
        {
            var kind = (number == 0 ? s_early : s_later).Draw(random);
            var end = start.PlusDays(random.Between(s_length.From, s_length.To));
            var name = s_names[kind.Order].Draw(random);
            var period = new ParticipationPeriod(start, end <= last ? end : spell.End);
            interventions.Add(new Intervention(kind, period, random.Percent(Unnamed) ? null : name));
            start = LocalDate.Max(start, end.PlusDays(random.Between(s_step.From, s_step.To)));
        }
    }
}
