using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Evidence;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.DependencyInjection;

/// <summary>Makes the reports of one project with the readings of the host (rapportör). It holds no state and may be shared between threads.</summary>
public sealed class Reporter
{
    private readonly Instrument _instrument;
    private readonly ProgressionSettings _progression;
    private readonly EsfOptions? _esf;
    private readonly EvidencePlan _plan;

    /// <param name="project">The project.</param>
    /// <param name="instrument">The instrument of the reports.</param>
    /// <param name="progression">How progression is judged.</param>
    /// <param name="esf">The readings of the project's programme; <c>null</c> = no ESF project.</param>
    /// <param name="plan">The declared questions.</param>
    internal Reporter(
        ProjectDefinition project,
        Instrument instrument,
        ProgressionSettings progression,
        EsfOptions? esf,
        EvidencePlan plan
    ) => (Project, _instrument, _progression, _esf, _plan) = (project, instrument, progression, esf, plan);

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

    /// <summary>A request for evidence with the questions of the host. Change it with a <c>with</c> expression.</summary>
    /// <param name="asOf">The day the question is for.</param>
    public EvidenceRequest EvidenceRequest(LocalDate asOf) => new(Project, asOf) { Plan = _plan };

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
