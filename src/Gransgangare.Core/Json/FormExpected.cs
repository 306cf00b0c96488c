namespace Gransgangare.Core;

/// <summary>What a form accepts at a place, in words for a message.</summary>
internal static class FormExpected
{
    /// <summary>At least one element.</summary>
    public static LocalizedText AtLeastOne { get; } = new("Minst en behövs.", "At least one is needed.");

    /// <summary>A share.</summary>
    public static LocalizedText Share { get; } =
        new("Skriv en andel från 0 till 1; 60 procent är 0.6.", "Write a share from 0 to 1; 60 per cent is 0.6.");

    /// <summary>One of some codes.</summary>
    public static LocalizedText OneOf(IEnumerable<string> codes)
    {
        var list = string.Join(", ", codes);
        return new($"Tillåtna koder: {list}.", $"Accepted codes: {list}.");
    }

    /// <summary>A whole number of a range.</summary>
    public static LocalizedText Number(int from, int to) =>
        (from, to) switch
        {
            (int.MinValue, _) => new($"Skriv ett heltal upp till {to}.", $"Write a whole number up to {to}."),
            (_, int.MaxValue) => new($"Skriv ett heltal från {from}.", $"Write a whole number from {from}."),
            _ => new($"Skriv ett heltal från {from} till {to}.", $"Write a whole number from {from} to {to}."),
        };

    /// <summary>An end that is not before its start.</summary>
    public static LocalizedText NotBefore(string start) =>
        new($"Värdet får inte vara mindre än {start}.", $"The value must not be less than {start}.");
}
