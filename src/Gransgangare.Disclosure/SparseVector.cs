namespace Gransgangare.Disclosure;

/// <summary>Numbers by place of which few are not 0: it knows which, so that it is emptied as fast as it was filled.</summary>
internal sealed class SparseVector(int length)
{
    private readonly double[] _values = new double[length];
    private readonly bool[] _isTouched = new bool[length];

    /// <summary>Places that have been written to since it was emptied.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>The number at a place.</summary>
    public double this[int place]
    {
        get => _values[place];
        set
        {
            if (!_isTouched[place])
            {
                _isTouched[place] = true;
                Touched.Add(place);
            }

            _values[place] = value;
        }
    }

    /// <summary>Adds to the number at a place.</summary>
    public void Add(int place, double by)
    {
        if (!_isTouched[place])
        {
            _isTouched[place] = true;
            Touched.Add(place);
        }

        _values[place] += by;
    }

    /// <summary>Makes all numbers 0.</summary>
    public void Clear()
    {
        foreach (var place in Touched)
        {
            (_values[place], _isTouched[place]) = (0, false);
        }

        Touched.Clear();
    }
}
