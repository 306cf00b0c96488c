using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>Participations whose days meet the limits of a short period often.</summary>
internal static class RandomParticipations
{
    private static readonly LocalDate s_first = new(2024, 2, 20);

    public static LocalDate Day(this Random random, int days = 40) => s_first.PlusDays(random.Next(days));

    /// <summary>Two participations of each person, who is born once (SE-R23).</summary>
    public static Participation[] Participations(this Random random, int most = 25)
    {
        var all = Enumerable
            .Range(0, random.Next(most + 1))
            .Select(index => random.Participation($"p{index / 2}", $"o{index % 2}"))
            .ToArray();
        return [.. all.Select((one, index) => one with { BirthDate = all[index - (index % 2)].BirthDate })];
    }

    private static Participation Participation(this Random random, string person, string operation)
    {
        var spells = new List<Spell>();
        var start = random.Day();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var end = start.PlusDays(random.Next(15));
            spells.Add(left == 1 && random.Next(3) == 0 ? new Spell(start) : new Spell(start, random.Exit(end)));
            start = end.PlusDays(random.Next(1, 10));
        }

        return new Participation
        {
            Person = person,
            Operation = operation,
            Forbund = random.Next(4) == 0 ? null : Of(random, Forbund.All).Code,
            Municipality = random.Next(4) == 0 ? null : Of(random, Municipality.All).Code,
            Gender = Of(random, Gender.All),
            BirthDate =
                random.Next(5) == 0 ? null : s_first.PlusYears(-Of(random, [17, 18, 19, 29, 30, 31, 54, 55, 20])).PlusDays(random.Next(60)),
            Kind = random.Next(6) == 0 ? Of(random, ParticipantKind.All) : ParticipantKind.Identified,
            AtEntry = new EntryFacts
            {
                DirectBeneficiary = random.Next(8) == 0 ? Fact.No : Of(random, [Fact.NotKnown, Fact.Yes, Fact.Refused]),
                TargetGroups = TargetGroup.All.Where(_ => random.Next(6) == 0).ToValueList(),
            },
            Spells = spells.ToValueList(),
        };
    }

    private static Exit Exit(this Random random, LocalDate day) =>
        new(day, random.Next(8) == 0 ? null : Of(random, ExitReason.All))
        {
            Manner = random.Next(2) == 0 ? null : Of(random, ExitManner.All),
            WorkExtent = Of<int?>(random, [null, 0, 1, 50]),
            StudyExtent = Of<int?>(random, [null, null, 0, 25]),
            TypeOfWork = random.Next(2) == 0 ? null : Of(random, TypeOfWork.All),
            JobStart = random.Next(3) == 0 ? null : day.PlusDays(random.Next(5)),
            JobEnd = random.Next(2) == 0 ? null : day.PlusDays(5 + random.Next(50)),
            JobOngoing = Of(random, [Fact.NotKnown, Fact.Yes, Fact.No]),
            GivesRightToStudySupport = Of(random, [Fact.NotKnown, Fact.Yes, Fact.No]),
        };

    public static T Of<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
