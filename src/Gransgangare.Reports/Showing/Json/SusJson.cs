using System.Text.Json;
using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes the SUS tables as JSON (docs/tool.md).</summary>
internal static class SusJson
{
    /// <summary>Writes the report as an object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The report, for those who may see small counts.</param>
    public static void WriteSus(this Utf8JsonWriter json, WorkingList<SusReport> list)
    {
        ArgumentNullException.ThrowIfNull(json);

        var report = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        var (period, asOf) = (report.Request.Period, report.Request.AsOf);
        json.WriteStartObject();
        json.WriteString("from", LocalDatePattern.Iso.Format(period.Start));
        json.WriteString("to", period.End is { } to ? LocalDatePattern.Iso.Format(to) : null);
        json.WriteString("asOf", asOf is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteString("unit", CountUnit.Participations.One);
        json.WriteString("denominator", Denominator.Ended.Code);
        json.WriteStartObject("rules");
        json.WriteString("id", SusRequest.Rules.Id);
        json.WriteString("version", SusRequest.Rules.Version);
        json.WriteEndObject();
        Write(json, "ended", report.Ended);
        Write(json, "work", report.Work);
        Write(json, "occupations", report.Occupations);
        json.WriteStartObject("result");
        Write(json, "workOrStudy", report.WorkOrStudy);
        new FigureWriter(json).Share("share", report.WorkOrStudyShare);
        Write(json, "startedOrIncreased", report.StartedOrIncreased);
        new FigureWriter(json).Share("startedOrIncreasedShare", report.StartedOrIncreasedShare);
        Write(json, "increaseNotKnown", report.IncreaseNotKnown);
        Write(json, "notKnownAfter", report.NotKnownAfter);
        json.WriteEndObject();
        Write(json, "incomes", report.Incomes);
        WriteTransitions(json, report);
        WriteBands(json, report);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ValueList<SusRow> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("code", row.Code);
            Write(json, "before", row.Before);
            Write(json, "after", row.After);
            json.WriteNumber("change", row.Change);
            json.WriteNumberOrNull("percentChange", (double?)row.PercentChange);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTransitions(Utf8JsonWriter json, SusReport report)
    {
        json.WriteStartArray("incomeAfterGivenBefore");
        foreach (var row in report.Transitions)
        {
            json.WriteStartObject();
            json.WriteString("before", row.Before.Code);
            json.WriteNumber("persons", row.Persons);
            json.WriteStartObject("after");
            foreach (var source in IncomeSource.All)
            {
                json.WriteNumber(source.Code, row.After[source.Order]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBands(Utf8JsonWriter json, SusReport report)
    {
        json.WriteStartArray("supportMonthsBefore");
        foreach (var band in report.Bands)
        {
            json.WriteStartObject();
            json.WriteString("months", band.Code);
            Write(json, "ended", band.Ended);
            Write(json, "workOrStudy", band.WorkOrStudy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, SusCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("woman", count.Women);
        json.WriteNumber("man", count.Men);
        json.WriteNumber("total", count.Total);
        json.WriteEndObject();
    }
}
