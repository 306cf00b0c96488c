using Gransgangare.Reports;
using Spectre.Console;

namespace Gransgangare.Tool;

/// <summary>Writes tables for a terminal.</summary>
internal static class TerminalTables
{
    private const int WidthOfAFile = 240;

    public static void Write(TextWriter writer, string title, IEnumerable<ReportTable> tables)
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

        console.Write(new Text(title + "\n", new Style(decoration: Decoration.Bold)));
        foreach (var table in tables.Where(table => table.Rows.Count > 0 || table.Notes.Count > 0))
        {
            console.WriteLine();
            console.Write(new Text(table.Title + "\n", new Style(foreground: Color.Teal, decoration: Decoration.Bold)));
            if (table.Rows.Count > 0)
            {
                console.Write(Grid(table));
            }

            foreach (var note in table.Notes)
            {
                console.Write(new Text(note + "\n", new Style(decoration: Decoration.Dim)));
            }
        }
    }

    private static Table Grid(ReportTable table)
    {
        var grid = new Table { Border = TableBorder.Rounded };
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var column = new TableColumn(new Text(table.Columns[index])) { NoWrap = table.Rows.All(row => row[index].IsNumber) };
            grid.AddColumn(table.Rows.All(row => row[index].IsNumber) ? column.RightAligned() : column);
        }

        foreach (var row in table.Rows)
        {
            grid.AddRow(row.Select(cell => new Text(cell.Text)));
        }

        return grid;
    }
}
