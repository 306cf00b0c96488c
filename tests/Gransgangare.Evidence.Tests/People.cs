using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence.Tests;

/// <summary>Random persons with everything that a path looks at.</summary>
internal static class People
{
    public static readonly LocalDate AsOf = new(2025, 12, 31);

    private static readonly LocalDate s_first = new(2023, 6, 1);

    public static EvidenceRequest Request { get; } =
        new(ProjectDefinition.Gransgangare, AsOf)
        {
            By = [EvidenceBreakdown.Forbund, EvidenceBreakdown.Gender],
            // Every exposure, also those that the library's own plan does not ask for.
            Plan = EvidencePlan.Gransgangare with
            {
                Questions = Exposure
                    .All.Select(exposure => new EvidenceQuestion
                    {
                        Id = exposure.Code,
                        Label = exposure.Label,
                        Exposure = exposure,
                    })
                    .ToValueList(),
            },
        };

    public static Arbitrary<Person> Anybody { get; } = One().ToArbitrary();

    public static Arbitrary<List<Person>> Several { get; } =
        One()
            .ListOf()
            .Select(people => people.Select((person, number) => person.Named(FormattableString.Invariant($"k{number}"))).ToList())
            .ToArbitrary();

    public static Measurement Rating(LocalDate date, RaterKind rater, string? raterId, int level)
    {
        var answers = default(Answers);
        foreach (var item in Instrument.Bip.ItemsOf(rater))
        {
            _ = Instrument.Bip.ReadAnswer(item, rater, FormattableString.Invariant($"{level}"), ref answers);
        }

        return new Measurement
        {
            Subject = "k",
            Date = date,
            Rater = rater,
            RaterId = raterId,
            Answers = answers,
        };
    }

    private static Gen<Person> One() =>
        from entry in Gen.Choose(0, 600)
        from days in Gen.Choose(1, 500)
        from away in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 150)))
        from isOpen in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from reason in Gen.Elements(ExitReason.All.Where(reason => reason != ExitReason.RegistrationError).ToArray())
        from forbund in Gen.Elements("finsam-goteborg", "vast", null)
        from gender in Gen.Elements(Gender.Woman, Gender.Man)
        from interventions in Intervention().ListOf()
        from ratings in Rating().ListOf()
        let start = s_first.PlusDays(entry)
        select new Person(
            new Participation
            {
                Person = "k",
                Gender = gender,
                Forbund = forbund,
                Spells = Spells(start, days, away, isOpen ? null : reason),
                Interventions = interventions
                    .Select(drawn => new Intervention(
                        drawn.Kind,
                        new ParticipationPeriod(
                            start.PlusDays(drawn.From),
                            drawn.Days is { } length ? start.PlusDays(drawn.From + length) : null
                        )
                    ))
                    .ToValueList(),
            },
            ratings
                .Select(drawn => Rating(start.PlusDays(drawn.Day), drawn.Rater, drawn.Id, drawn.Level))
                .DistinctBy(rating => (rating.Date, rating.Rater))
                .ToList()
        );

    // Away for some days in the middle, or in one go.
    private static ValueList<Spell> Spells(LocalDate start, int days, int away, ExitReason? reason)
    {
        var last = start.PlusDays(days + away);
        var exit = reason is null ? null : new Exit(last, reason);
        return away == 0
            ? [new Spell(start, exit)]
            :
            [
                new Spell(start, new Exit(start.PlusDays(days / 2), ExitReason.Illness)),
                new Spell(start.PlusDays((days / 2) + away + 1), exit),
            ];
    }

    private static Gen<(InterventionKind Kind, int From, int? Days)> Intervention() =>
        from kind in Gen.Elements(InterventionKind.All.ToArray())
        from first in Gen.Choose(-60, 400)
        from days in Gen.OneOf(Gen.Choose(0, 200).Select(days => (int?)days), Gen.Constant<int?>(null))
        select (kind, first, days);

    private static Gen<(int Day, RaterKind Rater, string? Id, int Level)> Rating() =>
        from day in Gen.Choose(-20, 400)
        from rater in Gen.Elements(RaterKind.Participant, RaterKind.Caseworker)
        from id in Gen.Elements("h1", "h2", null)
        from level in Gen.Choose(1, 5)
        select (day, rater, id, level);
}

/// <summary>One participation and its measurements.</summary>
internal sealed record Person(Participation Participation, IReadOnlyList<Measurement> Measurements)
{
    public Person Named(string key) =>
        new(Participation with { Person = key }, Measurements.Select(rating => rating with { Subject = key }).ToList());

    public EvidenceReport Report()
    {
        var tally = new EvidenceTally(People.Request);
        tally.AddPerson([Participation], Measurements);
        return tally.ToReport();
    }
}
