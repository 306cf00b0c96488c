using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange.Tests;

/// <summary>Participations and measurements without errors, with hard texts and every column in use.</summary>
internal sealed class RandomFolder
{
    private static readonly LocalDate s_first = new(2023, 1, 1);
    private readonly Random _random;

    public RandomFolder(Random random, int persons = 6)
    {
        _random = random;
        Persons =
        [
            .. Enumerable
                .Range(0, random.Next(1, persons + 1))
                .Select(n => KeyForm.Of($"{random.Text()}p{n}"))
                .Order(StringComparer.Ordinal),
        ];
        Participations = [.. Persons.SelectMany(ParticipationsOf)];
        Measurements = [.. Persons.SelectMany(MeasurementsOf)];
    }

    public IReadOnlyList<string> Persons { get; }

    public IReadOnlyList<Participation> Participations { get; }

    public IReadOnlyList<Measurement> Measurements { get; }

    public void Write(TestFolder folder, bool forSwedishExcel = false) =>
        ExchangeWriter.Write(folder.Root, Participations, Measurements, new ExchangeWriteOptions { ForSwedishExcel = forSwedishExcel });

    private IEnumerable<Participation> ParticipationsOf(string person)
    {
        var birth = Maybe(Day(-25_000, -8_000));
        ParticipationPeriod? protection = _random.Coin(4) ? new ParticipationPeriod(Day(0, 300), Maybe(Day(300, 600))) : null;
        string[] operations = _random.Coin() ? ["default"] : [KeyForm.Of($"{_random.Text()}a"), KeyForm.Of($"{_random.Text()}b")];
        return operations
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(operation =>
            {
                var spells = Spells();
                return new Participation
                {
                    Person = person,
                    Operation = operation,
                    Forbund = Maybe(_random.Of(Forbund.All))?.Code,
                    Municipality = Maybe(_random.Of(Municipality.All))?.Code,
                    Gender = _random.Of(Gender.All),
                    BirthDate = birth,
                    Kind = _random.Coin(4) ? _random.Of(ParticipantKind.All) : ParticipantKind.Identified,
                    AtEntry = Facts(spells[0].Start),
                    Spells = spells,
                    Events = Events(),
                    Interventions = Interventions(),
                    Consents = Consents(),
                    Protection = protection,
                };
            });
    }

    private ValueList<Spell> Spells()
    {
        var spells = new List<Spell>();
        var start = Day(0, 300);
        for (var left = _random.Next(1, 4); left > 0; left--)
        {
            var end = start.PlusDays(_random.Next(0, 200));
            spells.Add(left == 1 && _random.Coin() ? new Spell(start) : new Spell(start, Exit(end)));
            start = end.PlusDays(_random.Next(1, 60));
        }

        return spells.ToValueList();
    }

    private Exit Exit(LocalDate day)
    {
        var jobStart = Maybe(day.PlusDays(_random.Next(0, 50)));
        var status = Maybe(_random.Of(SixMonthStatus.All));
        return new Exit(day, Maybe(_random.Of(ExitReason.All)))
        {
            Manner = Maybe(_random.Of(ExitManner.All)),
            TypeOfWork = Maybe(_random.Of(TypeOfWork.All)),
            WorkExtent = Maybe(_random.Next(0, 130)),
            StudyExtent = Maybe(_random.Next(0, 101)),
            JobStart = jobStart,
            JobEnd = Maybe((jobStart ?? day).PlusDays(_random.Next(0, 99))),
            JobOngoing = AnyFact(),
            GivesRightToStudySupport = AnyFact(),
            IncomeSources = Some([.. IncomeSource.All.Where(source => !source.IsExclusive)]),
            JobSeeking = AnyFact(),
            SixMonthFollowUp = _random.Next(3) switch
            {
                0 => null,
                1 => SixMonthFollowUp.NoAnswer,
                _ => new SixMonthFollowUp { Status = status, Improvements = Some(Improvement.All) },
            },
        };
    }

