namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Rows of one file with their lines, those of each participation linked in the order of reading: most participations have few, and nothing is made for
/// any of them.
/// </summary>
/// <typeparam name="T">What a row says.</typeparam>
internal sealed class RowChains<T>
{
    // Among so many rows an equal one is looked for by walking; the lines of the rows of longer chains are kept by chain and value.
    private const int MostWalked = 16;

    private readonly Dictionary<(int Chain, T Value), int> _linesOfLong = [];
    private (T Value, int Line, int Next)[] _rows = new (T, int, int)[64];

    // Place 0 is not a row.
    private int _end = 1;

    /// <summary>Adds a row behind those that the chain has.</summary>
    public void Add(ref RowChain chain, T value, int line)
    {
        if (_end == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * _end);
        }

        _rows[_end] = (value, line, 0);
        if (chain.Count == 0)
        {
            (chain.Id, chain.First) = (_end, _end);
        }
        else
        {
            _rows[chain.Last].Next = _end;
        }

        (chain.Last, chain.Count) = (_end++, chain.Count + 1);
        if (chain.Count > MostWalked)
        {
            Keep(chain);
        }
    }

    /// <summary>The line of the row of a chain that says the same; 0 if it has none.</summary>
    public int LineOf(RowChain chain, T value)
    {
        if (chain.Count > MostWalked)
        {
            return _linesOfLong.TryGetValue((chain.Id, value), out var line) ? line : 0;
        }

        for (var place = chain.First; place > 0; place = _rows[place].Next)
        {
            if (EqualityComparer<T>.Default.Equals(_rows[place].Value, value))
            {
                return _rows[place].Line;
            }
        }

        return 0;
    }

    /// <summary>Adds the rows of a chain to a list.</summary>
    public void CopyTo(List<(T Value, int Line)> list, RowChain chain)
    {
        for (var place = chain.First; place > 0; place = _rows[place].Next)
        {
            list.Add((_rows[place].Value, _rows[place].Line));
        }
    }

    /// <summary>The rows of a chain.</summary>
    public List<(T Value, int Line)> Of(RowChain chain)
    {
        var list = new List<(T Value, int Line)>(chain.Count);
        CopyTo(list, chain);
        return list;
    }

    /// <summary>Removes the row of a line.</summary>
    /// <returns>Whether the chain had it.</returns>
    public bool Remove(ref RowChain chain, int line)
    {
        for (int before = 0, place = chain.First; place > 0; before = place, place = _rows[place].Next)
        {
            if (_rows[place].Line == line)
            {
                Unlink(ref chain, before, place);
                return true;
            }
        }

        return false;
    }

    // All rows of a chain that has become long, and then each that comes.
    private void Keep(RowChain chain)
    {
        for (var place = chain.Count == MostWalked + 1 ? chain.First : chain.Last; place > 0; place = _rows[place].Next)
        {
            _linesOfLong[(chain.Id, _rows[place].Value)] = _rows[place].Line;
        }
    }

    private void Unlink(ref RowChain chain, int before, int place)
    {
        var next = _rows[place].Next;
        if (before == 0)
        {
            chain.First = next;
        }
        else
        {
            _rows[before].Next = next;
        }

        chain.Last = place == chain.Last ? before : chain.Last;
        chain.Count--;
    }
}
