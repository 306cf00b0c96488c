namespace Gransgangare.Core;

/// <summary>A text in Swedish and English.</summary>
/// <param name="Sv">The Swedish text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string Sv, string En)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The text; never <c>null</c>.</returns>
    public string In(Language language) => language == Language.English ? En : Sv;

    /// <summary>The English text.</summary>
    public override string ToString() => En;
}
