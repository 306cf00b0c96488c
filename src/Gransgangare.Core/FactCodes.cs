namespace Gransgangare.Core;

/// <summary>The text form of a <see cref="Fact"/>: <c>yes</c>, <c>no</c>, <c>refused</c>, and the empty text for not known.</summary>
internal static class FactCodes
{
    /// <summary>The code of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the four values.</exception>
    public static string ToCode(this Fact fact) =>
        fact switch
        {
            Fact.NotKnown => "",
            Fact.Yes => "yes",
            Fact.No => "no",
            Fact.Refused => "refused",
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        };

    /// <summary>Reads a fact.</summary>
    /// <param name="code">One of the codes; <c>null</c> is read as empty.</param>
    /// <param name="fact">The fact.</param>
    /// <returns><c>false</c> if the text is none of the codes.</returns>
    public static bool TryParse(string? code, out Fact fact)
    {
        (var known, fact) = code switch
        {
            null or "" => (true, Fact.NotKnown),
            "yes" => (true, Fact.Yes),
            "no" => (true, Fact.No),
            "refused" => (true, Fact.Refused),
            _ => (false, Fact.NotKnown),
        };
        return known;
    }
}
