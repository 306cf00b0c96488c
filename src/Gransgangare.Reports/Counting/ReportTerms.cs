using System.Globalization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>
/// What the figures of a report rest on (rapportens förutsättningar): request, rule sets with versions, and readings, each as a name and a
/// text. Two tallies add up only if all of it is the same.
/// </summary>
/// <param name="Entries">Name and text, always in the same order; the text is empty where nothing is asked for.</param>
internal sealed record ReportTerms(ValueList<KeyValuePair<string, string>> Entries)
{
    private const string NoGap = "none";
    private const string BetweenInstruments = ", ";

    /// <summary>The terms of a request.</summary>
    /// <param name="request">The request.</param>
    public static ReportTerms Of(ReportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        var esf = new ReportRules(request).Esf;
        var progression = request.Progression;
        return new ReportTerms([
            new("project", request.Project.Id),
            new("from", Day(request.From)),
            new("to", Day(request.To)),
            new("as-of", Day(request.AsOf)),
            new("by", string.Join(",", request.By.Select(breakdown => breakdown.Code))),
            new("unit", request.Unit.Code),
            new("denominator", request.Denominator.Code),
            new("outcome-rules", request.OutcomeRules.ToString()),
            new("esf-rules", esf?.Programme.RuleSetVersion ?? ""),
            new("esf-options", esf?.Options.ToString() ?? ""),
            new("leap-day-birthday", request.LeapDayBirthday == LeapDayBirthday.March1 ? "mar-1" : "feb-28"),
            new("instrument", string.Join(BetweenInstruments, request.Instruments.Select(NameOf))),
            new("intake-days", request.IntakeDays.ToString(CultureInfo.InvariantCulture)),
            new("progression", progression.Definition.Code),
            new("progression-threshold", progression.Threshold.ToString()),
            new("progression-coverage", progression.MinimumCoverage.ToString()),
            new("belief", progression.IncludeBelief ? "included" : "excluded"),
            new("gap", progression.GapMaxDays is { } days ? Gap(progression, days) : NoGap),
        ]);
    }

