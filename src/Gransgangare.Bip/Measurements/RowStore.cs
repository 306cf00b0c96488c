namespace Gransgangare.Bip;

/// <summary>
/// Rows of many subjects, each subject's together and sorted, in chunks so that no row is copied as the store grows. Subjects may come in any
/// order; only the rows of one who comes back after another are moved at the end.
/// </summary>
/// <param name="subjects">Number of subjects if known, else 0.</param>
internal sealed class RowStore(int subjects)
{
    private const int SmallestChunk = 1 << 6;
    private const int LargestChunk = 1 << 15;

    private readonly List<(int Subject, MeasurementRow Row)> _late = [];
    private MeasurementRow[] _chunk = [];
    private Run[] _runs = new Run[Math.Max(subjects, SmallestChunk)];
    private int _latest = -1;
    private int _used;

    /// <summary>The sorted rows of a subject.</summary>
    public ReadOnlySpan<MeasurementRow> Of(int subject)
    {
        ref readonly var run = ref _runs[subject];
        return run.Chunk.AsSpan(run.Start, run.Length);
    }

    /// <summary>Adds a row of a subject.</summary>
    public void Add(int subject, in MeasurementRow row)
    {
        if (subject >= _runs.Length)
        {
            Array.Resize(ref _runs, Math.Max(2 * _runs.Length, subject + 1));
        }

        ref var run = ref _runs[subject];
        if (subject != _latest)
        {
            if (run.Length > 0)
            {
                _late.Add((subject, row));
                return;
            }

            _latest = subject;
            run = Start(needed: 1);
        }
        else if (_used == _chunk.Length)
        {
            // What the subject has moves along into a new chunk.
            var before = run;
            run = Start(2 * run.Length);
            before.Chunk.AsSpan(before.Start, before.Length).CopyTo(run.Chunk);
            run.Length = before.Length;
            _used += run.Length;
        }

        _used += run.Insert(row);
    }

    /// <summary>Puts the rows that came late in their places.</summary>
    /// <param name="subjects">Number of subjects.</param>
    public void Finish(int subjects)
    {
        Array.Resize(ref _runs, subjects);
        if (_late.Count == 0)
        {
            return;
        }

        var (runs, lengths) = (_runs, new int[subjects]);
        for (var subject = 0; subject < subjects; subject++)
        {
            lengths[subject] = runs[subject].Length;
        }

        foreach (var (subject, _) in _late)
        {
            lengths[subject]++;
        }

        (_chunk, _runs, _used) = ([], new Run[subjects], 0);
        for (var subject = 0; subject < subjects; subject++)
        {
            _runs[subject] = Start(lengths[subject]);
            _used += lengths[subject];
            foreach (var row in runs[subject].Chunk.AsSpan(runs[subject].Start, runs[subject].Length))
            {
                _runs[subject].Insert(row);
            }
        }

        foreach (var (subject, row) in _late)
        {
            _runs[subject].Insert(row);
        }

        _late.Clear();
        _late.TrimExcess();
    }

    // An empty run with room for as many rows at least, at the end of the last chunk or in a new one.
    private Run Start(int needed)
    {
        if (_used + needed > _chunk.Length)
        {
            _chunk = new MeasurementRow[Math.Max(needed, Math.Min(Math.Max(2 * _chunk.Length, SmallestChunk), LargestChunk))];
            _used = 0;
        }

        return new Run { Chunk = _chunk, Start = _used };
    }

    private struct Run
    {
        public MeasurementRow[]? Chunk;
        public int Start;
        public int Length;

        /// <returns>How many rows it is longer.</returns>
        public int Insert(in MeasurementRow row)
        {
            var before = Length;
            Length = MeasurementRow.Insert(Chunk.AsSpan(Start), before, row);
            return Length - before;
        }
    }
}
