namespace Gransgangare.Exchange;

/// <summary>Where a path leads when every link on the way is followed: two names of one file have the same real path.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The real path; parts that are not there stay as they are named.</summary>
    /// <param name="path">A path, relative or absolute.</param>
    /// <exception cref="IOException">The links run in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
#if NETSTANDARD2_0
        return full;
#else
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(full) is not { } link)
            {
                return full;
            }

            full = Path.GetFullPath(link.Target + full[link.Path.Length..]);
        }

        throw new IOException("The links of a path run in a circle.");
#endif
    }

#if !NETSTANDARD2_0
    private static (string Path, string Target)? FirstLink(string full)
    {
        for (var end = Path.GetPathRoot(full)!.Length; end <= full.Length; )
        {
            var next = full.IndexOf(Path.DirectorySeparatorChar, end);
            var part = next < 0 ? full : full[..next];
            if (new FileInfo(part).LinkTarget is { } target)
            {
                return (part, Path.Combine(Path.GetDirectoryName(part)!, target));
            }

            if (next < 0)
            {
                return null;
            }

            end = next + 1;
        }

        return null;
    }
#endif
}
