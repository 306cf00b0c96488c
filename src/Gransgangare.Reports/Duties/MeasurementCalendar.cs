using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>Who is measured, who lacks the second measurement and who is due on a day (mätkalender).</summary>
/// <remarks>
/// The subjects are the persons with a counted participation (<see cref="Participation.IsCounted"/>) who have entered by the day, those never measured
/// included; for an instrument about organisations, those with a measurement. Source: BIP-D1 to BIP-D3, BIP-M5.
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed class MeasurementCalendar
{
    private MeasurementCalendar(Instrument instrument, LocalDate asOf, ValueList<SubjectStatus> rows, ValueList<RaterCoverage> coverage)
    {
        Instrument = instrument;
        AsOf = asOf;
        Rows = rows;
        Coverage = coverage;
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The day, included.</summary>
    public LocalDate AsOf { get; }

    /// <summary>One row for each subject and rater kind, in order of the key and then of the instrument's raters.</summary>
    public ValueList<SubjectStatus> Rows { get; }

    /// <summary>The counts of each rater kind.</summary>
    public ValueList<RaterCoverage> Coverage { get; }

    /// <summary>How many subjects are in each state, none left out and none twice, in order of the instrument's raters and then of the states.</summary>
    public IEnumerable<MeasurementStateCount> States =>
        from rater in Instrument.RaterKinds.AsEnumerable()
        from state in MeasurementState.All
        select new MeasurementStateCount(rater, state, Rows.Count(row => row.Rater == rater && row.Status.State == state));

    /// <summary>A list of work (arbetslista): who lacks the second measurement and can still be measured (BIP-M5).</summary>
    public IEnumerable<SubjectStatus> LackingSecond =>
        Rows.Where(row => row.Status.LacksSecond && row.Status.State != MeasurementState.Lost);

    /// <summary>Makes the calendar of a day.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="measurements">The measurements; those after the day are not known yet.</param>
    /// <param name="participations">All participations, with all that is registered of them.</param>
    /// <param name="asOf">The day.</param>
    public static MeasurementCalendar Of(
        Instrument instrument,
        MeasurementsBySubject measurements,
        IEnumerable<Participation> participations,
        LocalDate asOf
    )
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(measurements);

        var subjects =
            instrument.Subject == MeasurementSubject.Organisation
                ? measurements.Subjects.Select(subject => (Key: subject, Period: (ParticipationPeriod?)null))
                : Persons(participations ?? throw new ArgumentNullException(nameof(participations)), asOf);
        var rows = new List<SubjectStatus>();
        foreach (var (key, period) in subjects)
        {
            foreach (var rater in instrument.RaterKinds)
            {
                rows.Add(new SubjectStatus(key, rater, MeasurementStatus.Of(instrument, rater, measurements.Of(key), asOf, period)));
            }
        }

        return new MeasurementCalendar(
            instrument,
            asOf,
            rows.ToValueList(),
            instrument.RaterKinds.Select(rater => CoverageOf(rater, rows)).ToValueList()
        );
    }

    /// <summary>The day and the number of rows.</summary>
    public override string ToString() => nameof(MeasurementCalendar);

    private static RaterCoverage CoverageOf(RaterKind rater, List<SubjectStatus> rows)
    {
        var coverage = default(MeasurementCoverage);
        foreach (var row in rows.Where(row => row.Rater == rater))
        {
            coverage = coverage.With(row.Status);
        }

        return new RaterCoverage(rater, coverage.Subjects, coverage.Measured, coverage.WithSecond, coverage.Overdue);
    }

    private static IEnumerable<(string Key, ParticipationPeriod? Period)> Persons(
        IEnumerable<Participation> participations,
        LocalDate asOf
    ) =>
        participations
            .AsKnownOn(asOf)
            .WithoutFactsAfterDeath()
            .Where(participation => participation.IsCounted)
            .GroupBy(participation => participation.Person, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => (person.Key, (ParticipationPeriod?)PeriodOf(person)));

    // From the first entry among the participations that go on, which have no end; once all have ended, from the first to the last of them.
    private static ParticipationPeriod PeriodOf(IEnumerable<Participation> person)
    {
        var open = person.Where(participation => participation.Period.IsOpen).ToList();
        return open.Count > 0
            ? new ParticipationPeriod(open.Min(participation => participation.Entry), null)
            : new ParticipationPeriod(
                person.Min(participation => participation.Entry),
                person.Max(participation => participation.Period.End!.Value)
            );
    }
}
