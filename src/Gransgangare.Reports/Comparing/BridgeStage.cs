using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Where a bridge stands between two steps: the report of some facts, and what one person is in it.</summary>
internal sealed class BridgeStage
{
    private readonly ReportRules _rules;
    private readonly ReportData _data;
    private readonly Lazy<Dictionary<string, int>> _persons;

    public BridgeStage(ReportRequest request, IEnumerable<Participation> facts, IEnumerable<Measurement> measurements)
    {
        _rules = new ReportRules(request);
        _data = ReportData.Of(facts, measurements, request.Instruments);
        _persons = new(() => Enumerable.Range(0, _data.Persons).ToDictionary(PersonOf, StringComparer.Ordinal));
        Report = Report.Of(request, _data);
    }

    public Report Report { get; }

    /// <summary>The persons of the facts.</summary>
    public IEnumerable<string> Persons => _persons.Value.Keys;

    /// <summary>The figures of a report of this person alone; every count is the sum of those of its persons.</summary>
    public Dictionary<string, long> FiguresOf(string person)
    {
        var alone = new ReportTally(_rules);
        if (_persons.Value.TryGetValue(person, out var number))
        {
            alone.Add(_data, number, number + 1);
        }

        return FigureList.Of(alone.ToReport());
    }

    private string PersonOf(int number) => _data.ParticipationsOf(number).All[0].Person;
}