    private EntryFacts Facts(LocalDate entry)
    {
        var isUnemployed = _random.Coin();
        return new EntryFacts
        {
            LabourStatus = isUnemployed ? LabourStatus.Unemployed : Maybe(_random.Of(LabourStatus.All)),
            RegisteredUnemployed = AnyFact(),
            UnemployedSince = isUnemployed ? Maybe(entry.PlusDays(-_random.Next(0, 900))) : null,
            InEducation = AnyFact(),
            ParentalLeave = AnyFact(),
            Leave = Maybe(_random.Of(LeaveKind.All)),
            LeaveFrom = Maybe(entry.PlusDays(-_random.Next(0, 100))),
            LeaveToExpected = Maybe(entry.PlusDays(_random.Next(0, 300))),
            LeaveJobRelatedIncome = AnyFact(),
            Isced = Maybe(_random.Next(0, 9)),
            Disability = AnyFact(),
            ThirdCountryNational = AnyFact(),
            ForeignBackground = AnyFact(),
            Minority = AnyFact(),
            Homeless = AnyFact(),
            Rural = AnyFact(),
            OtherDisadvantaged = AnyFact(),
            DirectBeneficiary = AnyFact(),
            SpecificObjective = Maybe((char)('a' + _random.Next(13))),
            TargetGroups = Some(TargetGroup.All),
            Referrer = Maybe(_random.Of(Referrer.All)),
            IncomeSources = Some([.. IncomeSource.All.Where(source => !source.IsExclusive)]),
            WorkExtent = Maybe(_random.Next(0, 130)),
            StudyExtent = Maybe(_random.Next(0, 101)),
            SupportMonths = Maybe(_random.Next(0, 200)),
        };
    }

    private ValueList<ParticipationEvent> Events() =>
        Enumerable
            .Range(0, _random.Next(5))
            .Select(_ => new ParticipationEvent(Day(0, 30), _random.Of(EventKind.All)))
            .Distinct()
            .OrderBy(row => row.Date)
            .ToValueList();

    private ValueList<Intervention> Interventions() =>
        Enumerable
            .Range(0, _random.Next(4))
            .Select(_ => (Start: Day(0, 30), Days: _random.Next(-20, 60)))
            .Select(row => new Intervention(
                _random.Of(InterventionKind.All),
                new ParticipationPeriod(row.Start, row.Days < 0 ? null : row.Start.PlusDays(row.Days)),
                Maybe(_random.Text())
            ))
            .Distinct()
            .OrderBy(row => row.Period.Start)
            .ThenBy(row => row.Period.End ?? LocalDate.MaxIsoValue)
            .ThenBy(row => row.Kind.Order)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToValueList();

    private ValueList<Consent> Consents() =>
        Enumerable
            .Range(0, _random.Next(3))
            .Select(_ => new Consent(_random.Of(ConsentKind.All), Day(0, 30)) { Withdrawn = Maybe(Day(30, 60)) })
            .Distinct()
            .OrderBy(consent => consent.Withdrawn ?? LocalDate.MaxIsoValue)
            .ToValueList();

    private IEnumerable<Measurement> MeasurementsOf(string person)
    {
        foreach (var date in Enumerable.Range(0, _random.Next(4)).Select(_ => Day(0, 900)).Distinct().Order())
        {
            foreach (var rater in Instrument.Bip.RaterKinds.OrderBy(rater => rater.Code, StringComparer.Ordinal))
            {
                yield return new Measurement
                {
                    Subject = person,
                    Date = date,
                    Rater = rater,
                    RaterId = Maybe(_random.Text()),
                    Occasion = Maybe(_random.Of(Occasion.All)),
                    Answers = Answers(rater),
                };
            }
        }
    }

    private Answers Answers(RaterKind rater)
    {
        var answers = default(Answers);
        foreach (var item in Instrument.Bip.ItemsOf(rater))
        {
            answers = answers.WithOriented(item.Slot, _random.Next(0, Instrument.Bip.ScaleMax + 1));
        }

        return answers;
    }

    private LocalDate Day(int from, int to) => s_first.PlusDays(_random.Next(from, to + 1));

    private Fact AnyFact() => (Fact)_random.Next(4);

    private ValueList<T> Some<T>(IReadOnlyList<T> all) => all.Where(_ => _random.Coin(3)).ToValueList();

    private T? Maybe<T>(T value)
        where T : class => _random.Coin() ? value : null;

    private LocalDate? Maybe(LocalDate day) => _random.Coin() ? day : null;

    private int? Maybe(int number) => _random.Coin() ? number : null;

    private char? Maybe(char character) => _random.Coin() ? character : null;
}
