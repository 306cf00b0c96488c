using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// The caseworkers of one participant: one, or one after another from some day on (BIP-M6). Ids are opaque and told apart by förbund.
/// </summary>
internal sealed class Caseworkers
{
    private readonly string _first;
    private readonly string _second;
    private readonly LocalDate _change;

    public Caseworkers(RandomStream random, int forbundIndex, LocalDate entry)
    {
        var first = random.Below(RatingTables.CaseworkersPerForbund);
        var second = (first + random.Between(1, RatingTables.CaseworkersPerForbund - 1)) % RatingTables.CaseworkersPerForbund;
        var changes = random.Percent(RatingTables.ChangeOfCaseworkerPercent);
        _change = entry.PlusDays(random.Between(60, 330));
        _first = Id(forbundIndex, first);
        _second = changes ? Id(forbundIndex, second) : _first;
    }

    /// <returns>Now and then <c>null</c>: who answered was not registered.</returns>
    public string? On(RandomStream random, LocalDate date) =>
        random.Percent(RatingTables.CaseworkerMissingPercent) ? null
        : date < _change ? _first
        : _second;

    private static string Id(int forbundIndex, int number) =>
        FormattableString.Invariant($"c{(forbundIndex * RatingTables.CaseworkersPerForbund) + number + 1:000}");
}
