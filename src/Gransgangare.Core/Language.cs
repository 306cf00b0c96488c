namespace Gransgangare.Core;

/// <summary>Language of a label or message shown to a person. Codes and JSON are always English.</summary>
public enum Language
{
    /// <summary>Swedish (svenska), the default of every human form.</summary>
    Swedish = 0,

    /// <summary>English (engelska).</summary>
    English = 1,
}
