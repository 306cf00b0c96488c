namespace Gransgangare.Exchange;

/// <summary>
/// Opens a file from elsewhere to read it, whatever stands in its place: neither a pipe that nobody writes to nor a device without an end holds the
/// program.
/// </summary>
internal static class OpenFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>Opens a regular file, so that it can seek.</summary>
    /// <exception cref="NotAFileException">A pipe or a device.</exception>
    public static Stream Regular(string path) => Open(path, acceptsPipe: false);

    /// <summary>Opens a regular file, or a pipe that somebody writes to, such as <c>&lt;(…)</c> of a shell, which is read once to its end.</summary>
    /// <exception cref="NotAFileException">A pipe that has nothing to read, or a device.</exception>
    public static Stream OrPipe(string path) => Open(path, acceptsPipe: true);

    private static Stream Open(string path, bool acceptsPipe)
    {
        if (UnixPipe.TryOpen(path) is { } opened)
        {
            using var probe = new FileStream(opened, FileAccess.Read, bufferSize: 1);
            if (!probe.CanSeek)
            {
                return acceptsPipe ? UnixPipe.ReadAll(opened) : throw new NotAFileException();
            }

            // What has no length and yet a byte is a device or the like, and may have no end.
            if (probe.Length == 0 && probe.ReadByte() >= 0)
            {
                throw new NotAFileException();
            }
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize);
    }
}
