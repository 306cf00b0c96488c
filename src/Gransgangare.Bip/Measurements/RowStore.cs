namespace Gransgangare.Bip;

/// <summary>Rows of many subjects, each subject's together and sorted, in chunks so that no row is copied as the store grows.</summary>
internal sealed class RowStore
{
    private const int SmallestChunk = 1 << 6;
    private const int LargestChunk = 1 << 15;

    private readonly List<(int Subject, MeasurementRow Row)> _late = [];
    private List<MeasurementRow[]> _chunks = [];
    private List<Run> _runs = [];
    private int _used;

    /// <summary>The sorted rows of a subject.</summary>
    public ReadOnlySpan<MeasurementRow> Of(int subject)
    {
        var run = _runs[subject];
        return _chunks[run.Chunk].AsSpan(run.Start, run.Length);
    }

    /// <summary>Adds a row of the latest subject, of a new one with the next number, or of an earlier one.</summary>
    public void Add(int subject, in MeasurementRow row)
    {
        if (subject < _runs.Count - 1)
        {
            _late.Add((subject, row));
            return;
        }

        var length = subject == _runs.Count ? 0 : _runs[subject].Length;
        Reserve(subject, length, length + 1);
        Append(subject, row);
    }

    /// <summary>Puts the rows that came late in their places.</summary>
    /// <param name="subjects">Number of subjects.</param>
    public void Finish(int subjects)
    {
        if (_late.Count == 0)
        {
            return;
        }

        var (chunks, runs, lengths) = (_chunks, _runs, new int[subjects]);
        for (var subject = 0; subject < subjects; subject++)
        {
            lengths[subject] = runs[subject].Length;
        }

        foreach (var (subject, _) in _late)
        {
            lengths[subject]++;
        }

        (_chunks, _runs, _used) = ([], new List<Run>(subjects), 0);
        for (var subject = 0; subject < subjects; subject++)
        {
            Reserve(subject, 0, lengths[subject]);
            _used += lengths[subject];
            var run = runs[subject];
            foreach (var row in chunks[run.Chunk].AsSpan(run.Start, run.Length))
            {
                Insert(subject, row);
            }
        }

        foreach (var (subject, row) in _late)
        {
            Insert(subject, row);
        }

        _late.Clear();
        _late.TrimExcess();
    }

    private void Append(int subject, in MeasurementRow row)
    {
        _used++;
        Insert(subject, row);
    }

    private void Insert(int subject, in MeasurementRow row)
    {
        var run = _runs[subject];
        MeasurementRow.Insert(_chunks[run.Chunk].AsSpan(run.Start, run.Length + 1), run.Length, row);
        _runs[subject] = run with { Length = run.Length + 1 };
    }

    /// <summary>Sees that the latest subject has room at the end of the last chunk; what it has moves along into a new one.</summary>
    private void Reserve(int subject, int length, int needed)
    {
        if (subject == _runs.Count)
        {
            _runs.Add(new Run(_chunks.Count - 1, _used, 0));
        }

        var size = _chunks.Count == 0 ? 0 : _chunks[_chunks.Count - 1].Length;
        if (_chunks.Count > 0 && _used - length + needed <= size)
        {
            return;
        }

        var chunk = new MeasurementRow[Math.Max(2 * needed, Math.Min(Math.Max(2 * size, SmallestChunk), LargestChunk))];
        if (length > 0)
        {
            Of(subject).CopyTo(chunk);
        }

        _chunks.Add(chunk);
        _runs[subject] = new Run(_chunks.Count - 1, 0, length);
        _used = length;
    }

    private readonly record struct Run(int Chunk, int Start, int Length);
}
