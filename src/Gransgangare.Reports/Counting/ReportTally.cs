using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>
/// All counters of one report (rapportens sammanräkning): add participations one at a time, merge tallies of disjoint parts, and make the
/// report. The report does not depend on the order or the split.
/// </summary>
/// <remarks>Not safe for use by several threads at once: give each its own and merge.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class ReportTally
{
    private const char BetweenFacts = '|';
    private const int LongestFact = 40;

    /// <summary>What the planned numbers of a project are for.</summary>
    internal static readonly ValueList<Breakdown> PlannedBy = [Breakdown.Forbund, Breakdown.Gender];

    private readonly ReportRules _rules;
    private readonly GroupTally _total;
    private readonly GroupTree<GroupTally> _groups;
    private readonly GroupTree<OutcomeTally> _planned;
    private readonly OutcomeTally _ofPersons = new();
    private readonly long[] _alikeOfPersons = new long[OutcomeJudge.Codes];
    private readonly MissingFacts _missing = new();
    private readonly List<EsfIncompleteRecord> _incomplete = [];
    private readonly Dictionary<ValueList<string>, long> _incompleteByFacts = [];
    private readonly List<GroupCell> _cellsOfPerson = [];
    private GroupCells _cells;
    private long _fromAnotherTime;
    private DataQuality _quality = DataQuality.None;

    /// <summary>An empty tally.</summary>
    /// <param name="request">What the report is asked for.</param>
    public ReportTally(ReportRequest request)
        : this(new ReportRules(request)) { }

    internal ReportTally(ReportRules rules)
    {
        _rules = rules;
        _total = new GroupTally(rules);
        _groups = new GroupTree<GroupTally>(Request.By, Request.LeapDayBirthday, () => new GroupTally(rules), hasMargins: true);
        _planned = new GroupTree<OutcomeTally>(PlannedBy, Request.LeapDayBirthday, () => new OutcomeTally());
        _cells = NoCells();
    }

    /// <summary>A tally of some people.</summary>
    /// <param name="request">What the report is asked for.</param>
    /// <param name="participations">Their participations in any order.</param>
    /// <param name="measurements">Their measurements in any order; <c>null</c> = none.</param>
    public static ReportTally Of(
        ReportRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement>? measurements = null
    )
    {
        var tally = new ReportTally(request);
        tally.Add(ReportData.Of(participations, measurements ?? [], request.Instruments));
        return tally;
    }

    /// <summary>The tally of several, over different people and for one request; they do not change.</summary>
    /// <param name="tallies">At least one.</param>
    /// <exception cref="ArgumentException">There is none, or two are for different requests.</exception>
    /// <example>
    /// <code>
    /// var whole = ReportTally.Sum(groups.Select(group => ReportTally.Of(request, group)));
    /// </code>
    /// </example>
    public static ReportTally Sum(IEnumerable<ReportTally> tallies)
    {
        ReportTally? sum = null;
        foreach (var tally in tallies ?? throw new ArgumentNullException(nameof(tallies)))
        {
            sum ??= new ReportTally(tally.Request);
            sum.Merge(tally);
        }

        return sum ?? throw new ArgumentException("At least one tally is needed: the request is that of the first.", nameof(tallies));
    }

    /// <summary>What the report is asked for.</summary>
    public ReportRequest Request => _rules.Request;

    /// <summary>What the reading of the data found, so far as it has been added.</summary>
    internal DataQuality Quality
    {
        get
        {
            Settle();
            var passedOver = _total
                .Progression.OfType<ProgressionTally>()
                .Aggregate(default(PassedOver), (sum, one) => sum + one.PassedOver);
            return _quality.Plus(OfMeasurements(passedOver));
        }
    }

    /// <summary>Adds what the reading of data found.</summary>
    /// <param name="quality">What was found; its missing facts are passed over, since the tally counts those itself.</param>
    public void Add(DataQuality quality) => _quality = _quality.Plus(quality);

    // Of another instrument there may be measurements for a reason.
    private static DataQuality OfMeasurements(PassedOver passedOver) =>
        DataQuality.None with
        {
            Issues = new[]
            {
                new IssueCount(BipIssues.VersionPassedOver, passedOver.OtherVersion),
                new IssueCount(BipIssues.RaterPassedOver, passedOver.OtherRater),
            }
                .Where(issue => issue.Count > 0)
                .ToValueList(),
        };

    /// <summary>
    /// Adds one participation as that of a person of its own; one that does not touch the period changes nothing. Persons with several participations
    /// are added with <see cref="AddPerson"/>.
    /// </summary>
    /// <param name="participation">The participation with all that is registered of it.</param>
    /// <exception cref="OverflowException">A counter leaves the whole numbers of a computer.</exception>
    public void Add(Participation participation) => Add(participation, count: 1);

    /// <summary>
    /// Adds participations that agree in every fact a figure depends on, such as a group of a database, each that of a person of its own: all days,
    /// the exit with its facts, the facts at entry, gender, förbund, municipality, kind of participant and age. Progression is not counted.
    /// </summary>
    /// <param name="participation">One of them; only its key can be in the list of incomplete ESF records.</param>
    /// <param name="count">How many they are, at most 10^12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or larger.</exception>
    /// <exception cref="OverflowException">A counter leaves the whole numbers of a computer.</exception>
    public void Add(Participation participation, long count)
    {
        CounterBounds.Demand(count, nameof(count));
        if (Known(participation ?? throw new ArgumentNullException(nameof(participation))) is { } known)
        {
            Count(known, new ParticipationRow(known), FactsOf(known), count);
        }
    }

    /// <summary>
    /// Adds one person: the participations, and the progression of somebody who is active in at least one of them. Add each person once; many
    /// persons are added with <c>Add(ReportData.Of(participations, measurements))</c>. A participation with another birth date than an earlier one of the
    /// person is left out and counted so (<see cref="ParticipationIssues.OtherBirthDate"/>, SE-R23).
    /// </summary>
    /// <param name="participations">All participations of the person.</param>
    /// <param name="measurements">The person's measurements up to <see cref="ReportRequest.MeasurementsUntil"/>, in any order.</param>
    /// <exception cref="ArgumentException">
    /// The participations or the measurements are of several persons, or two participations of one operation; nothing is added.
    /// </exception>
    public void AddPerson(IEnumerable<Participation> participations, IEnumerable<Measurement> measurements)
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToArray();
        var measured = (measurements ?? throw new ArgumentNullException(nameof(measurements))).ToArray();
        if (all.Select(one => one.Person).Concat(measured.Select(one => one.Subject)).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            throw new ArgumentException(
                "AddPerson takes one person. Add many with Add(ReportData.Of(participations, measurements)).",
                nameof(participations)
            );
        }

        PersonParticipations.DemandOnce(all);
        Add(new PersonParticipations(all), new PersonMeasurements(measured));
    }

    /// <summary>
    /// Adds organisations: their progression by each instrument about organisations, of the whole project and of no group. Add each once, with all its
    /// measurements; <see cref="Add(ReportData)"/> has done so.
    /// </summary>
    /// <param name="measurements">Measurements of any number of organisations in any order; others are passed over.</param>
    /// <exception cref="ArgumentException">Two have the same subject, rater kind and date (BIP-M3).</exception>
    public void AddOrganisations(IEnumerable<Measurement> measurements)
    {
        var all = (measurements ?? throw new ArgumentNullException(nameof(measurements))).ToArray();
        for (var instrument = 0; instrument < Request.Instruments.Count; instrument++)
        {
            if (Request.Instruments[instrument].Subject == MeasurementSubject.Organisation)
            {
                _total.AddOrganisations(instrument, MeasurementSet.Of(Request.Instruments[instrument], all));
            }
        }
    }

    /// <summary>
    /// Adds everybody in data laid out by person, with the measurements up to <see cref="ReportRequest.MeasurementsUntil"/>, and the organisations.
    /// </summary>
    /// <param name="data">The data.</param>
    /// <exception cref="ArgumentException">The data keep the measurements of another instrument.</exception>
    public void Add(ReportData data)
    {
        Add(data, 0, (data ?? throw new ArgumentNullException(nameof(data))).Persons);
        AddOrganisations(data);
    }

    /// <summary>Adds the organisations of data.</summary>
    internal void AddOrganisations(ReportData data)
    {
        var measurements = data.MeasurementsFor(Request);
        for (var instrument = 0; instrument < measurements.Length; instrument++)
        {
            if (measurements[instrument].Instrument.Subject == MeasurementSubject.Organisation)
            {
                _total.AddOrganisations(instrument, measurements[instrument]);
            }
        }
    }

    /// <summary>Adds the persons with the numbers from a first to before an end.</summary>
    internal void Add(ReportData data, int first, int end)
    {
        var measurements = data.MeasurementsFor(Request);

        // Where förbund and gender tell the cells apart, the numbers of the data find them without a look at the participation.
        var cells = Request.By.AsEnumerable().All(PlannedBy.Contains) ? new GroupCell?[data.ForbundAndGenders] : null;
        if (data.HasOneParticipationEach && Request.AsOf is null)
        {
            for (var person = first; person < end; person++)
            {
                if (Count(data.ParticipationOf(person), in data.RowOf(person), in data.FactsOf(person), count: 1, cells) is { } cell)
                {
                    Add(cell, new PersonMeasurements(measurements, person), data.ParticipationsOf(person).All);
                }
            }

            return;
        }

        for (var person = first; person < end; person++)
        {
            Add(data.ParticipationsOf(person), new PersonMeasurements(measurements, person), cells);
        }
    }

    /// <summary>Adds the counters of another tally, over other participations and for the same request.</summary>
    /// <param name="other">The other tally; it does not change.</param>
    /// <exception cref="ArgumentException">The other is for another request.</exception>
    public void Merge(ReportTally other)
    {
        if (!Request.Equals((other ?? throw new ArgumentNullException(nameof(other))).Request))
        {
            throw new ArgumentException("Tallies can be merged only if they have the same request.", nameof(other));
        }

        other.Settle();
        _total.Merge(other._total);
        _groups.Merge(other._groups, (mine, theirs) => mine.Merge(theirs));
        _planned.Merge(other._planned, (mine, theirs) => mine.Merge(theirs));
        _ofPersons.Merge(other._ofPersons);
        _missing.Merge(other._missing);
        _incomplete.AddRange(other._incomplete);
        _fromAnotherTime = checked(_fromAnotherTime + other._fromAnotherTime);
        foreach (var row in other._incompleteByFacts)
        {
            CountIncomplete(row.Key, row.Value);
        }

        Add(other._quality);
    }

    /// <summary>The counters of everything that has been added so far.</summary>
    internal CountedParts Counted()
    {
        Settle();
        return new CountedParts(
            _rules,
            _total,
            _groups.InOrder,
            _planned.InOrder,
            _ofPersons,
            _incomplete,
            Quality with
            {
                MissingFacts = _missing.Counts.ToValueList(),
                IncompleteRecords = IncompleteByFacts().ToValueList(),
                MeasurementsFromAnotherTime = _fromAnotherTime,
            }
        );
    }

    /// <summary>The counters in a fixed order, to be sent.</summary>
    internal IEnumerable<TallySection> ToSections()
    {
        Settle();
        foreach (var section in _total.ToSections([]).Concat(_groups.InOrder.SelectMany(group => group.Tally.ToSections(group.Codes))))
        {
            yield return section;
        }

        foreach (var (codes, tally) in _planned.InOrder)
        {
            yield return TallySection.Of(TallySection.Planned, codes, tally.Counters);
        }

        yield return TallySection.Of(TallySection.OfPersons, [], _ofPersons.Counters);
        yield return TallySection.Of(TallySection.OtherTime, [], [_fromAnotherTime]);
        yield return TallySection.Of(TallySection.Missing, [], _missing.Counts.Select(row => row.Value).ToValueList());
        foreach (var row in IncompleteByFacts())
        {
            yield return TallySection.Of(TallySection.Incomplete, [row.Key], [row.Value]);
        }
    }

    /// <summary>Adds counters that were sent.</summary>
    /// <param name="section">The section.</param>
    /// <param name="counters">Its counters.</param>
    internal void Add(TallySection section, ValueList<long> counters)
    {
        switch (section.Part)
        {
            case TallySection.Planned:
                _planned.Of(section.Codes).Merge(new OutcomeTally(counters));
                break;
            case TallySection.OfPersons when section.Codes.Count == 0:
                _ofPersons.Merge(new OutcomeTally(counters));
                break;
            case TallySection.OtherTime when section.Codes.Count == 0:
                _fromAnotherTime = checked(_fromAnotherTime + counters.Single());
                break;
            case TallySection.Missing when section.Codes.Count == 0:
                _missing.Merge(new MissingFacts(counters));
                break;
            case TallySection.Incomplete when AreFacts(section.Codes.Single()):
                CountIncomplete(section.Codes.Single().Split(BetweenFacts).ToValueList(), counters.Single());
                break;
            default:
                var group = section.Codes.Count == 0 ? _total : _groups.Of(section.Codes);
                group.Add(section.Part, counters);
                break;
        }
    }

    /// <summary>Whether the counters of the parts and groups can be of the same people.</summary>
    internal bool IsWhole
    {
        get
        {
            Settle();
            return new TallySums(Request, _total, [.. _groups.InOrder.Select(group => group.Tally)]).Hold(
                [.. _planned.InOrder.Select(part => part.Tally)],
                _ofPersons,
                _missing,
                _incompleteByFacts.Values
            );
        }
    }

    private void Add(scoped in PersonParticipations given, scoped in PersonMeasurements measurements, GroupCell?[]? cells = null)
    {
        var participations = Counting(OfOneBirthDate(given));
        if (participations.All.Length > 1)
        {
            AddSeveral(participations, measurements, cells);
        }
        else if (participations.All.Length == 1 && Known(participations.All[0]) is { } known)
        {
            // What a row tells holds for all that is registered, not for what was known on a day.
            var cell =
                participations.Rows.IsEmpty || Request.AsOf is not null
                    ? Count(known, new ParticipationRow(known), FactsOf(known), count: 1)
                    : Count(known, in participations.Rows[0], in participations.Facts[0], count: 1, cells);
            if (cell is not null)
            {
                Add(cell, measurements, participations.All);
            }
        }
    }

    // Anyone who has several participations is one person, and one record in the counts of persons.
    private void AddSeveral(scoped in PersonParticipations participations, scoped in PersonMeasurements measurements, GroupCell?[]? cells)
    {
        _cellsOfPerson.Clear();
        var (isByPerson, active) = (Request.Unit == CountUnit.Persons, 0);
        for (var place = 0; place < participations.All.Length; place++)
        {
            if (Known(participations.All[place]) is not { } known)
            {
                continue;
            }

            var isRow = !participations.Rows.IsEmpty && Request.AsOf is null;
            var row = isRow ? participations.Rows[place] : new ParticipationRow(known);
            var isActive = _rules.Outcomes.IsActive(row);
            var isDated = _rules.HasDayInPeriod(row);
            active += isActive ? 1 : 0;
            if (!isDated && (isByPerson || !isActive))
            {
                continue;
            }

            var cell = CellOf(known, row, isRow ? cells : null);
            if (isDated)
            {
                Count(
                    cell,
                    known,
                    _rules.Esf!.Judge(isRow ? participations.Facts[place] : FactsOf(known)),
                    _rules.HasEntered(row),
                    count: 1
                );
            }

            if (isActive && !isByPerson)
            {
                CountOutcome(cell, known, row, count: 1, isPerson: false);
                cell.Counts.Add(persons: 0, participations: 1);
                if (!_cellsOfPerson.Contains(cell))
                {
                    _cellsOfPerson.Add(cell);
                }
            }
        }

        if (_rules.Outcomes.RecordOf(participations.All.ToArray()) is { } record)
        {
            CountRecord(record, active);
        }

        if (active > 0)
        {
            AddOnce(measurements, participations.All);
        }
    }

    private void CountRecord(Participation record, int participations)
    {
        var row = new ParticipationRow(record);
        if (!_rules.Outcomes.IsActive(row))
        {
            return;
        }

        if (Request.Unit != CountUnit.Persons)
        {
            _ofPersons.Add(_rules.Outcomes.JudgeKnown(record, row));
            return;
        }

        var cell = CellOf(record, row, cells: null);
        CountOutcome(cell, record, row, count: 1, isPerson: true);
        cell.Counts.Add(persons: 0, participations);
        _cellsOfPerson.Add(cell);
    }

    // A person in several cells is once in the total, and once in each group.
    private void AddOnce(scoped in PersonMeasurements measurements, ReadOnlySpan<Participation> participations)
    {
        if (_cellsOfPerson.Count == 1)
        {
            _cellsOfPerson[0].Counts.Add(persons: 1, participations: 0);
            Add(_cellsOfPerson[0], measurements, participations);
            return;
        }

        var window = measurements.IsEmpty ? default : WindowOf(participations);
        foreach (var counts in _cellsOfPerson.SelectMany(cell => cell.Groups).Distinct().Append(_total).ToArray())
        {
            counts.Add(persons: 1, participations: 0);
            var outside = measurements.IsEmpty ? 0 : counts.Add(measurements, window);
            _fromAnotherTime += ReferenceEquals(counts, _total) ? outside : 0;
        }
    }

    private void Add(GroupCell cell, scoped in PersonMeasurements measurements, ReadOnlySpan<Participation> participations)
    {
        if (!measurements.IsEmpty)
        {
            _fromAnotherTime += cell.Counts.Add(measurements, WindowOf(participations));
        }
    }

    private MeasurementWindow WindowOf(ReadOnlySpan<Participation> participations) =>
        MeasurementWindow.Of(Request.AsOf is { } asOf ? Known(participations, asOf).ToArray() : participations, Request.IntakeDays);

    // A record with another birth date than the person's is left out, and said (SE-R23).
    private PersonParticipations OfOneBirthDate(scoped in PersonParticipations given)
    {
        if (!PersonFacts.HasTwoBirthDates(given.All))
        {
            return given;
        }

        var kept = PersonFacts.OfOneBirthDate(given.All.ToArray());
        var leftOut = given.All.Length - kept.Length;
        Add(DataQuality.Of(Enumerable.Repeat(ParticipationIssues.OtherBirthDate, leftOut), leftOut));
        return new PersonParticipations(kept);
    }

    // Of a person who has died, and takes part in several operations, nothing after the death counts in any of them (SE-R22).
    private PersonParticipations Counting(scoped in PersonParticipations given)
    {
        if (given.All.Length <= 1 || Request.OutcomeRules.CountsFactsAfterDeath || !HasDeath(given.All))
        {
            return given;
        }

        var known = Request.AsOf is { } asOf ? Known(given.All, asOf) : given.All.ToArray();
        return new PersonParticipations(known.WithoutFactsAfterDeath().ToArray());
    }

    private static bool HasDeath(ReadOnlySpan<Participation> participations)
    {
        foreach (var participation in participations)
        {
            if (participation.Death is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Participation> Known(ReadOnlySpan<Participation> participations, LocalDate asOf) =>
        participations.ToArray().Select(participation => participation.AsKnownOn(asOf)).OfType<Participation>();

    // Cut to what was known once, for every counter.
    private Participation? Known(Participation participation) => participation.AsKnownOn(Request.AsOf);

    private EsfFacts FactsOf(Participation known) => _rules.Esf is null ? default : EsfFacts.Of(known);

    private GroupCell CellOf(Participation known, in ParticipationRow row, GroupCell?[]? cells) =>
        cells is not null ? cells[row.ForbundAndGender] ??= _cells.Of(known) : _cells.Of(known);

    // The only participation of a person, or as many of as many; gives the cell if it is active in the period.
    private GroupCell? Count(Participation known, in ParticipationRow row, in EsfFacts facts, long count, GroupCell?[]? cells = null)
    {
        var isActive = _rules.Outcomes.IsActive(row);
        var isDated = _rules.HasDayInPeriod(row);
        if (count == 0 || (!isActive && !isDated))
        {
            return null;
        }

        var cell = CellOf(known, row, cells);
        if (isDated)
        {
            Count(cell, known, _rules.Esf!.Judge(facts), isEntered: _rules.HasEntered(row), count);
        }

        if (!isActive)
        {
            return null;
        }

        CountOutcome(cell, known, row, count, isPerson: true);
        cell.Counts.Add(count, count);
        return cell;
    }

    private void CountOutcome(GroupCell cell, Participation known, in ParticipationRow row, long count, bool isPerson)
    {
        var code = _rules.Outcomes.CodeOf(row);
        if (_rules.Outcomes.CanJudge(code))
        {
            cell.Alike[code] = checked(cell.Alike[code] + count);
            _alikeOfPersons[code] = checked(_alikeOfPersons[code] + (isPerson ? count : 0));
        }
        else
        {
            var judged = _rules.Outcomes.JudgeKnown(known, row);
            cell.Counts.Add(judged, count);
            _ofPersons.Add(judged, isPerson ? count : 0);
        }

        _missing.Add(row.Missing, count);
    }

    private void Count(GroupCell cell, Participation known, in EsfJudgement judgement, bool isEntered, long count)
    {
        cell.Counts.Add(judgement, count);
        if (isEntered && judgement.IsIncomplete)
        {
            _incomplete.Add(new EsfIncompleteRecord(known.Person, known.Operation, judgement.Missing));
            CountIncomplete(judgement.Missing, count);
        }
    }

    private void CountIncomplete(ValueList<string> facts, long count)
    {
        _incompleteByFacts.TryGetValue(facts, out var before);
        _incompleteByFacts[facts] = checked(before + count);
    }

    private static bool AreFacts(string text) =>
        text.Split(BetweenFacts).All(fact => fact.Length is > 0 and <= LongestFact && fact.All(sign => sign is (>= 'a' and <= 'z') or '_'));

    private IEnumerable<KeyValuePair<string, long>> IncompleteByFacts() =>
        _incompleteByFacts
            .Select(row => new KeyValuePair<string, long>(string.Join($"{BetweenFacts}", row.Key.AsEnumerable()), row.Value))
            .OrderBy(row => row.Key, StringComparer.Ordinal);

    // Adds the counts of the cells to the groups they are in.
    private void Settle()
    {
        for (var code = 0; code < _alikeOfPersons.Length; code++)
        {
            if (_alikeOfPersons[code] > 0)
            {
                _ofPersons.AddAll(_rules.Outcomes.Judged(code), _alikeOfPersons[code]);
                _alikeOfPersons[code] = 0;
            }
        }

        foreach (var cell in _cells.All)
        {
            for (var code = 0; code < cell.Alike.Length; code++)
            {
                if (cell.Alike[code] > 0)
                {
                    cell.Counts.Add(_rules.Outcomes.Judged(code), cell.Alike[code]);
                }
            }

            _total.Merge(cell.Counts);
            foreach (var group in cell.Groups)
            {
                group.Merge(cell.Counts);
            }

            if (cell.Counts.Outcomes is { } outcomes)
            {
                cell.Planned.Merge(outcomes);
            }
        }

        _cells = NoCells();
    }

    private GroupCells NoCells() =>
        new(
            Request.By.AsEnumerable().Concat(PlannedBy),
            Request.LeapDayBirthday,
            participation => new GroupCell(new GroupTally(_rules), _groups.Of(participation).ToArray(), _planned.Of(participation)[0])
        );
}
