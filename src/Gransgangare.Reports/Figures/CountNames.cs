using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Words beside those of the figures (<see cref="FigureCatalogue"/>).</summary>
internal static class CountNames
{
    public static LocalizedText Organisations { get; } = new("Organisationer", "Organisations");

    /// <summary>A name as it begins a heading or a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
