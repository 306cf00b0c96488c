using System.Globalization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange.Reading;

namespace Gransgangare.Exchange;

/// <summary>Refuses what the reader would refuse, before anything is written. A message has code and place, never a value.</summary>
internal static class WriteCheck
{
    private const long MostOre = ResourceCells.MostOre;
    private const int MostHours = ResourceCells.MostHours;

    /// <returns>The birth dates of the persons.</returns>
    public static Dictionary<string, NodaTime.LocalDate> Participations(IEnumerable<Participation> participations)
    {
        var validator = new ParticipationValidator();
        var births = new Dictionary<string, NodaTime.LocalDate>(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        var place = 0;
        foreach (var participation in participations)
        {
            var error =
                validator.Validate(participation).FirstOrDefault(issue => issue.Severity == Severity.Error)
                ?? (seen.Add((participation.Person, participation.Operation)) ? null : ExchangeIssues.RepeatedRecord.At("operation"))
                ?? Birth(participation, births);
            Refuse(error, nameof(participations), place++);
        }

        return births;
    }

    public static void Measurements(
        IEnumerable<Measurement> measurements,
        ValueList<Instrument> instruments,
        Dictionary<string, NodaTime.LocalDate> births
    )
    {
        var seen = new HashSet<MeasurementKey>();
        var place = 0;
        foreach (var measurement in measurements)
        {
            var instrument =
                instruments.AsEnumerable().FirstOrDefault(one => string.Equals(one.Id, measurement.InstrumentId, StringComparison.Ordinal))
                ?? throw new ArgumentException("The options have no such instrument.", nameof(measurements));
            NodaTime.LocalDate? birth = births.TryGetValue(measurement.Subject, out var known) ? known : null;
            var error =
                Key(measurement.Subject, "person")
                ?? KeyForm.BirthDateFaultOf(measurement.Subject, birth, measurement.Date)?.At("person")
                ?? (measurement.Date < birth ? BipIssues.BeforeBirth.At("date") : null)
                ?? (measurement.RaterId is null ? null : Key(measurement.RaterId, "rater_id"))
                ?? KeyForm.BirthDateFaultOf(measurement.RaterId, birthDate: null, measurement.Date)?.At("rater_id")
                ?? (DateLimits.Contains(measurement.Date) ? null : BipIssues.BeyondDateLimits.At("date"))
                ?? (instrument.HasRater(measurement.Rater) ? null : BipIssues.RaterKindNotOfInstrument.At("rater"))
                ?? (measurement.SubjectKind == instrument.Subject ? null : BipIssues.OtherSubjectKind.At("subject"))
                ?? instrument.Items.Select(item => Answer(measurement, instrument, item)).FirstOrDefault(issue => issue is not null)
                ?? (seen.Add(measurement.Key) ? null : BipIssues.RepeatedMeasurement.At("date"));
            Refuse(error, nameof(measurements), place++);
        }
    }

    public static void Measures(ValueList<Measure> measures)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Each(
            measures,
            nameof(measures),
            measure =>
                Key(measure.Operation, "operation")
                ?? Text(measure.Name, "name")
                ?? (seen.Add(measure.Operation) ? null : ExchangeIssues.RepeatedRecord.At("operation"))
        );
    }

    public static void Resources(ProjectResources resources)
    {
        Each(
            resources.Staff,
            ExchangeFormat.Staff,
            row =>
                Key(row.Staff, "staff")
                ?? Text(row.Team, "team")
                ?? Text(row.Role, "role")
                ?? Text(row.Employer, "employer")
                ?? Period(row.Period)
                ?? (row.FullTimeThousandths is < 0 or > 1000 ? ExchangeIssues.NotAShareOfFullTime.At("fte") : null)
        );
        Each(
            resources.Assignments,
            ExchangeFormat.Assignments,
            row =>
                Key(row.Person, "person")
                ?? Operation(row.Operation)
                ?? Key(row.Staff, "staff")
                ?? Text(row.Role, "role")
                ?? Period(row.Period)
        );
        Each(
            resources.Costs,
            ExchangeFormat.Costs,
            row =>
                Period(row.Period)
                ?? (row.Period.IsOpen ? ExchangeIssues.EmptyCell.At("to") : null)
                ?? (row.AmountOre is < 0 or > MostOre ? ExchangeIssues.NotAnAmount.At("amount_ore") : null)
                ?? Text(row.Source, "source")
        );
        Each(
            resources.Hours,
            ExchangeFormat.Hours,
            row =>
                Key(row.Person, "person")
                ?? Operation(row.Operation)
                ?? (DateLimits.Contains(row.Month.ToDateInterval().Start) ? null : ExchangeIssues.NotAMonth.At("month"))
                ?? Text(row.Kind, "kind")
                ?? (
                    row.Hours is < 0 or > MostHours || decimal.Round(row.Hours, 2) != row.Hours ? ExchangeIssues.NotHours.At("hours") : null
                )
        );
        Each(
            resources.Plans,
            ExchangeFormat.Plans,
            row =>
                Key(row.Person, "person")
                ?? Operation(row.Operation)
                ?? Day(row.Date, "date")
                ?? Day(row.Revised, "revised")
                ?? (row.Revised < row.Date ? ExchangeIssues.RevisedBeforePlan.At("revised") : null)
                ?? row.TeamOrganisations.Select(name => Text(name, "team_organisations")).FirstOrDefault(issue => issue is not null)
        );
    }

    private static void Each<T>(ValueList<T> rows, string file, Func<T, ValidationIssue?> check)
    {
        for (var place = 0; place < rows.Count; place++)
        {
            Refuse(check(rows[place]), file, place);
        }
    }

    private static ValidationIssue? Key(string? key, string path) => KeyForm.FaultOf(key)?.At(path);

    private static ValidationIssue? Operation(string? key) => key is null ? null : Key(key, "operation");

    private static ValidationIssue? Text(string? text, string path) => KeyForm.FaultOfText(text)?.At(path);

    private static ValidationIssue? Period(ParticipationPeriod period) => Day(period.Start, "from") ?? Day(period.End, "to");

    private static ValidationIssue? Day(NodaTime.LocalDate? day, string path) =>
        day is { } given && !DateLimits.Contains(given) ? ExchangeIssues.NotADate.At(path) : null;

    private static ValidationIssue? Birth(Participation participation, Dictionary<string, NodaTime.LocalDate> births)
    {
        if (participation.BirthDate is not { } birth)
        {
            return null;
        }

        if (births.TryGetValue(participation.Person, out var known))
        {
            return known == birth ? null : ParticipationIssues.OtherBirthDate.At("birth_date");
        }

        births.Add(participation.Person, birth);
        return null;
    }

    private static ValidationIssue? Answer(Measurement measurement, Instrument instrument, InstrumentItem item)
    {
        var answers = default(Answers);
        return
            measurement.Answers[item.Slot] is > 0 and var answer
            && (
                answer > instrument.ScaleMax
                    ? BipIssues.OutsideScale
                    : instrument.ReadAnswer(
                        item,
                        measurement.Rater,
                        instrument.Orient(item, answer).ToString(CultureInfo.InvariantCulture).AsSpan(),
                        ref answers
                    )
            )
                is { } fault
            ? fault.At(item.Id)
            : null;
    }

    private static void Refuse(ValidationIssue? issue, string list, int place)
    {
        if (issue is not null)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{issue.Code} {list}[{place}].{issue.Path}: {issue.Message.En}"),
                list
            );
        }
    }
}
