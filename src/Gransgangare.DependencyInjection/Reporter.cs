using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.DependencyInjection;

/// <summary>Makes the reports of one project with the readings of the host (rapportör). It holds no state and may be shared between threads.</summary>
public sealed class Reporter
{
    private readonly Instrument _instrument;
    private readonly ProgressionSettings _progression;
    private readonly EsfOptions? _esf;

    /// <param name="project">The project.</param>
    /// <param name="instrument">The instrument of the reports.</param>
    /// <param name="progression">How progression is judged.</param>
    /// <param name="esf">The readings of the project's programme; <c>null</c> = no ESF project.</param>
    internal Reporter(ProjectDefinition project, Instrument instrument, ProgressionSettings progression, EsfOptions? esf) =>
        (Project, _instrument, _progression, _esf) = (project, instrument, progression, esf);

    /// <summary>The project.</summary>
    public ProjectDefinition Project { get; }

    /// <summary>
    /// A request for a period with the readings of the host: instrument, progression, and those of the project's programme, which the judge of the
    /// host uses too. Change it with a <c>with</c> expression.
    /// </summary>
    /// <param name="from">First day, included.</param>
    /// <param name="to">Last day, included.</param>
    /// <exception cref="ArgumentException">The period runs backwards.</exception>
    public ReportRequest Request(LocalDate from, LocalDate to) =>
        new(Project, from, to)
        {
            Instrument = _instrument,
            Progression = _progression,
            Esf = _esf,
            LeapDayBirthday = _esf?.LeapDayBirthday ?? default,
        };

    /// <summary>The report for a period.</summary>
    /// <param name="from">First day, included.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="participations">The participations in any order.</param>
    /// <param name="measurements">Measurements in any order; <c>null</c> = none.</param>
    /// <exception cref="ArgumentException">The period runs backwards.</exception>
    public Report Report(
        LocalDate from,
        LocalDate to,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement>? measurements = null
    ) => Reports.Report.Of(Request(from, to), participations, measurements);
}
