using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// Förbund and municipality of a participant. The förbund are those of the project's sub-projects, weighted by their planned numbers; the
/// municipality is one that belonged to the förbund on the entry date (SE-F1).
/// </summary>
internal sealed class Places
{
    private static readonly Dictionary<string, (int Size, int RuralPercent)> s_known = PlaceTables.Municipalities.ToDictionary(
        row => row.Municipality.Code,
        row => (row.Thousands, row.RuralPercent),
        StringComparer.Ordinal
    );

    private readonly string[] _codes;
    private readonly Choice<string?> _forbund;

    // The days of entry, cut where a membership begins: from each day on, the municipalities of each förbund.
    private readonly (LocalDate From, Choice<string>?[] Municipalities)[] _stretches;

    public Places(ProjectDefinition project, LocalDate firstEntry, LocalDate lastEntry)
    {
        var weighted = project
            .SubProjects.Select(part => (Code: part.Forbund, Weight: part.Planned ?? 1))
            .Concat(project.SubProjects.Count > 0 ? [] : project.OwnForbund.Select(own => (own.Code, Weight: 1)))
            .ToList();
        var memberships = project.Memberships.ToList();
        _codes = weighted.Select(row => row.Code).Distinct(StringComparer.Ordinal).ToArray();
        _forbund = weighted.Count == 0 ? new((null, 1)) : new(weighted.Select(row => ((string?)row.Code, row.Weight)).ToArray());
        _stretches = memberships
            .Select(membership => membership.From)
            .Where(day => firstEntry < day && day <= lastEntry)
            .Append(firstEntry)
            .Distinct()
            .OrderByDescending(day => day)
            .Select(day => (day, _codes.Select(code => Members(memberships, code, day)).ToArray()))
            .ToArray();
    }

    public string? Forbund(RandomStream random) => _forbund.Draw(random);

    /// <summary>The place of the förbund in the project, from 0; 0 too if there is none.</summary>
    public int IndexOf(string? forbund) => forbund is null ? 0 : Math.Max(0, Array.IndexOf(_codes, forbund));

    /// <returns>Now and then <c>null</c>, and always where no municipality is known for the day.</returns>
    public string? Municipality(RandomStream random, string? forbund, LocalDate entry)
    {
        var missing = random.Percent(PlaceTables.MunicipalityMissingPercent);
        return missing || forbund is null
            ? null
            : _stretches.First(stretch => stretch.From <= entry).Municipalities[IndexOf(forbund)]?.Draw(random);
    }

    public static Fact Rural(RandomStream random, string? municipality)
    {
        var percent =
            municipality is not null && s_known.TryGetValue(municipality, out var known)
                ? known.RuralPercent
                : PlaceTables.RuralPercentElsewhere;
        return new FactShares(percent * 10, 0, PlaceTables.RuralNotKnownPerMille).Draw(random);
    }

    private static Choice<string>? Members(List<ForbundMembership> memberships, string forbund, LocalDate day)
    {
        var members = memberships
            .Where(membership => string.Equals(membership.Forbund, forbund, StringComparison.Ordinal))
            .Where(membership => ForbundMembership.Find(memberships, membership.Municipality, day) == membership)
            .Select(membership => membership.Municipality)
            .Distinct(StringComparer.Ordinal)
            .Select(code => (code, s_known.TryGetValue(code, out var known) ? known.Size : PlaceTables.ThousandsElsewhere))
            .ToArray();
        return members.Length == 0 ? null : new(members);
    }
}
