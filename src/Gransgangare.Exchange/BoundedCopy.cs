namespace Gransgangare.Exchange;

/// <summary>The content of a stream in memory, unless it is more than may be kept.</summary>
internal static class BoundedCopy
{
    /// <summary>What a stream has from where it stands to its end; <c>null</c> if that is more than a number of bytes.</summary>
    public static MemoryStream? Of(Stream stream, int most)
    {
        var (copy, buffer) = (new MemoryStream(), new byte[1 << 16]);
        for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0; )
        {
            if (count > most - copy.Length)
            {
                return null;
            }

            copy.Write(buffer, 0, count);
        }

        copy.Position = 0;
        return copy;
    }
}
