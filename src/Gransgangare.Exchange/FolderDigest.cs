using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>The fingerprint of an exchange folder (kontrollsumma för en mapp): of every record in its files, whatever the order of the rows.</summary>
public static class FolderDigest
{
    private const byte Quote = (byte)'"';
    private const byte NewLine = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    /// <summary>Reads the files of a folder and adds up their records; a header is a record, an empty line is none.</summary>
    /// <param name="directory">Path of the folder.</param>
    /// <returns>The fingerprint; that of no record if the folder has none of the files.</returns>
    public static InputDigest Of(string directory)
    {
        var sum = default(InputDigest);
        foreach (var name in ExchangeFormat.Files)
        {
            var path = Path.Combine(directory ?? throw new ArgumentNullException(nameof(directory)), name);
            if (File.Exists(path))
            {
                sum = sum.Plus(name == ExchangeFormat.Project ? OfWhole(name, path) : OfRecords(name, path));
            }
        }

        return sum;
    }

    private static InputDigest OfWhole(string name, string path) => InputDigest.Of([.. Start(name), .. File.ReadAllBytes(path)]);

    private static InputDigest OfRecords(string name, string path)
    {
        var (sum, start, isQuoted) = (default(InputDigest), Start(name), false);
        using var record = new MemoryStream();
        using var file = new BufferedStream(File.OpenRead(path), 1 << 16);
        SkipByteOrderMark(file);
        record.Write(start, 0, start.Length);
        for (int read; (read = file.ReadByte()) >= 0; )
        {
            isQuoted ^= read == Quote;
            if (read == NewLine && !isQuoted)
            {
                EndRecord();
            }
            else if (read != CarriageReturn || isQuoted)
            {
                record.WriteByte((byte)read);
            }
        }

        EndRecord();
        return sum;

        void EndRecord()
        {
            if (record.Length > start.Length)
            {
                sum = sum.Plus(InputDigest.Of(record.ToArray()));
                record.SetLength(start.Length);
            }
        }
    }

    // The same line in two files is two different records.
    private static byte[] Start(string name) => Encoding.UTF8.GetBytes(name + "\n");

    private static void SkipByteOrderMark(Stream file)
    {
        if (file.ReadByte() != 0xEF || file.ReadByte() != 0xBB || file.ReadByte() != 0xBF)
        {
            file.Position = 0;
        }
    }
}
