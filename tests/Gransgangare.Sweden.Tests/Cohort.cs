using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

/// <summary>Small random cohorts of 2024, with spells, protection and consents.</summary>
internal static class Cohort
{
    public static LocalDate First { get; } = new(2024, 1, 1);

    public static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    public static void Holds(Action<Random> law) =>
        Prop.ForAll(Seeds, seed => law(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    public static List<Participation> Of(Random random, int persons = 6) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, persons + 1))
                .SelectMany(person =>
                    Enumerable
                        .Range(0, random.Next(1, 3))
                        .Select(operation => Person(random, $"p{person}", operation == 0 ? "default" : "other"))
                ),
        ];

    public static Participation Person(Random random, string key, string operation = "default")
    {
        var spells = new List<Spell>();
        var start = First.PlusDays(random.Next(0, 250));
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var end = start.PlusDays(random.Next(0, 90));
            spells.Add(left == 1 && random.Next(2) == 0 ? new Spell(start) : new Spell(start, new Exit(end, ExitReason.WorkTraining)));
            start = end.PlusDays(random.Next(1, 40));
        }

        return new Participation
        {
            Person = key,
            Operation = operation,
            Gender = Gender.All[random.Next(4)],
            BirthDate = new LocalDate(1987, 6, 5),
            Spells = spells.ToValueList(),
        };
    }

    /// <summary>With some protected persons, withdrawn consents and participants without personal data.</summary>
    public static Participation WithPrivacy(Random random, Participation person) =>
        random.Next(5) switch
        {
            0 => person with { Protection = new ParticipationPeriod(First, random.Next(2) == 0 ? null : First.PlusDays(random.Next(300))) },
            1 => person with
            {
                Consents =
                [
                    new Consent(ConsentKind.All[random.Next(3)], First)
                    {
                        Withdrawn = random.Next(2) == 0 ? null : First.PlusDays(random.Next(300)),
                    },
                ],
            },
            2 => person with { Kind = ParticipantKind.Anonymous },
            _ => person,
        };
}
