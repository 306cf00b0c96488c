using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>Draws what the SUS tables ask for: extents and time in public support before the entry, and income after the final exit.</summary>
internal static class Support
{
    // Invented shares, per cent.
    private const int NotAsked = 12;
    private const int AwaySick = 35;
    private const int SameIncome = 55;

    private static readonly Choice<int> s_workBefore = new((25, 20), (50, 35), (75, 25), (100, 20));
    private static readonly Choice<int> s_studyBefore = new((25, 15), (50, 35), (100, 50));
    private static readonly Choice<(int From, int To)> s_months = new(
        ((0, 5), 8),
        ((6, 11), 14),
        ((12, 23), 24),
        ((24, 59), 34),
        ((60, 180), 20)
    );

    private static readonly Choice<ValueList<IncomeSource>> s_afterWork = new(
        ([IncomeSource.NoPublicSupport], 78),
        ([IncomeSource.SocialAssistance], 12),
        ([IncomeSource.ActivitySupport], 10)
    );

    private static readonly Choice<ValueList<IncomeSource>> s_afterStudy = new(
        ([IncomeSource.StudySupport], 70),
        ([IncomeSource.StudySupport, IncomeSource.SocialAssistance], 12),
        ([IncomeSource.ActivitySupport], 10),
        ([IncomeSource.NoPublicSupport], 8)
    );

    private static readonly Choice<ValueList<IncomeSource>> s_otherwise = new(
        ([IncomeSource.ActivitySupport], 30),
        ([IncomeSource.SocialAssistance], 30),
        ([IncomeSource.SicknessBenefit], 14),
        ([IncomeSource.UnemploymentBenefit], 12),
        ([IncomeSource.NoPublicSupport], 8),
        ([IncomeSource.Unknown], 6)
    );

    /// <summary>The participation with these facts.</summary>
    public static Participation Add(CohortFrame frame, int index, Participation participation)
    {
        var random = frame.Stream(index, Topic.Support);
        var facts = Before(random, participation.AtEntry);
        var spells = participation.Spells;
        return spells[spells.Count - 1] is not { Exit: { Reason: { } reason } exit } last || reason.LaterFacts != LaterFacts.Possible
            ? participation with
            {
                AtEntry = facts,
            }
            : participation with
            {
                AtEntry = facts,
                Spells = [.. spells.Take(spells.Count - 1), new Spell(last.Start, After(random, exit, reason, facts))],
            };
    }

    private static EntryFacts Before(RandomStream random, EntryFacts facts)
    {
        var works = facts.LabourStatus == LabourStatus.Employed && !random.Percent(AwaySick);
        var work = works ? s_workBefore.Draw(random) : 0;
        var study = facts.InEducation == Fact.Yes ? s_studyBefore.Draw(random) : 0;
        var (from, to) = s_months.Draw(random);
        var months = facts.IncomeSources.Contains(IncomeSource.NoPublicSupport) ? 0 : random.Between(from, to);
        return facts with
        {
            WorkExtent = random.Percent(NotAsked) ? null : work,
            StudyExtent = random.Percent(NotAsked) ? null : study,
            SupportMonths = random.Percent(NotAsked) ? null : months,
        };
    }

    private static Exit After(RandomStream random, Exit exit, ExitReason reason, EntryFacts facts)
    {
        var table =
            reason.Activity == ExitActivity.Work ? s_afterWork
            : reason.Activity == ExitActivity.Study ? s_afterStudy
            : s_otherwise;
        var drawn = table.Draw(random);
        var sources = reason.Activity == ExitActivity.None && random.Percent(SameIncome) ? facts.IncomeSources : drawn;
        return exit with { IncomeSources = random.Percent(NotAsked) ? ValueList<IncomeSource>.Empty : sources };
    }
}
