using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The counters of the SUS tables: add participations in any order, merge tallies of disjoint parts, and make the report.</summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed class SusTally
{
    /// <summary>Code of the row "not known".</summary>
    public const string NotKnown = "not-known";

    /// <summary>Columns of the exchange folder that the tables look at.</summary>
    public static ValueList<string> NeededFacts { get; } =
    [
        "gender",
        "exit_date",
        "exit_reason",
        "direct_beneficiary",
        "participant_kind",
        "labour_status",
        "registered_unemployed",
        "in_education",
        "work_extent_before",
        "study_extent_before",
        "income_sources",
        "support_months_before",
        "work_extent",
        "study_extent",
        "income_sources_after",
        "job_seeking_after",
    ];

    private const int NotKnownPlace = 2;

    private static readonly LocalizedText s_notKnown = new("uppgift saknas före eller efter", "not known before or after");
    private static readonly LocalizedText s_works = new("arbetar", "works");
    private static readonly LocalizedText s_worksNot = new("arbetar ej", "does not work");
    private static readonly int[] s_bands = [0, 1, 6, 12, 24, 36];

    private readonly SusCounter _ended = new(1);
    private readonly (SusCounter Before, SusCounter After) _work = (new(3), new(3));
    private readonly (SusCounter Before, SusCounter After) _occupations = (new(Occupation.All.Count + 1), new(Occupation.All.Count + 1));
    private readonly (SusCounter Before, SusCounter After) _incomes = (new(IncomeSource.All.Count), new(IncomeSource.All.Count));
    private readonly SusCounter _after = new(3);
    private readonly SusCounter _increased = new(3);
    private readonly SusCounter _bands = new(s_bands.Length + 1);
    private readonly SusCounter _bandsAfter = new(s_bands.Length + 1);
    private readonly SusCounter _persons = new(IncomeSource.All.Count);
    private readonly SusCounter _transitions = new(IncomeSource.All.Count * IncomeSource.All.Count);

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
            _persons,
            _transitions,
        ];

    /// <summary>Adds a participation; one that did not end in the period changes nothing.</summary>
    /// <param name="participation">The participation with all that is registered of it.</param>
    public void Add(Participation participation)
    {
        ArgumentNullException.ThrowIfNull(participation);

        if (
            participation.AsKnownOn(Request.AsOf) is not { Exit: { } exit, IsCounted: true } known
            || !SusRequest.Rules.IsExit(exit.Reason)
            || !Request.Period.Contains(exit.Date)
            || known.Kind != ParticipantKind.Identified
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
            throw new ArgumentException("Tallies can be merged only if they have the same request.", nameof(other));
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
            Rows(_work, [("works", s_works), ("does-not-work", s_worksNot), (NotKnown, s_notKnown)]),
            Rows(_occupations, [.. Occupation.All.Select(occupation => (occupation.Code, occupation.Label)), (NotKnown, s_notKnown)]),
            _after[0],
            _increased[0],
            _increased[NotKnownPlace],
            _after[NotKnownPlace],
            Rows(
                _incomes,
                IncomeSource.All.Select(source => source == IncomeSource.Unknown ? (NotKnown, s_notKnown) : (source.Code, source.Label))
            ),
            IncomeSource.All.Select(Transition).Where(row => row.Persons > 0).ToValueList(),
            Enumerable.Range(0, s_bands.Length + 1).Select(Band).ToValueList()
        );

    private void Count(Participation participation, SusSnapshot before, SusSnapshot after)
    {
        var gender = participation.Gender;
        _ended.Add(0, gender);
        Count(_work, [Place(before.Work.Holds)], [Place(after.Work.Holds)], NotKnownPlace, gender);
        Count(_occupations, Places(before.Occupation), Places(after.Occupation), Occupation.All.Count, gender);
        Count(_incomes, Places(before.IncomeSources), Places(after.IncomeSources), IncomeSource.Unknown.Order, gender);
        CountTransitions(Places(before.IncomeSources), Places(after.IncomeSources), gender);
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
    }

    // A table before and after is of those known at both points: what is missing at one would look like a change.
    private static void Count((SusCounter Before, SusCounter After) counters, int[] before, int[] after, int notKnown, Gender gender)
    {
        var isKnown = !before.Contains(notKnown) && !after.Contains(notKnown);
        foreach (var place in isKnown ? before : [notKnown])
        {
            counters.Before.Add(place, gender);
        }

        foreach (var place in isKnown ? after : [notKnown])
        {
            counters.After.Add(place, gender);
        }
    }

    private void CountTransitions(int[] before, int[] after, Gender gender)
    {
        foreach (var source in before)
        {
            foreach (var then in after)
            {
                _transitions.Add((source * IncomeSource.All.Count) + then, gender);
            }

            _persons.Add(source, gender);
        }
    }

    private static int[] Places(Occupation? occupation) => [occupation?.Order ?? Occupation.All.Count];

    private static int[] Places(ValueList<IncomeSource> sources) =>
        sources.Count == 0 ? [IncomeSource.Unknown.Order] : [.. sources.Select(source => source.Order).Distinct()];

    private static int Place(Fact fact) =>
        fact switch
        {
            Fact.Yes => 0,
            Fact.No => 1,
            _ => NotKnownPlace,
        };

    private static int Band(int? months) =>
        months is { } given ? Array.FindLastIndex(s_bands, from => from <= Math.Max(0, given)) : s_bands.Length;

    private static ValueList<SusRow> Rows(
        (SusCounter Before, SusCounter After) counters,
        IEnumerable<(string Code, LocalizedText Label)> names
    ) => names.Select((name, place) => new SusRow(name.Code, name.Label, counters.Before[place], counters.After[place])).ToValueList();

    private SusTransition Transition(IncomeSource source) =>
        new(
            source,
            _persons[source.Order].Total,
            Enumerable
                .Range(source.Order * IncomeSource.All.Count, IncomeSource.All.Count)
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
        var span = code.Replace('-', '–');
        var label =
            index == s_bands.Length ? IncomeSource.Unknown.Label
            : index == s_bands.Length - 1
                ? new LocalizedText($"{span.TrimEnd('–')} månader eller fler", $"{span.TrimEnd('–')} months or more")
            : new LocalizedText($"{span} månader", $"{span} months");
        return new SusBand(code, label, _bands[index], _bandsAfter[index]);
    }
}
