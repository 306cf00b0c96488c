using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Everything that decides about one participation under one request. It holds no counts and serves all threads.</summary>
internal sealed class ReportRules
{
    private readonly int _from;
    private readonly int _to;
    private readonly int _firstExit;

    public ReportRules(ReportRequest request)
    {
        Request = request ?? throw new ArgumentNullException(nameof(request));
        Period = new ParticipationPeriod(request.From, request.To);
        _from = ParticipationRow.KeyOf(request.From);
        _to = ParticipationRow.KeyOf(request.To);
        _firstExit = ParticipationRow.KeyOf(TimeLimits.AfterMonths(request.From, -6));
        Outcomes = new OutcomeJudge(request);
        Progression = [.. request.Instruments.Select(instrument => new ProgressionCalculator(instrument, request.Progression))];
        if (Programme.TryFromCode(request.Project.Programme, out var programme))
        {
            var options = request.Esf ?? EsfOptions.DefaultFor(programme);
            Esf = new EsfJudge(programme, options with { LeapDayBirthday = request.LeapDayBirthday });
        }
    }

    public ReportRequest Request { get; }

    public ParticipationPeriod Period { get; }

    public OutcomeJudge Outcomes { get; }

    /// <summary>The calculator of each instrument of the request, in its order.</summary>
    public ProgressionCalculator[] Progression { get; }

    /// <summary>The judge of the project's programme; <c>null</c> = no ESF project.</summary>
    public EsfJudge? Esf { get; }

    /// <summary>Whether an indicator may have its own day in the period: entry, exit, or six months after the exit.</summary>
    public bool HasDayInPeriod(in ParticipationRow row) =>
        Esf is not null && (HasEntered(row) || (row.Exit >= _firstExit && row.Exit <= _to));

    /// <summary>Whether the entry lies in the period.</summary>
    public bool HasEntered(in ParticipationRow row) => row.Entry >= _from && row.Entry <= _to;
}
