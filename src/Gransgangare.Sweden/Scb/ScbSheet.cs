using System.Globalization;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Sweden.Privacy;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Sweden.Scb;

/// <summary>
/// The rows of one month as SCB's template has them (ifylld mall). It holds identity numbers: it is made by an explicit call, for the file that is sent,
/// and shown nowhere else.
/// </summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class ScbSheet
{
    private ScbSheet(ValueList<string> headings, ValueList<ValueList<string>> rows, ValueList<LeftOut> leftOut) =>
        (Headings, Rows, LeftOut) = (headings, rows, leftOut);

    /// <summary>Headings of the columns.</summary>
    public ValueList<string> Headings { get; }

    /// <summary>Cells of each row, in the order of the headings; a date that is not in this month, and hours not known, are empty.</summary>
    public UnprotectedList<ValueList<string>> Rows { get; }

    /// <summary>Rows that have no identity to be given with: they wait until the register or SCB gives one.</summary>
    public ValueList<LeftOut> LeftOut { get; }

    /// <summary>Fills the template for a month of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="month">One of its months.</param>
    /// <param name="columns">The columns of the template.</param>
    /// <param name="identities">Gives the identities.</param>
    /// <exception cref="ArgumentException">The plan does not have the month.</exception>
    public static ScbSheet Of(ScbPlan plan, YearMonth month, IEnumerable<ScbColumn> columns, ScbIdentities identities)
    {
        var rows =
            (plan ?? throw new ArgumentNullException(nameof(plan)))
                .Months.FirstOrDefault(planned => planned.Month.Month == month)
                ?.Month.Rows
            ?? throw new ArgumentException("The plan does not have the month.", nameof(month));
        var template = (columns ?? throw new ArgumentNullException(nameof(columns))).ToValueList();
        var named = rows.Select(row => (Row: row, IsProtected: plan.Protected.Contains(row.Person, StringComparer.Ordinal)))
            .Select(row => (row.Row, row.IsProtected, Identity: identities.Of(row.Row.Person, row.IsProtected)))
            .ToList();
        return new ScbSheet(
            template.Select(column => column.Heading).ToValueList(),
            named
                .Where(row => row.Identity is not null)
                .Select(row => template.Select(column => Cell(column, row.Row, row.Identity!)).ToValueList())
                .ToValueList(),
            named
                .Where(row => row.Identity is null)
                .Select(row => new LeftOut(
                    row.Row.Person,
                    row.Row.Operation,
                    row.IsProtected ? LeftOutReason.ProtectedFormUnconfirmed : LeftOutReason.NotIdentified
                ))
                .ToValueList()
        );
    }

    /// <summary>The number of rows only.</summary>
    public override string ToString() => FormattableString.Invariant($"ScbSheet ({Rows.Count} rows)");

    private static string Cell(ScbColumn column, ScbRow row, string identity) =>
        column.Content == ScbColumnContent.Identity ? identity
        : column.Content == ScbColumnContent.Start ? Date(row.Start)
        : column.Content == ScbColumnContent.End ? Date(row.End)
        : column.Content == ScbColumnContent.Hours ? row.Hours?.ToString(CultureInfo.InvariantCulture) ?? ""
        : column.Content == ScbColumnContent.Operation ? row.Operation
        : column.Text;

    private static string Date(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
