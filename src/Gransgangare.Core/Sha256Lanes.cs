#if NET
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gransgangare.Core;

/// <summary>
/// SHA-256 (FIPS 180-4) of as many short records at once as a vector has words: one lane each, all of the same number of blocks. The records wait
/// until every lane has one.
/// </summary>
internal sealed class Sha256Lanes(int blocks)
{
    /// <summary>Longer records are hashed one by one.</summary>
    public const int MostBlocks = 8;

    private const int BlockBytes = 64;
    private const int BlockWords = 16;
    private const int WordBytes = 4;
    private const int Rounds = 64;
    private const int StateWords = 8;

    // The bit behind the text and the eight bytes of its length.
    private const int LeastPadding = 9;

    private static ReadOnlySpan<uint> Start =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static ReadOnlySpan<uint> RoundConstants =>
        [
            0x428a2f98,
            0x71374491,
            0xb5c0fbcf,
            0xe9b5dba5,
            0x3956c25b,
            0x59f111f1,
            0x923f82a4,
            0xab1c5ed5,
            0xd807aa98,
            0x12835b01,
            0x243185be,
            0x550c7dc3,
            0x72be5d74,
            0x80deb1fe,
            0x9bdc06a7,
            0xc19bf174,
            0xe49b69c1,
            0xefbe4786,
            0x0fc19dc6,
            0x240ca1cc,
            0x2de92c6f,
            0x4a7484aa,
            0x5cb0a9dc,
            0x76f988da,
            0x983e5152,
            0xa831c66d,
            0xb00327c8,
            0xbf597fc7,
            0xc6e00bf3,
            0xd5a79147,
            0x06ca6351,
            0x14292967,
            0x27b70a85,
            0x2e1b2138,
            0x4d2c6dfc,
            0x53380d13,
            0x650a7354,
            0x766a0abb,
            0x81c2c92e,
            0x92722c85,
            0xa2bfe8a1,
            0xa81a664b,
            0xc24b8b70,
            0xc76c51a3,
            0xd192e819,
            0xd6990624,
            0xf40e3585,
            0x106aa070,
            0x19a4c116,
            0x1e376c08,
            0x2748774c,
            0x34b0bcb5,
            0x391c0cb3,
            0x4ed8aa4a,
            0x5b9cca4f,
            0x682e6ff3,
            0x748f82ee,
            0x78a5636f,
            0x84c87814,
            0x8cc70208,
            0x90befffa,
            0xa4506ceb,
            0xbef9a3f7,
            0xc67178f2,
        ];

    // Word w of block b of lane l at ((b × 16) + w) × lanes + l.
    private readonly uint[] _words = new uint[blocks * BlockWords * Vector<uint>.Count];
    private readonly byte[] _padded = new byte[blocks * BlockBytes];
    private int _count;

    /// <summary>Blocks that a record takes with its padding.</summary>
    public static int BlocksOf(int length) => (length + LeastPadding + BlockBytes - 1) / BlockBytes;

    /// <summary>Whether every lane has a record.</summary>
    public bool IsFull => _count == Vector<uint>.Count;

    /// <summary>Gives the next lane a record of the right number of blocks.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        var padded = _padded.AsSpan();
        record.CopyTo(padded);
        padded[record.Length] = 0x80;
        padded[(record.Length + 1)..].Clear();
        BinaryPrimitives.WriteUInt32BigEndian(padded[^WordBytes..], (uint)record.Length * 8);
        for (int word = 0, place = _count; place < _words.Length; word++, place += Vector<uint>.Count)
        {
            _words[place] = BinaryPrimitives.ReadUInt32BigEndian(padded[(word * WordBytes)..]);
        }

        _count++;
    }

    /// <summary>The sum of the fingerprints of the records that wait, who then wait no more.</summary>
    public InputDigest Take()
    {
        if (_count == 0)
        {
            return default;
        }

        Span<Vector<uint>> state = stackalloc Vector<uint>[StateWords];
        for (var word = 0; word < StateWords; word++)
        {
            state[word] = new Vector<uint>(Start[word]);
        }

        Span<Vector<uint>> words = stackalloc Vector<uint>[BlockWords];
        for (var block = 0; block < blocks; block++)
        {
            for (var word = 0; word < BlockWords; word++)
            {
                words[word] = new Vector<uint>(_words.AsSpan(((block * BlockWords) + word) * Vector<uint>.Count));
            }

            Compress(state, words);
        }

        var sum = default(InputDigest);
        Span<byte> hash = stackalloc byte[StateWords * WordBytes];
        for (var lane = 0; lane < _count; lane++)
        {
            for (var word = 0; word < StateWords; word++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(hash[(word * WordBytes)..], state[word][lane]);
            }

            sum = sum.Plus(InputDigest.FromHash(hash));
        }

        _count = 0;
        return sum;
    }

    private static void Compress(Span<Vector<uint>> state, Span<Vector<uint>> words)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var round = 0; round < Rounds; round++)
        {
            ref var word = ref words[round % BlockWords];
            if (round >= BlockWords)
            {
                word += Small(words[(round + 1) % BlockWords], 7, 18, 3) + words[(round + 9) % BlockWords];
                word += Small(words[(round + 14) % BlockWords], 17, 19, 10);
            }

            var first = h + Large(e, 6, 11, 25) + (g ^ (e & (f ^ g))) + new Vector<uint>(RoundConstants[round]) + word;
            var second = Large(a, 2, 13, 22) + ((a & b) | (c & (a | b)));
            (h, g, f, e) = (g, f, e, d + first);
            (d, c, b, a) = (c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Large(Vector<uint> word, int one, int two, int three) =>
        Rotated(word, one) ^ Rotated(word, two) ^ Rotated(word, three);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Small(Vector<uint> word, int one, int two, int shift) =>
        Rotated(word, one) ^ Rotated(word, two) ^ (word >>> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Rotated(Vector<uint> word, int by) => (word >>> by) | (word << (32 - by));
}
#endif
