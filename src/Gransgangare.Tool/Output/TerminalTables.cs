using Gransgangare.Core;
using Gransgangare.Reports;
using Spectre.Console;

namespace Gransgangare.Tool;

/// <summary>Writes tables for a terminal.</summary>
internal static class TerminalTables
{
    private const int WidthOfAFile = 240;

    /// <summary>Writes in the width of the terminal, or in a wide one where the writer is none.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="title">First line.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="first">What stands between the first line and the tables; <c>null</c> = nothing.</param>
    public static void Write(TextWriter writer, string title, IEnumerable<ReportTable> tables, Action<IAnsiConsole>? first = null)
    {
        var toTerminal = ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = toTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = toTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        if (!toTerminal)
        {
            console.Profile.Width = WidthOfAFile;
            console.Profile.Capabilities.Unicode = true;
        }

        Write(console, title, tables, first);
    }

    /// <summary>Writes in the width of a console.</summary>
    public static void Write(IAnsiConsole console, string title, IEnumerable<ReportTable> tables, Action<IAnsiConsole>? first = null)
    {
        console.Write(new Text(PlainSigns.Of(title) + "\n", new Style(decoration: Decoration.Bold)));
        first?.Invoke(console);
        foreach (var table in tables.Where(table => table.Rows.Count > 0 || table.Notes.Count > 0 || table.Lead.Count > 0))
        {
            console.WriteLine();
            console.Write(new Text(PlainSigns.Of(table.Title) + "\n", new Style(foreground: Color.Teal, decoration: Decoration.Bold)));
            foreach (var sentence in table.Lead)
            {
                console.Write(new Text(PlainSigns.Of(sentence.Text) + "\n"));
            }

            if (table.Rows.Count > 0)
            {
                foreach (var part in TableLayout.Of(table, console.Profile.Width))
                {
                    Write(console, table, part);
                }
            }

            foreach (var note in table.Notes)
            {
                console.Write(new Text(PlainSigns.Of(note) + "\n", new Style(decoration: Decoration.Dim)));
            }
        }
    }

    private static void Write(IAnsiConsole console, ReportTable table, IReadOnlyList<ColumnWidth> part)
    {
        var grid = new Table { Border = TableBorder.Rounded };
        foreach (var column in part)
        {
            var added = new TableColumn(new Text(PlainSigns.Of(table.Columns[column.Index]))) { Width = column.Width };
            grid.AddColumn(column.IsNumber ? added.RightAligned() : added);
        }

        foreach (var row in table.Rows)
        {
            grid.AddRow(part.Select(column => new Text(PlainSigns.Of(row[column.Index].Text))));
        }

        // A table that cannot be as narrow as the console is folded by the terminal; nothing of it is left away.
        var width = console.Profile.Width;
        console.Profile.Width = Math.Max(width, TableLayout.Total(part));
        console.Write(grid);
        console.Profile.Width = width;
    }
}
