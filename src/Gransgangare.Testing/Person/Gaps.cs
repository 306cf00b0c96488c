using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>
/// Loses facts that an ESF record needs (gender, birth date, labour status, education): in every ten participations one at most, never
/// among the first four, so that of any number taken from the start at least four fifths are complete.
/// </summary>
internal static class Gaps
{
    private const int Block = 10;
    private const int NeverAmongFirst = 4;
    private const int NonePercent = 6;
    private const int SecondFactPercent = 15;

    // Invented: education is the fact that offices most often lack.
    private static readonly Choice<Needed> s_lost = new(
        (Needed.Education, 50),
        (Needed.Status, 26),
        (Needed.BirthDate, 18),
        (Needed.Gender, 6)
    );

    private enum Needed
    {
        Gender,
        BirthDate,
        Status,
        Education,
    }

    public static Participation Lose(CohortFrame frame, int index, Participation participation)
    {
        var random = frame.Stream(index / Block, Topic.Gaps);
        if (index % Block != random.Between(NeverAmongFirst, Block - 1) || random.Percent(NonePercent))
        {
            return participation;
        }

        var lossy = Without(participation, s_lost.Draw(random));
        return random.Percent(SecondFactPercent) ? Without(lossy, s_lost.Draw(random)) : lossy;
    }

    private static Participation Without(Participation participation, Needed fact)
    {
        var facts = participation.AtEntry;
        return fact switch
        {
            Needed.Gender => participation with { Gender = Gender.Unknown },
            Needed.BirthDate => participation with { BirthDate = null },
            Needed.Education => participation with { AtEntry = facts with { Isced = null } },
            _ => participation with
            {
                AtEntry = facts with
                {
                    LabourStatus = null,
                    UnemployedSince = facts.RegisteredUnemployed == Fact.Yes ? facts.UnemployedSince : null,
                },
            },
        };
    }
}
