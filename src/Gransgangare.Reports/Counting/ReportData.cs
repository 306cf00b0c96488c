using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// Participations and measurements laid out by person, once for any number of reports (underlag). It depends on nothing that a report asks
/// for but the instruments.
/// </summary>
/// <remarks>Immutable; serves all threads.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class ReportData
{
    private readonly Participation[] _participations;

    // Where the participations of each person start, and one more for the end; null when every person has one.
    private readonly int[]? _starts;
    private readonly ParticipationRow[] _rows;
    private readonly EsfFacts[] _facts;
    private readonly MeasurementSet[] _measurements;

    private ReportData(Participation[] participations, int[]? starts, MeasurementSet[] measurements, int persons)
    {
        (_participations, _starts, _measurements, Persons) = (participations, starts, measurements, persons);
        var forbund = new Dictionary<string, int>(StringComparer.Ordinal);
        _rows = new ParticipationRow[participations.Length];
        _facts = new EsfFacts[participations.Length];
        for (var index = 0; index < participations.Length; index++)
        {
            var code = participations[index].Forbund ?? Breakdown.Unknown;
            if (!forbund.TryGetValue(code, out var number))
            {
                forbund.Add(code, number = forbund.Count);
            }

            _rows[index] = new ParticipationRow(participations[index], number);
            _facts[index] = EsfFacts.Of(participations[index]);
        }

        ForbundAndGenders = forbund.Count * Gender.All.Count;
    }

    /// <summary>Number of participations.</summary>
    public int Participations => _participations.Length;

    /// <summary>Number of persons with a participation.</summary>
    public int Persons { get; }

    /// <summary>
    /// The measurements of the first instrument: first the persons with a participation, measured or not, then those without. One about organisations
    /// expects nobody.
    /// </summary>
    internal MeasurementSet Measurements => _measurements[0];

    /// <summary>Lays out data.</summary>
    /// <param name="participations">The participations in any order, read once.</param>
    /// <param name="measurements">Measurements in any order, read once after the participations; <c>null</c> = none.</param>
    /// <param name="instrument">The instrument whose measurements are kept; <c>null</c> = BIP.</param>
    /// <exception cref="ArgumentException">Two participations of a person are of one operation, or as for <see cref="MeasurementSet.Of"/>.</exception>
    public static ReportData Of(
        IEnumerable<Participation> participations,
        IEnumerable<Measurement>? measurements = null,
        Instrument? instrument = null
    )
    {
        instrument ??= Instrument.Bip;
        return Of(participations, persons => [MeasurementSet.Of(instrument, measurements ?? [], Expected(instrument, persons))]);
    }

    /// <summary>Lays out data with the measurements of several instruments.</summary>
    /// <param name="participations">The participations in any order, read once.</param>
    /// <param name="measurements">Measurements in any order, read once after the participations.</param>
    /// <param name="instruments">The instruments whose measurements are kept, at least one, each once.</param>
    /// <exception cref="ArgumentException">
    /// Two participations of a person are of one operation, there is no instrument, or as for <see cref="MeasurementSet.Of"/>.
    /// </exception>
    public static ReportData Of(
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements,
        ValueList<Instrument> instruments
    )
    {
        if ((instruments ?? throw new ArgumentNullException(nameof(instruments))).Count == 0)
        {
            throw new ArgumentException("At least one instrument is needed.", nameof(instruments));
        }

        _ = measurements ?? throw new ArgumentNullException(nameof(measurements));
        return instruments.Count == 1
            ? Of(participations, measurements, instruments[0])
            : Of(
                participations,
                persons =>
                {
                    // Each set keeps what it passes over, too: those of other instruments are left out before.
                    var all = measurements.ToLookup(measurement => measurement.InstrumentId, StringComparer.Ordinal);
                    return instruments
                        .Select(instrument => MeasurementSet.Of(instrument, all[instrument.Id], Expected(instrument, persons)))
                        .ToArray();
                }
            );
    }

    /// <summary>Lays out data whose measurements come in parts, such as those of the blocks of a file that several threads read.</summary>
    /// <param name="participations">The participations in any order, read once.</param>
    /// <param name="measurements">The parts, read once after the participations.</param>
    /// <param name="instrument">The instrument of the parts; <c>null</c> = BIP.</param>
    /// <exception cref="ArgumentException">Two participations of a person are of one operation, or as for <see cref="MeasurementSet.Merge"/>.</exception>
    internal static ReportData OfParts(
        IEnumerable<Participation> participations,
        IEnumerable<MeasurementSet> measurements,
        Instrument? instrument = null
    )
    {
        instrument ??= Instrument.Bip;
        return Of(participations, persons => [MeasurementSet.Merge(instrument, measurements, Expected(instrument, persons))]);
    }

    /// <summary>The numbers of persons and participations.</summary>
    public override string ToString() => FormattableString.Invariant($"ReportData ({Persons} persons, {Participations} participations)");

    /// <summary>How many <see cref="ParticipationRow.ForbundAndGender"/> there are.</summary>
    internal int ForbundAndGenders { get; }

    /// <summary>Whether each person has one participation, which has then the number of the person.</summary>
    internal bool HasOneParticipationEach => _starts is null;

    internal Participation ParticipationOf(int person) => _participations[person];

    internal ref readonly ParticipationRow RowOf(int person) => ref _rows[person];

    internal ref readonly EsfFacts FactsOf(int person) => ref _facts[person];

    internal PersonParticipations ParticipationsOf(int person)
    {
        var (start, length) = _starts is null ? (person, 1) : (_starts[person], _starts[person + 1] - _starts[person]);
        return new PersonParticipations(_participations.AsSpan(start, length), _rows.AsSpan(start, length), _facts.AsSpan(start, length));
    }

    /// <summary>The measurements of each instrument of a request, in its order.</summary>
    /// <exception cref="ArgumentException">Those of one are not kept.</exception>
    internal MeasurementSet[] MeasurementsFor(ReportRequest request) =>
        [
            .. request.Instruments.Select(instrument =>
                Array.Find(_measurements, set => ReferenceEquals(set.Instrument, instrument))
                ?? throw new ArgumentException("The data keep the measurements of another instrument.", nameof(request))
            ),
        ];

    // Persons have the same places whatever the instrument; which organisations there are nobody knows before they are measured.
    private static string[] Expected(Instrument instrument, string[] persons) =>
        instrument.Subject == MeasurementSubject.Organisation ? [] : persons;

    private static ReportData Of(IEnumerable<Participation> participations, Func<string[], MeasurementSet[]> measurementsOf)
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToArray();
        var persons = Array.ConvertAll(all, participation => participation.Person);
        var sets = measurementsOf(persons);
        var places =
            Array.Find(sets, set => set.Instrument.Subject != MeasurementSubject.Organisation)
            ?? MeasurementSet.Of(Instrument.Bip, [], persons);
        var starts = places.Expected == all.Length ? null : Together(ref all, places);
        return new ReportData(all, starts, sets, places.Expected);
    }

    // A person's participations keep the order in which they came.
    private static int[] Together(ref Participation[] participations, MeasurementSet measurements)
    {
        var personOf = Array.ConvertAll(participations, participation => measurements.IndexOf(participation.Person));
        var starts = new int[measurements.Expected + 1];
        foreach (var person in personOf)
        {
            starts[person + 1]++;
        }

        for (var person = 0; person + 1 < starts.Length; person++)
        {
            starts[person + 1] += starts[person];
        }

        var (sorted, next) = (new Participation[participations.Length], (int[])starts.Clone());
        for (var index = 0; index < participations.Length; index++)
        {
            sorted[next[personOf[index]]++] = participations[index];
        }

        for (var person = 0; person + 1 < starts.Length; person++)
        {
            PersonParticipations.DemandOnce(sorted.AsSpan(starts[person], starts[person + 1] - starts[person]));
        }

        participations = sorted;
        return starts;
    }
}
