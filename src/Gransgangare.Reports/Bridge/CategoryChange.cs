using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One cell of the matrix of a dry run: exits that one rule set gives one category and another rule set another (regelprov).</summary>
/// <param name="Before">Code of the category by the first rules; <c>uncategorised</c> = they cannot say.</param>
/// <param name="After">Code of the category by the second rules.</param>
/// <param name="Count">Number of participations.</param>
/// <param name="Persons">Keys of the persons where the category changes, else empty. Only for those who may see them.</param>
public sealed record CategoryChange(string Before, string After, long Count, ValueList<string> Persons)
{
    /// <summary>The categories; no key.</summary>
    public override string ToString() => $"{Before} → {After}: {Count}";
}
