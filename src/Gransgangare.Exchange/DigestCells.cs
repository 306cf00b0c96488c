using System.Text;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange;

/// <summary>Adds up the fingerprints of the records of one file: the bytes of a record are the name of the file and its cells, with a sign between them.</summary>
internal sealed class DigestCells : CellSink
{
    private const byte CellEnd = 0x1f;
    private const int MostBytesOfCharacter = 3;
    private const int BytesOfDay = 10;

    private readonly InputDigestSum _sum;
    private readonly int _start;
    private byte[] _record = new byte[1024];
    private int _length;

    /// <summary>The records of a file. The same cells in two files are two different records.</summary>
    /// <param name="sum">What they are added to.</param>
    /// <param name="file">Name of the file.</param>
    public DigestCells(InputDigestSum sum, string file)
    {
        _sum = sum;
        Append(file);
        _start = _length;
    }

    public override void Text(string? cell)
    {
        Room(1);
        _record[_length++] = CellEnd;
        if (!string.IsNullOrEmpty(cell))
        {
            Append(cell!);
        }
    }

    public override void Day(LocalDate? day)
    {
        if (day is not { Year: > 0 and <= 9999 } known)
        {
            base.Day(day);
            return;
        }

        Room(1 + BytesOfDay);
        _record[_length++] = CellEnd;
        Digits(known.Year, 4);
        _record[_length++] = (byte)'-';
        Digits(known.Month, 2);
        _record[_length++] = (byte)'-';
        Digits(known.Day, 2);
    }

    public override void Number(int? number)
    {
        if (number is not (>= 0 and <= 9))
        {
            base.Number(number);
            return;
        }

        Room(2);
        _record[_length++] = CellEnd;
        Digits(number.Value, 1);
    }

    /// <summary>The record has all its cells.</summary>
    public void End()
    {
        _sum.Add(_record.AsSpan(0, _length));
        _length = _start;
    }

    private void Append(string text)
    {
        Room(text.Length * MostBytesOfCharacter);
        _length += Encoding.UTF8.GetBytes(text, 0, text.Length, _record, _length);
    }

    private void Digits(int number, int count)
    {
        for (var place = _length + count - 1; place >= _length; place--)
        {
            _record[place] = (byte)('0' + (number % 10));
            number /= 10;
        }

        _length += count;
    }

    private void Room(int bytes)
    {
        if (_length + bytes > _record.Length)
        {
            Array.Resize(ref _record, Math.Max(_length + bytes, 2 * _record.Length));
        }
    }
}
