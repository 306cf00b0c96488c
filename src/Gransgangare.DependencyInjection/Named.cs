namespace Gransgangare.DependencyInjection;

/// <summary>Definitions by their key: the built-in ones and those a host adds.</summary>
internal sealed class Named<T>(string what, List<string> faults, IEnumerable<T> builtIn, Func<T, string> key)
    where T : class
{
    private readonly List<T> _all = [.. builtIn];

    public IReadOnlyList<T> All => _all;

    public void Add(T? one)
    {
        ArgumentNullException.ThrowIfNull(one);

        if (_all.Exists(other => string.Equals(key(other), key(one), StringComparison.Ordinal)))
        {
            faults.Add($"{what} {key(one)}: there are two.");
        }
        else
        {
            _all.Add(one);
        }
    }

    public void Remove(T one) => _all.Remove(one);

    public T? Find(string id)
    {
        var found = _all.Find(one => string.Equals(key(one), id, StringComparison.Ordinal));
        if (found is null)
        {
            faults.Add($"no such {what}; there are {string.Join(", ", _all.Select(key))}.");
        }

        return found;
    }

    public IEnumerable<(string Key, TResult Service)> Select<TResult>(Func<T, TResult> make) => _all.Select(one => (key(one), make(one)));
}
