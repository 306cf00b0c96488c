using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Identity;

/// <summary>
/// Which numbers are one person (identitetshistorik): a person keeps the key of the first number known, also when a samordningsnummer becomes a
/// personnummer and when that is corrected back (SE-R19, SE-I9). Immutable; it holds keys and dates, never a number.
/// </summary>
/// <remarks>
/// The order in which links are added does not matter. The host stores <see cref="Links"/>, and where it needs the numbers themselves keeps them in
/// its own register.
/// </remarks>
public sealed class PersonRegister
{
    private readonly PersonKeys _keys;
    private readonly Dictionary<string, IdentityLink> _byLater;

    /// <summary>A register of links stored earlier.</summary>
    /// <param name="keys">Makes keys of numbers.</param>
    /// <param name="links">The links; <c>null</c> = none.</param>
    /// <exception cref="ArgumentException">A number has two earlier ones, or is its own.</exception>
    public PersonRegister(PersonKeys keys, IEnumerable<IdentityLink>? links = null)
    {
        _keys = keys ?? throw new ArgumentNullException(nameof(keys));
        _byLater = new(StringComparer.Ordinal);
        foreach (var link in links ?? [])
        {
            if (_byLater.ContainsKey(link.Later) || string.Equals(Resolve(link.Earlier), link.Later, StringComparison.Ordinal))
            {
                throw new ArgumentException("A number has at most one earlier one, and is never its own.", nameof(links));
            }

            _byLater.Add(link.Later, link);
        }
    }

    /// <summary>All links in order of the later key.</summary>
    public ValueList<IdentityLink> Links => _byLater.Values.OrderBy(link => link.Later, StringComparer.Ordinal).ToValueList();

    /// <summary>The key of the person with a number, whichever of the person's numbers it is.</summary>
    /// <param name="number">The number.</param>
    public string KeyOf(IdentityNumber number) => Resolve(_keys.KeyOf(number));

    /// <summary>
    /// The key that a person has now, for a key given out before a link was known: replace the one by the other in stored records.
    /// </summary>
    /// <param name="key">Any key of the person.</param>
    public string Resolve(string key)
    {
        var resolved = key ?? throw new ArgumentNullException(nameof(key));
        while (_byLater.TryGetValue(resolved, out var link))
        {
            resolved = link.Earlier;
        }

        return resolved;
    }

    /// <summary>The register with two numbers as one person; no change if they are one already.</summary>
    /// <param name="earlier">The number known first.</param>
    /// <param name="later">The number that came later.</param>
    /// <param name="since">Day from which the later number holds.</param>
    /// <exception cref="ArgumentException">The later number has another earlier one; take that link away first.</exception>
    public PersonRegister Link(IdentityNumber earlier, IdentityNumber later, LocalDate since)
    {
        var link = new IdentityLink(_keys.KeyOf(later), _keys.KeyOf(earlier), since);
        return string.Equals(Resolve(link.Later), Resolve(link.Earlier), StringComparison.Ordinal)
            ? this
            : new PersonRegister(_keys, Links.Append(link));
    }

    /// <summary>The register without the link of a later number that was linked by mistake: it is a person of its own again.</summary>
    /// <param name="later">The later number.</param>
    public PersonRegister Unlink(IdentityNumber later)
    {
        var key = _keys.KeyOf(later);
        return new PersonRegister(_keys, Links.Where(link => !string.Equals(link.Later, key, StringComparison.Ordinal)));
    }

    /// <summary>The register without anything of a person, after anonymisation.</summary>
    /// <param name="person">Key of the person.</param>
    public PersonRegister Without(string person) =>
        new(_keys, Links.Where(link => !string.Equals(Resolve(link.Later), Resolve(person), StringComparison.Ordinal)));

    /// <summary>The number of links only.</summary>
    public override string ToString() => FormattableString.Invariant($"PersonRegister ({_byLater.Count} links)");
}
