using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Exchange.Reading;

namespace Gransgangare.Tool;

/// <summary>An exchange folder or a workbook with its files as sheets, and how its names are read.</summary>
/// <param name="Path">Path of the folder or the workbook.</param>
/// <param name="Mapping">The names of a local system; <c>null</c> = only the format's own.</param>
internal sealed record DataSource(string Path, ExchangeMapping? Mapping)
{
    private bool IsWorkbook => FileSet.IsWorkbook(Path) && File.Exists(Path);

    /// <summary>Where lines of records are noted; <c>null</c> = nowhere.</summary>
    public RecordPlaces? Places { get; init; }

    /// <summary>The option that names it, where it is not <c>--data</c>; its issues are listed under it.</summary>
    public string? Option { get; init; }

    /// <summary>Another folder with the same names, which an option names beside <c>--data</c>.</summary>
    public DataSource Beside(string path, string option) => this with { Path = path, Option = option };

    /// <summary>Whether there is anything to read.</summary>
    public bool Exists => Directory.Exists(Path) || IsWorkbook;

    /// <summary>Whether the folder has a file of the format, whatever its capitals.</summary>
    public bool Has(string file) => Directory.Exists(Path) && FileSet.Of(Path).Has(file);

    /// <summary>The folder's own project; a workbook has none.</summary>
    public ProjectDefinition? Project() => Directory.Exists(Path) ? ExchangeReader.ReadProject(Path) : null;

    /// <summary>Reads all of it.</summary>
    /// <exception cref="UsageException">There is nothing of that name, or it has no participations.</exception>
    public ExchangeContent Read(ExchangeReadOptions options)
    {
        if (!Exists)
        {
            throw new UsageException($"{Prefix}there is no folder {Path}, and no workbook (.xlsx)");
        }

        options = options with { Places = Places };
        try
        {
            return IsWorkbook ? WorkbookData.Read(Path, options) : ExchangeReader.Read(Path, options);
        }
        catch (FileNotFoundException)
        {
            throw new UsageException(
                IsWorkbook
                    ? $"{Prefix}the workbook {Path} has no sheet {System.IO.Path.GetFileNameWithoutExtension(ExchangeFormat.Participations)}"
                    : $"{Prefix}the folder {Path} has no {ExchangeFormat.Participations}{WorkbookHint()}"
            );
        }
    }

    private string Prefix => Option is null ? "" : $"{Option}: ";

    private string WorkbookHint() =>
        Directory.EnumerateFiles(Path).Any(FileSet.IsWorkbook) ? ", but a workbook; name it after --data, such as --data BOOK.xlsx" : "";
}
