using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// One published result about BIP (publicerat resultat), with its source and how to read it. The value is text and nothing but text: no
/// personal job probability is known, and results must not be multiplied with each other or with a person's numbers (BIP-E14).
/// </summary>
/// <remarks>Source: BIP-E1 to BIP-E16. Made only here.</remarks>
internal sealed class Evidence
{
    internal Evidence(string id, EvidenceKind kind)
    {
        Id = id;
        Kind = kind;
    }

    /// <summary>Rule id, such as <c>BIP-E1</c>.</summary>
    public string Id { get; }

    /// <summary>Share, relative effect or finding without a number.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>What was found.</summary>
    public required LocalizedText Finding { get; init; }

    /// <summary>The number as published, for reading only; <c>null</c> for a finding without one.</summary>
    public LocalizedText? Value { get; init; }

    /// <summary>What the number is about, such as a job within a year; <c>null</c> if the finding says it.</summary>
    public LocalizedText? Outcome { get; init; }

    /// <summary>Year of the publication as text; <c>null</c> = not given by the source.</summary>
    public string? Year { get; init; }

    /// <summary>What must be said beside it.</summary>
    public required LocalizedText Caution { get; init; }

    /// <summary>Addresses of the sources.</summary>
    public required ValueList<Uri> Sources { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
