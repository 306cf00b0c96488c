namespace Gransgangare.Core;

/// <summary>
/// Adds up the fingerprints of many records: the same sum as of <see cref="InputDigest.Of"/> and <see cref="InputDigest.Plus"/>, with several short records
/// hashed at once where the processor can. It changes as records are added, and is for one thread.
/// </summary>
internal sealed class InputDigestSum
{
    private InputDigest _sum;

#if NET
    private readonly Sha256Lanes?[] _lanes = new Sha256Lanes?[Sha256Lanes.MostBlocks + 1];

    /// <summary>Adds a record.</summary>
    /// <param name="record">The bytes of the record; they are copied.</param>
    public void Add(ReadOnlySpan<byte> record)
    {
        var blocks = Sha256Lanes.BlocksOf(record.Length);
        if (blocks > Sha256Lanes.MostBlocks)
        {
            _sum = _sum.Plus(InputDigest.Of(record));
            return;
        }

        // Records of as many blocks go together.
        var lanes = _lanes[blocks] ??= new Sha256Lanes(blocks);
        lanes.Add(record);
        if (lanes.IsFull)
        {
            _sum = _sum.Plus(lanes.Take());
        }
    }

    /// <summary>The fingerprint of the records so far.</summary>
    public InputDigest ToDigest()
    {
        foreach (var lanes in _lanes)
        {
            if (lanes is not null)
            {
                _sum = _sum.Plus(lanes.Take());
            }
        }

        return _sum;
    }
#else
    /// <summary>Adds a record.</summary>
    /// <param name="record">The bytes of the record.</param>
    public void Add(ReadOnlySpan<byte> record) => _sum = _sum.Plus(InputDigest.Of(record));

    /// <summary>The fingerprint of the records so far.</summary>
    public InputDigest ToDigest() => _sum;
#endif
}
