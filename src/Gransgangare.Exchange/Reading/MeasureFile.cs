using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads measures.csv.</summary>
internal sealed class MeasureFile(Folder folder)
{
    private static readonly string[] s_required = ["operation", "kind"];

    public ValueList<Measure> Read()
    {
        var measures = new SortedDictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var record in folder.Records(ExchangeFormat.Measures, ExchangeFormat.MeasureColumns, s_required))
        {
            var operation = record.Key("operation");
            var kind = record.Code<MeasureKind>("kind", required: true);
            var name = record.Key("name");
            if (operation is null)
            {
                record.Fault(ExchangeIssues.EmptyCell, "operation");
            }
            else if (measures.ContainsKey(operation))
            {
                record.Fault(ExchangeIssues.RepeatedRecord, "operation");
            }

            if (!record.IsFaulty && operation is not null && kind is not null)
            {
                measures.Add(operation, new Measure(operation, kind, name));
            }
        }

        return measures.Values.ToValueList();
    }
}
