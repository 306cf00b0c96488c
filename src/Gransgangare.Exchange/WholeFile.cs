namespace Gransgangare.Exchange;

/// <summary>
/// Writes a file so that its place holds the old content or all of the new one, whatever happens in between: the new content is written beside
/// it, forced to the disk and moved over it. A full disk or a stopped program leaves the old file.
/// </summary>
internal static class WholeFile
{
    private const string Suffix = ".tmp";

    /// <summary>Writes a file. A link is followed; what is not a regular file, such as a pipe, is written to as it is.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="write">Writes the content; an exception leaves the old file.</param>
    public static void Write(string path, Action<Stream> write) => Write([(path, write)]);

    /// <summary>Writes several files: none takes its place before all are written.</summary>
    /// <param name="files">The files and what writes each.</param>
    public static void Write(IEnumerable<(string Path, Action<Stream> Write)> files)
    {
        var written = new List<(string Beside, string Place)>();
        try
        {
            foreach (var (path, write) in files ?? throw new ArgumentNullException(nameof(files)))
            {
                var place = IsDevice(path) ? path : RealPath.Of(path);
                if (File.Exists(place) && IsWrittenAsItIs(place, write))
                {
                    continue;
                }

                written.Add((place + Suffix, place));
                using var stream = new FileStream(place + Suffix, FileMode.Create, FileAccess.Write);
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            foreach (var (beside, place) in written)
            {
                Replace(beside, place);
            }
        }
        finally
        {
            foreach (var (beside, _) in written)
            {
                File.Delete(beside);
            }
        }
    }

    private static void Replace(string beside, string place)
    {
#if NETSTANDARD2_0
        if (File.Exists(place))
        {
            File.Replace(beside, place, destinationBackupFileName: null);
        }
        else
        {
            File.Move(beside, place);
        }
#else
        File.Move(beside, place, overwrite: true);
#endif
    }

    // A device or a pipe is not a place for another file. Opening a file that may not be written fails here, before it is replaced.
    private static bool IsWrittenAsItIs(string place, Action<Stream> write)
    {
        using var stream = new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (stream.CanSeek && !IsDevice(place))
        {
            return false;
        }

        write(stream);
        return true;
    }

    private static bool IsDevice(string path) => Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
}
