using System.Text;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>Where a command writes: standard output or a file.</summary>
internal static class Output
{
    /// <summary>Opens standard output; tests that run many commands in one process open a stream of their own.</summary>
    public static Func<Stream> Standard { get; set; } = Console.OpenStandardOutput;

    public static void Write(string? file, Action<Stream> write)
    {
        if (file is not null)
        {
            WholeFile.Write(file, write);
            return;
        }

        using var output = Standard();
        write(output);
        output.Flush();
    }

    public static void WriteText(string? file, Action<TextWriter> write) => Write(file, stream => WriteText(stream, write));

    /// <summary>Writes the files of a folder, which is made if it is not there; none takes its place before all are written.</summary>
    public static void WriteFolder(string folder, IEnumerable<(string Name, Action<TextWriter> Write)> files)
    {
        Directory.CreateDirectory(folder);
        var all = files.ToList();
        // A table of an earlier run, perhaps not protected, must not stand beside these.
        var names = all.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        if (Directory.EnumerateFileSystemEntries(folder).Any(path => !names.Contains(Path.GetFileName(path))))
        {
            throw new UsageException("--out: the folder has other files; choose an empty or a new folder");
        }

        WholeFile.Write(
            all.Select(file => (Path.Combine(folder, file.Name), (Action<Stream>)(stream => WriteText(stream, file.Write)))).ToList()
        );
    }

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        write(writer);
    }

    /// <summary>Text that may carry colours: standard output itself when it goes there.</summary>
    public static void WriteTerminal(string? file, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(Console.Out);
        }
        else
        {
            WriteText(file, write);
        }
    }
}
