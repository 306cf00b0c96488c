using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The counters of the SUS tables: add participations in any order, merge tallies of disjoint parts, and make the report.</summary>
public sealed class SusTally
{
    /// <summary>Code of a row of those of whom the facts do not say.</summary>
    public const string NotKnown = "not-known";

    private static readonly LocalizedText s_notKnown = new("uppgift saknas", "not known");
    private static readonly LocalizedText s_works = new("arbetar", "works");
    private static readonly LocalizedText s_worksNot = new("arbetar ej", "does not work");
    private static readonly int[] s_bands = [0, 1, 6, 12, 24, 36];

    private readonly SusCounter _ended = new(1);
    private readonly (SusCounter Before, SusCounter After) _work = (new(3), new(3));
    private readonly (SusCounter Before, SusCounter After) _occupations = (new(Occupation.All.Count + 1), new(Occupation.All.Count + 1));
    private readonly (SusCounter Before, SusCounter After) _incomes = (new(IncomeSource.All.Count + 1), new(IncomeSource.All.Count + 1));
    private readonly SusCounter _after = new(3);
    private readonly SusCounter _increased = new(3);
    private readonly SusCounter _bands = new(s_bands.Length + 1);
    private readonly SusCounter _bandsAfter = new(s_bands.Length + 1);
    private readonly SusCounter _transitions = new(IncomeSource.All.Count * (IncomeSource.All.Count + 1));

    /// <summary>An empty tally.</summary>
    /// <param name="request">What the tables are asked for.</param>
    public SusTally(SusRequest request) => Request = request ?? throw new ArgumentNullException(nameof(request));

    /// <summary>What the tables are asked for.</summary>
    public SusRequest Request { get; }

    private IEnumerable<SusCounter> Counters =>
        [
            _ended,
            _work.Before,
            _work.After,
            _occupations.Before,
            _occupations.After,
            _incomes.Before,
            _incomes.After,
            _after,
            _increased,
            _bands,
            _bandsAfter,
            _transitions,
        ];

    /// <summary>Adds a participation; one that did not end in the period changes nothing.</summary>
    /// <param name="participation">The participation with all that is registered of it.</param>
    public void Add(Participation participation)
    {
        if (participation is null)
        {
            throw new ArgumentNullException(nameof(participation));
        }

        var known = Request.AsOf is { } asOf ? participation.AsKnownOn(asOf) : participation;
        if (
            known is not { Exit: { } exit, IsRegistrationError: false }
            || !Request.Period.Contains(exit.Date)
            || known.Kind != ParticipantKind.Identified
            || known.AtEntry.DirectBeneficiary == Fact.No
        )
        {
            return;
        }

        Count(known, SusSnapshot.Before(known.AtEntry), SusSnapshot.After(exit));
    }

    /// <summary>Adds the counters of another tally, over other participations and for the same request.</summary>
    /// <param name="other">The other tally; it does not change.</param>
    /// <exception cref="ArgumentException">The other is for another request.</exception>
    public void Merge(SusTally other)
    {
        if (!Request.Equals((other ?? throw new ArgumentNullException(nameof(other))).Request))
        {
            throw new ArgumentException("Tallies of different requests do not add up.", nameof(other));
        }

        foreach (var (mine, theirs) in Counters.Zip(other.Counters, (mine, theirs) => (mine, theirs)))
        {
            mine.Merge(theirs);
        }
    }

    /// <summary>The tables of what has been added so far.</summary>
    public SusReport ToReport() =>
        new(
            Request,
            _ended[0],
            Rows(_work, [("works", s_works), ("does-not-work", s_worksNot)]),
            Rows(_occupations, Occupation.All.Select(occupation => (occupation.Code, occupation.Label))),
            _after[0],
            _increased[0],
            _increased[2],
            _after[2],
            Rows(_incomes, IncomeSource.All.Select(source => (source.Code, source.Label))),
            IncomeSource.All.Select(Transition).Where(row => row.Persons > 0).ToValueList(),
            Enumerable.Range(0, s_bands.Length + 1).Select(Band).ToValueList()
        );

    private void Count(Participation participation, SusSnapshot before, SusSnapshot after)
    {
        var gender = participation.Gender;
        _ended.Add(0, gender);
        _work.Before.Add(Place(before.Work.Holds), gender);
        _work.After.Add(Place(after.Work.Holds), gender);
        _occupations.Before.Add(before.Occupation?.Order ?? Occupation.All.Count, gender);
        _occupations.After.Add(after.Occupation?.Order ?? Occupation.All.Count, gender);
        var either = SusActivity.Either(after.Work.Holds, after.Study.Holds);
        _after.Add(Place(either), gender);
        var band = Band(participation.AtEntry.SupportMonths);
        _bands.Add(band, gender);
        if (either == Fact.Yes)
        {
            _bandsAfter.Add(band, gender);
            _increased.Add(
                Place(SusActivity.Either(SusActivity.Increased(before.Work, after.Work), SusActivity.Increased(before.Study, after.Study))),
                gender
            );
        }

        CountIncomes(before, after, gender);
    }

    private void CountIncomes(SusSnapshot before, SusSnapshot after, Gender gender)
    {
        foreach (var place in Places(before))
        {
            _incomes.Before.Add(place, gender);
            if (place == IncomeSource.All.Count)
            {
                continue;
            }

            foreach (var then in Places(after))
            {
                _transitions.Add((place * (IncomeSource.All.Count + 1)) + then, gender);
            }
        }

        foreach (var place in Places(after))
        {
            _incomes.After.Add(place, gender);
        }
    }

    private static IEnumerable<int> Places(SusSnapshot snapshot) =>
        snapshot.IncomeSources.Count == 0 ? [IncomeSource.All.Count] : snapshot.IncomeSources.Select(source => source.Order).Distinct();

    private static int Place(Fact fact) =>
        fact switch
        {
            Fact.Yes => 0,
            Fact.No => 1,
            _ => 2,
        };

    private static int Band(int? months) =>
        months is { } given ? Array.FindLastIndex(s_bands, from => from <= Math.Max(0, given)) : s_bands.Length;

    private static ValueList<SusRow> Rows(
        (SusCounter Before, SusCounter After) counters,
        IEnumerable<(string Code, LocalizedText Label)> names
    ) =>
        names
            .Append((NotKnown, s_notKnown))
            .Select((name, place) => new SusRow(name.Item1, name.Item2, counters.Before[place], counters.After[place]))
            .ToValueList();

    private SusTransition Transition(IncomeSource source) =>
        new(
            source,
            _incomes.Before[source.Order].Total,
            Enumerable
                .Range(source.Order * (IncomeSource.All.Count + 1), IncomeSource.All.Count + 1)
                .Select(place => _transitions[place].Total)
                .ToValueList()
        );

    private SusBand Band(int index)
    {
        var code =
            index == s_bands.Length ? NotKnown
            : index == s_bands.Length - 1 ? FormattableString.Invariant($"{s_bands[index]}-")
            : s_bands[index + 1] - 1 == s_bands[index] ? FormattableString.Invariant($"{s_bands[index]}")
            : FormattableString.Invariant($"{s_bands[index]}-{s_bands[index + 1] - 1}");
        var label = index == s_bands.Length ? s_notKnown : new LocalizedText($"{code} månader", $"{code} months");
        return new SusBand(code, label, _bands[index], _bandsAfter[index]);
    }
}
