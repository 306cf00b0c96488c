using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What has to be done or written down about a person or a month by a day (åtagande).</summary>
[JsonConverter(typeof(CodeJsonConverter<DutyKind>))]
internal sealed class DutyKind : CodedList<DutyKind>
{
    /// <summary>The first measurement, due 14 days after the first entry (startmätning; BIP-D1).</summary>
    public static readonly DutyKind StartMeasurement = new(
        nameof(StartMeasurement),
        0,
        "start-measurement",
        "startmätning",
        "start measurement"
    );

    /// <summary>The next measurement, due the instrument's interval after the last one (mätning; BIP-D1).</summary>
    public static readonly DutyKind Measurement = new(nameof(Measurement), 1, "measurement", "mätning", "measurement");

    /// <summary>The measurement at the exit, due 14 days after the final exit (avslutsmätning).</summary>
    public static readonly DutyKind ExitMeasurement = new(
        nameof(ExitMeasurement),
        2,
        "exit-measurement",
        "avslutsmätning",
        "exit measurement"
    );

    /// <summary>Why the participation ended, due within four weeks after it (omedelbart resultat; ESF-B1).</summary>
    public static readonly DutyKind ImmediateResult = new(
        nameof(ImmediateResult),
        3,
        "immediate-result",
        "resultat vid avslut",
        "immediate result"
    );

    /// <summary>The follow-up six months after the exit (sexmånadersuppföljning; ESF-B8).</summary>
    public static readonly DutyKind SixMonthFollowUp = new(
        nameof(SixMonthFollowUp),
        4,
        "six-month-followup",
        "sexmånadersuppföljning",
        "six-month follow-up"
    );

    /// <summary>The monthly report to SCB, due 28 days after the end of the month (SCB-månad; SE-M3).</summary>
    public static readonly DutyKind ScbMonth = new(nameof(ScbMonth), 5, "scb-month", "månadsrapport till SCB", "monthly report to SCB");

    /// <summary>The next revision of a participant's plan, due the interval after the plan or its latest revision (revision av plan; SE-R24).</summary>
    public static readonly DutyKind PlanRevision = new(nameof(PlanRevision), 6, "plan-revision", "revision av plan", "plan revision");

    private DutyKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
