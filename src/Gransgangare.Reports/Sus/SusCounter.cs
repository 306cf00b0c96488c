using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Counters of one table by sex.</summary>
internal sealed class SusCounter(int rows)
{
    private readonly long[] _women = new long[rows];
    private readonly long[] _men = new long[rows];
    private readonly long[] _all = new long[rows];

    public SusCount this[int row] => new(_women[row], _men[row], _all[row]);

    public void Add(int row, Gender gender)
    {
        _all[row]++;
        if (gender == Gender.Woman)
        {
            _women[row]++;
        }
        else if (gender == Gender.Man)
        {
            _men[row]++;
        }
    }

    public void Merge(SusCounter other)
    {
        for (var row = 0; row < _all.Length; row++)
        {
            _women[row] += other._women[row];
            _men[row] += other._men[row];
            _all[row] += other._all[row];
        }
    }
}
