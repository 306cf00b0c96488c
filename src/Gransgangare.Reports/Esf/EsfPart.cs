using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>The indicators of a report: each counted by its own day in the period.</summary>
internal sealed class EsfPart
{
    private readonly ReportRequest _request;
    private readonly ParticipationPeriod _period;
    private readonly EsfJudge _judge;
    private readonly List<EsfIncompleteRecord> _incomplete = [];
    private readonly EsfTally _tally;

    private EsfPart(ReportRequest request, EsfJudge judge)
    {
        _request = request;
        _period = new ParticipationPeriod(request.From, request.To);
        _judge = judge;
        _tally = new EsfTally(judge.Programme, judge.Options);
    }

    /// <summary>The part of a report on an ESF project; <c>null</c> for another project.</summary>
    public static EsfPart? For(ReportRequest request)
    {
        if (!Programme.TryFromCode(request.Project.Programme, out var programme))
        {
            return null;
        }

        var options = EsfOptions.DefaultFor(programme) with { LeapDayBirthday = request.LeapDayBirthday };
        return new EsfPart(request, new EsfJudge(programme, options));
    }

    /// <summary>Adds participations with the same facts, as they were known on the as-of date.</summary>
    public void Add(Participation known, long count)
    {
        var judgement = _judge.Judge(known);
        _tally.Add(judgement, _period, count);
        if (count > 0 && judgement.IsIncomplete && _period.Contains(known.Entry))
        {
            _incomplete.Add(new EsfIncompleteRecord(known.Person, known.Operation, judgement.Missing));
        }
    }

    public void Merge(EsfPart other)
    {
        _tally.Merge(other._tally);
        _incomplete.AddRange(other._incomplete);
    }

    public EsfResult ToResult() => EsfResult.Of(_tally, _incomplete, _request.AsOf, _period);
}
