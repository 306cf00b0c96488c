using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Exchange.Csv;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Gransgangare.Tool;

/// <summary>An empty workbook: a sheet for each file of the exchange folder, its headings, lists to choose codes from, and bounds for dates and answers.</summary>
internal static class WorkbookTemplate
{
    private const int LastRow = 10_000;

    private static readonly HashSet<string> s_dates = new(
        [
            "birth_date",
            "entry_date",
            "exit_date",
            "leave_from",
            "leave_to_expected",
            "unemployed_since",
            "protected_from",
            "protected_to",
            "job_start",
            "job_end",
            "date",
            "start_date",
            "end_date",
            "given",
            "withdrawn",
            "from",
            "to",
            "revised",
        ],
        StringComparer.Ordinal
    );

    public static async Task WriteAsync(Stream stream, Instrument instrument, Language language)
    {
        await using var book = await Spreadsheet.CreateNewAsync(stream).ConfigureAwait(false);
        var heading = book.AddStyle(new Style { Font = { Bold = true } });
        var lists = new List<IReadOnlyList<string>>();
        var listSheet = language == Language.Swedish ? "Listor" : "Lists";
        foreach (var (file, columns) in Sheets(instrument))
        {
            var options = new WorksheetOptions { FrozenRows = 1 };
            var headings = columns.Select(column => Heading(column, instrument, language)).ToList();
            for (var index = 0; index < columns.Count; index++)
            {
                options.Column(index + 1).Width = headings[index].Length + 3;
            }

            await book.StartWorksheetAsync(Path.GetFileNameWithoutExtension(file), options).ConfigureAwait(false);
            await book.AddRowAsync(headings.Select(text => new Cell(text, heading)).ToArray()).ConfigureAwait(false);
            for (var index = 0; index < columns.Count; index++)
            {
                if (Validation(file, columns[index]) is { } validation)
                {
                    var name = SpreadsheetUtility.GetColumnName(index + 1);
                    book.AddDataValidation(FormattableString.Invariant($"{name}2:{name}{LastRow}"), validation);
                }
            }
        }

        await book.StartWorksheetAsync(listSheet, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }).ConfigureAwait(false);
        for (var row = 0; row < lists.Max(list => list.Count); row++)
        {
            await book.AddRowAsync(lists.Select(list => new DataCell(row < list.Count ? list[row] : null)).ToArray()).ConfigureAwait(false);
        }

        await book.FinishAsync().ConfigureAwait(false);

        DataValidation? Validation(string file, string column)
        {
            if (CodedColumns.Choices(file, column).Select(choice => choice.In(language)).ToList() is { Count: > 0 } choices)
            {
                return FromList(choices);
            }

            if (file == ExchangeFormat.Measurements && column == "rater")
            {
                return FromList(instrument.RaterKinds.Select(rater => rater.Label.In(language)).ToList());
            }

            if (file == ExchangeFormat.Measurements && instrument.TryGetItem(column, out _))
            {
                return DataValidation.IntegerBetween(1, instrument.ScaleMax);
            }

            return s_dates.Contains(column) ? DataValidation.DateTimeBetween(new DateTime(1900, 1, 1), new DateTime(2199, 12, 31)) : null;
        }

        DataValidation FromList(IReadOnlyList<string> choices)
        {
            var known = lists.FindIndex(list => list.SequenceEqual(choices, StringComparer.Ordinal));
            if (known < 0)
            {
                known = lists.Count;
                lists.Add(choices);
            }

            var name = SpreadsheetUtility.GetColumnName(known + 1);
            return DataValidation.ListValuesFromCells(listSheet, FormattableString.Invariant($"{name}1:{name}{choices.Count}"), true);
        }
    }

    private static IEnumerable<(string File, IReadOnlyList<string> Columns)> Sheets(Instrument instrument)
    {
        yield return (
            ExchangeFormat.Participations,
            [.. ExchangeFormat.ParticipationColumns, .. ExchangeFormat.FurtherParticipationColumns]
        );
        yield return (ExchangeFormat.Events, ExchangeFormat.EventColumns);
        yield return (ExchangeFormat.Measurements, [.. ExchangeFormat.MeasurementColumns, .. instrument.Items.Select(item => item.Id)]);
        yield return (ExchangeFormat.Interventions, ExchangeFormat.InterventionColumns);
        yield return (ExchangeFormat.Consents, ExchangeFormat.ConsentColumns);
        yield return (ExchangeFormat.Measures, ExchangeFormat.MeasureColumns);
        yield return (ExchangeFormat.Staff, ExchangeFormat.StaffColumns);
        yield return (ExchangeFormat.Assignments, ExchangeFormat.AssignmentColumns);
        yield return (ExchangeFormat.Costs, ExchangeFormat.CostColumns);
        yield return (ExchangeFormat.Hours, ExchangeFormat.HoursColumns);
        yield return (ExchangeFormat.Plans, ExchangeFormat.PlanColumns);
    }

    private static string Heading(string column, Instrument instrument, Language language) =>
        language == Language.English ? column
        : instrument.TryGetItem(column, out var item) ? item.Name.Sv
        : ColumnWords.Swedish(column);
}
