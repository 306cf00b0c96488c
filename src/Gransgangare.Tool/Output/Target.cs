using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Reports;
using Spectre.Console;

namespace Gransgangare.Tool;

/// <summary>In which form, where to and in which language a command writes.</summary>
/// <param name="Format">text, json, csv, md, html or xlsx.</param>
/// <param name="File">The file; <c>null</c> = standard output.</param>
/// <param name="Language">Language of human forms.</param>
/// <param name="ForSwedishExcel">Whether CSV is for Excel with Swedish settings.</param>
internal sealed record Target(string Format, string? File, Language Language, bool ForSwedishExcel = false)
{
    /// <summary>Whether the place is a folder, one file a table.</summary>
    public bool IsFolder => File is { } file && Path.EndsInDirectorySeparator(file);

    /// <summary>A page of tables: with charts, where the command has some.</summary>
    public Action<TextWriter, string, IEnumerable<ReportTable>, Language> Page { get; init; } = HtmlRenderer.Write;

    /// <summary>Whether a workbook and one file of CSV have titles and notes beside their tables; without them each is headings and rows alone.</summary>
    public bool HasTitles { get; init; } = true;

    /// <summary>What a terminal shows before the tables; <c>null</c> = nothing.</summary>
    public Action<IAnsiConsole>? First { get; init; }

    /// <summary>Writes tables in one of the human forms.</summary>
    public void Write(string title, IEnumerable<ReportTable> tables)
    {
        switch (Format)
        {
            case "xlsx":
                Output.Write(File, stream => WorkbookRenderer.WriteAsync(stream, tables, HasTitles).GetAwaiter().GetResult());
                break;
            case "csv" when IsFolder:
                Output.WriteFolder(
                    File!,
                    tables.Select(table =>
                        (table.Id + ".csv", (Action<TextWriter>)(writer => TidyCsvRenderer.Write(writer, table, ForSwedishExcel)))
                    )
                );
                break;
            case "csv" when !HasTitles:
                Output.WriteText(
                    File,
                    writer =>
                    {
                        foreach (var table in tables)
                        {
                            TidyCsvRenderer.Write(writer, table, ForSwedishExcel);
                        }
                    }
                );
                break;
            case "csv":
                Output.WriteText(File, writer => CsvRenderer.Write(writer, tables, ForSwedishExcel));
                break;
            case "md":
                Output.WriteText(File, writer => MarkdownRenderer.Write(writer, title, tables));
                break;
            case "html":
                Output.WriteText(File, writer => Page(writer, title, tables, Language));
                break;
            default:
                Output.WriteTerminal(File, writer => TerminalTables.Write(writer, title, tables, First));
                break;
        }
    }

    /// <summary>Writes JSON, or tables in one of the human forms.</summary>
    public void Write(Action<Utf8JsonWriter> json, string title, Func<IEnumerable<ReportTable>> tables)
    {
        if (Format == "json")
        {
            Output.Write(File, stream => Json.Write(stream, json));
        }
        else
        {
            Write(title, tables());
        }
    }

    /// <summary>What standard error says of an output that hides nothing.</summary>
    public static string NotProtected(TableText text) =>
        text.Of(
            "Utskriften är inte röjandeskyddad: små tal visas. Publicera den inte.",
            "The output is not protected against disclosure: small counts are shown. Do not publish it."
        );

    /// <summary>Writes a working list: every form, and standard error, says that it is not protected against disclosure.</summary>
    public void WriteWorkingList(Action<Utf8JsonWriter> json, string title, Func<IEnumerable<ReportTable>> tables)
    {
        var warning = NotProtected(new TableText(Language));
        Console.Error.WriteLine(warning);
        Write(
            writer => WriteUnprotected(writer, json),
            title,
            () => tables().Select((table, place) => place > 0 ? table : table with { Notes = table.Notes.Prepend(warning).ToValueList() })
        );
    }

    // The same object with a member that says so first; a list has no members.
    private static void WriteUnprotected(Utf8JsonWriter writer, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        Json.Write(stream, write);
        using var document = JsonDocument.Parse(stream.ToArray());
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.RootElement.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBoolean("protected", false);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