    /// <summary>The text of a name.</summary>
    /// <param name="name">One of the names.</param>
    /// <exception cref="FormatException">The terms do not have it.</exception>
    public string this[string name] =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.Ordinal)).Value
        ?? throw new FormatException($"The terms have no {name}.");

    /// <summary>The first thing in which these terms differ from others, as a sentence.</summary>
    /// <param name="here">The terms that are asked for.</param>
    /// <returns><c>null</c> if there is no difference.</returns>
    public string? DifferenceFrom(ReportTerms here)
    {
        foreach (var entry in (here ?? throw new ArgumentNullException(nameof(here))).Entries)
        {
            if (!string.Equals(this[entry.Key], entry.Value, StringComparison.Ordinal))
            {
                return $"{entry.Key} is \"{this[entry.Key]}\", and here \"{entry.Value}\"";
            }
        }

        return Entries.Count == here.Entries.Count ? null : "there are terms that are not known here";
    }

    /// <summary>The request of these terms, if this version of the library can answer it.</summary>
    /// <param name="project">The project, whose id is among the terms.</param>
    /// <param name="instrument">The instrument; <c>null</c> = BIP.</param>
    /// <exception cref="FormatException">Another project, rule set or version; the message says which.</exception>
    public ReportRequest ToRequest(ProjectDefinition project, Instrument? instrument = null) =>
        ToRequest(project, [instrument ?? Instrument.Bip]);

    /// <summary>The request of these terms, if this version of the library can answer it.</summary>
    /// <param name="project">The project, whose id is among the terms.</param>
    /// <param name="instruments">The instruments that the terms name, in any order; others are passed over.</param>
    /// <exception cref="FormatException">Another project, rule set or version, or an instrument that is not given; the message says which.</exception>
    public ReportRequest ToRequest(ProjectDefinition project, ValueList<Instrument> instruments)
    {
        var rules = OutcomeRuleSet.Find(this["outcome-rules"], (project ?? throw new ArgumentNullException(nameof(project))).OutcomeRules);
        var (from, to) = (RequiredDay("from"), RequiredDay("to"));
        if (rules is null || to < from)
        {
            throw new FormatException(rules is null ? $"There is no rule set {this["outcome-rules"]} here." : "The period runs backwards.");
        }

        var request = new ReportRequest(project, from, to)
        {
            AsOf = this["as-of"].Length == 0 ? null : RequiredDay("as-of"),
            By = this["by"].Split([','], StringSplitOptions.RemoveEmptyEntries).Select(Breakdown.FromCode).ToValueList(),
            Unit = CountUnit.FromCode(this["unit"]),
            Denominator = Denominator.FromCode(this["denominator"]),
            OutcomeRules = rules,
            Instruments = Named(instruments),
            IntakeDays = IntakeDays(),
            LeapDayBirthday = this["leap-day-birthday"] == "mar-1" ? LeapDayBirthday.March1 : LeapDayBirthday.February28,
            Esf = Programme.TryFromCode(project.Programme, out var programme)
                ? EsfOptions.Parse(programme, this["esf-options"].Split([' '], StringSplitOptions.RemoveEmptyEntries))
                : null,
            Progression = Settings(),
        };
        return DifferenceFrom(Of(request)) is { } difference ? throw new FormatException($"Another request: {difference}.") : request;
    }

    /// <summary>The number of terms.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(ReportTerms)} ({Entries.Count})");

    private int IntakeDays() =>
        Number(this["intake-days"]) is <= MeasurementWindow.MostIntakeDays and var days
            ? days
            : throw new FormatException("The intake-days of the terms are out of their bounds.");

    private ProgressionSettings Settings()
    {
        var settings = ProgressionSettings.Default with
        {
            Definition = ProgressionDefinition.FromCode(this["progression"]),
            IncludeBelief = this["belief"] == "included",
            GapMaxDays = null,
        };
        try
        {
            settings = settings with
            {
                Threshold = Fraction(this["progression-threshold"]),
                MinimumCoverage = Fraction(this["progression-coverage"]),
            };
            var gap = this["gap"].Split(' ');
            if (gap.Length == 3)
            {
                settings = settings with
                {
                    GapFrom = RaterKind.FromCode(gap[0]),
                    GapTo = RaterKind.FromCode(gap[1]),
                    GapMaxDays = Number(gap[2]),
                };
            }
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("The settings of progression are out of their bounds.", exception);
        }

        return settings;
    }

    private static string Gap(ProgressionSettings settings, int days) =>
        FormattableString.Invariant($"{settings.GapFrom.Code} {settings.GapTo.Code} {days}");

    private static string NameOf(Instrument instrument) => $"{instrument.Id} {instrument.Version}";

    // In the order of the terms; where one is not given, the difference is said of all.
    private ValueList<Instrument> Named(ValueList<Instrument> given)
    {
        var found = this["instrument"]
            .Split([BetweenInstruments], StringSplitOptions.None)
            .Select(name => given.FirstOrDefault(instrument => NameOf(instrument) == name))
            .ToList();
        return found.Exists(instrument => instrument is null)
            ? throw new FormatException(
                $"Another request: instrument is \"{this["instrument"]}\", and here \"{string.Join(BetweenInstruments, given.Select(NameOf))}\"."
            )
            : found.OfType<Instrument>().ToValueList();
    }

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    private LocalDate RequiredDay(string name) =>
        DateLimits.TryParse(this[name], out var day)
            ? day
            : throw new FormatException($"{name} must be a date of the form YYYY-MM-DD from 1850-01-01 to 2199-12-31.");

    private static Fraction Fraction(string text)
    {
        var parts = text.Split('/');
        return new Fraction(Number(parts[0]), parts.Length == 1 ? 1 : Number(parts[1]));
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("The term must be a number.");
}
