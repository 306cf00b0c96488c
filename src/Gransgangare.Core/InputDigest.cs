using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gransgangare.Core;

/// <summary>
/// A fingerprint of records in any order (kontrollsumma): the sum of the SHA-256 of each record, modulo 2²⁵⁶. Fingerprints of parts add up to
/// the fingerprint of the whole, and a record that is there twice counts twice.
/// </summary>
/// <remarks>
/// It finds data that have changed; it is not a proof against somebody who makes up records to fit it. The difference of two is the hash of the
/// records that differ, which can be guessed: publish <see cref="Seal"/>. The default is that of no record.
/// </remarks>
internal readonly record struct InputDigest
{
    private const int Words = 4;
    private const int BytesOfWord = 8;

    private readonly ulong _low;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _high;

    private InputDigest(ulong low, ulong second, ulong third, ulong high) => (_low, _second, _third, _high) = (low, second, third, high);

    /// <summary>The fingerprint of one record.</summary>
    /// <param name="record">The bytes of the record.</param>
    public static InputDigest Of(ReadOnlySpan<byte> record)
    {
#if NET
        Span<byte> hash = stackalloc byte[Words * BytesOfWord];
        SHA256.HashData(record, hash);
        return FromHash(hash);
#else
        using var sha = SHA256.Create();
        return FromHash(sha.ComputeHash(record.ToArray()));
#endif
    }

    /// <summary>The fingerprint whose text form this is.</summary>
    /// <param name="text">64 hexadecimal digits.</param>
    /// <exception cref="FormatException">Something else.</exception>
    public static InputDigest Parse(string text)
    {
        const int Digits = 2 * BytesOfWord;
        var words = new ulong[Words];
        if (text is not { Length: Words * Digits })
        {
            throw new FormatException("A fingerprint has 64 hexadecimal digits.");
        }

        for (var word = 0; word < Words; word++)
        {
            var part = text.Substring(word * Digits, Digits);
            if (!ulong.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out words[word]))
            {
                throw new FormatException("A fingerprint has 64 hexadecimal digits.");
            }
        }

        return new InputDigest(words[3], words[2], words[1], words[0]);
    }

    /// <summary>The fingerprint of the records of both.</summary>
    /// <param name="other">The other fingerprint.</param>
    public InputDigest Plus(InputDigest other)
    {
        unchecked
        {
            var low = _low + other._low;
            var second = Sum(_second, other._second, low < _low, out var carry);
            var third = Sum(_third, other._third, carry, out carry);
            return new InputDigest(low, second, third, Sum(_high, other._high, carry, out _));
        }
    }

    /// <summary>The form to publish: the SHA-256 of the text form, from which no part can be taken away.</summary>
    /// <returns>64 hexadecimal digits, in lower case.</returns>
    public string Seal()
    {
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.ASCII.GetBytes(ToString())).Select(part => part.ToString("x2", CultureInfo.InvariantCulture))
        );
    }

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => FormattableString.Invariant($"{_high:x16}{_third:x16}{_second:x16}{_low:x16}");

    internal static InputDigest FromHash(ReadOnlySpan<byte> hash) => new(Word(hash, 0), Word(hash, 1), Word(hash, 2), Word(hash, 3));

    private static ulong Word(ReadOnlySpan<byte> hash, int word) =>
        BinaryPrimitives.ReadUInt64LittleEndian(hash.Slice(word * BytesOfWord, BytesOfWord));

    private static ulong Sum(ulong one, ulong other, bool carryIn, out bool carryOut)
    {
        unchecked
        {
            var sum = one + other;
            var withCarry = sum + (carryIn ? 1UL : 0UL);
            carryOut = sum < one || withCarry < sum;
            return withCarry;
        }
    }
}
