using Gransgangare.Core;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange;

/// <summary>
/// The files of a folder or of named streams, by the names of the format. A name that differs by capitals alone is the same file.
/// </summary>
internal sealed class FileSet
{
    private const string Ending = ".csv";

    private readonly Dictionary<string, string> _real = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);
    private readonly List<string> _others = [];
    private readonly HashSet<string> _directories;
    private readonly Func<string, Stream> _open;

    private FileSet(IEnumerable<string> names, IEnumerable<string> directories, Func<string, Stream> open)
    {
        _open = open;
        _directories = new(directories.Where(name => Canonical(name) is not null).Select(name => Canonical(name)!), StringComparer.Ordinal);
        foreach (var name in names.OrderBy(name => name, StringComparer.Ordinal))
        {
            if (Canonical(name) is not { } file)
            {
                _others.Add(name);
            }
            else if (_real.ContainsKey(file))
            {
                _twice.Add(file);
            }
            else
            {
                _real.Add(file, name);
            }
        }
    }

    /// <summary>The files of a folder.</summary>
    public static FileSet Of(string directory) =>
        new(
            Names(Directory.EnumerateFiles(directory)),
            Names(Directory.EnumerateDirectories(directory)),
            name => OpenFile.Regular(Path.Combine(directory, name))
        );

    /// <summary>Named streams, each read from where it stands; they stay open.</summary>
    public static FileSet Of(IReadOnlyDictionary<string, Stream> files) => new(files.Keys, [], name => new BorrowedStream(files[name]));

    /// <summary>Whether a file is there.</summary>
    public bool Has(string file) => _real.ContainsKey(file);

    /// <summary>Opens a file so that it can seek; <c>null</c> if it is not there or cannot be read, which is listed.</summary>
    public Stream? Open(string file, IssueLog log)
    {
        if (!_real.TryGetValue(file, out var name) || _twice.Contains(file))
        {
            return null;
        }

        try
        {
            if (Seekable(_open(name)) is { } stream)
            {
                return stream;
            }

            log.Add(JsonIssues.TooLarge, file, 1);
            return null;
        }
        catch (NotAFileException)
        {
            log.Add(ExchangeIssues.NotAFile, file, 1);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Add(ExchangeIssues.UnreadableFile, file, 1);
            return null;
        }
    }

    /// <summary>Lists what stands in the place of a file of the format, and files that are hardly meant to be another.</summary>
    public void Report(IssueLog log)
    {
        foreach (var file in _directories)
        {
            log.Add(ExchangeIssues.FolderForFile, file, 1);
        }

        foreach (var file in _twice)
        {
            log.Add(ExchangeIssues.FileTwice, file, 1);
        }

        // Excel keeps a file beside an open one whose name begins with ~.
        foreach (var name in _others.Where(name => name[0] != '~'))
        {
            if (Meant(name) is { } meant)
            {
                log.Add(
                    ExchangeIssues.UnknownFile,
                    CsvHeader.Shown(name.Replace('.', '-')) == CsvHeader.NotShown ? CsvHeader.NotShown : name,
                    1,
                    detail: IsWorkbook(name)
                        ? new(
                            "En arbetsbok läses för sig, med sin egen sökväg efter --data.",
                            "A workbook is read by itself, with its own path after --data."
                        )
                        : new($"Menas {meant}, ge den det namnet.", $"If {meant} is meant, give it that name.")
                );
            }
        }
    }

    /// <summary>Whether a name is that of a workbook.</summary>
    public static bool IsWorkbook(string name) => string.Equals(Path.GetExtension(name), ".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is said of a sheet that is none of the format; <c>null</c> if its name is near to none.</summary>
    public static LocalizedText? SheetMeant(string sheet)
    {
        var shown = CsvHeader.Shown(sheet);
        return Path.GetFileNameWithoutExtension(Meant(sheet.Trim() + Ending)) is { } meant
            ? new(
                $"Bladet \"{shown}\": menas {meant}, ge det det namnet.",
                $"The sheet \"{shown}\": if {meant} is meant, give it that name."
            )
            : null;
    }

    // The file that another name is near to, or begins like. Reports and notes beside the files say nothing of the data.
    private static string? Meant(string name)
    {
        var lower = name.ToLowerInvariant();
        return ExchangeFormat.Files.FirstOrDefault(file =>
                lower.StartsWith(Path.GetFileNameWithoutExtension(file)!, StringComparison.Ordinal)
            )
            ?? (
                lower.EndsWith(Ending, StringComparison.Ordinal)
                    ? EditDistance.Nearest(Stem(lower), ExchangeFormat.Files.Select(file => (Stem(file), file)))
                    : EditDistance.Nearest(lower, ExchangeFormat.Files.Select(file => (file, file)))
            );
    }

    // The ending that both have makes no two names alike: notes.csv is not costs.csv.
    private static string Stem(string file) =>
        file.EndsWith(Ending, StringComparison.Ordinal) ? file.Substring(0, file.Length - Ending.Length) : file;

    /// <summary>The file of the format that a name means, whatever its capitals; <c>null</c> if none.</summary>
    public static string? Canonical(string name) =>
        ExchangeFormat.Files.FirstOrDefault(file => string.Equals(file, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names(IEnumerable<string> paths) => paths.Select(path => Path.GetFileName(path)!);

    /// <summary>
    /// A stream that can seek: the encoding is found before anything is read, so one that cannot is kept in memory; <c>null</c> if that is more than
    /// <see cref="InputLimits.StreamBytes"/>.
    /// </summary>
    public static Stream? Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            return BoundedCopy.Of(stream, InputLimits.StreamBytes);
        }
    }
}
