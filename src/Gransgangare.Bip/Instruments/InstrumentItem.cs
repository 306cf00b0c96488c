using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>One item of an instrument (indikator, fråga): an id, names and flags, but never the wording of a form (BIP-I6).</summary>
/// <remarks>Source: BIP-I8.</remarks>
public sealed class InstrumentItem
{
    internal InstrumentItem(int slot, string id, LocalizedText name, LocalizedText? description, ValueList<RaterKind> askedOf)
    {
        Slot = slot;
        Id = id;
        Name = name;
        Description = description;
        AskedOf = askedOf;
    }

    /// <summary>Place in the definition, from 0; the item's slot in <see cref="Answers"/> and its axis in every diagram.</summary>
    public int Slot { get; }

    /// <summary>Stable id, lower-case ASCII words joined by hyphens; the column name in the exchange folder.</summary>
    public string Id { get; }

    /// <summary>Name (benämning).</summary>
    public LocalizedText Name { get; }

    /// <summary>Short description in own words; <c>null</c> if the definition has none.</summary>
    public LocalizedText? Description { get; }

    /// <summary>The rater kinds that answer it, in the definition's order.</summary>
    public ValueList<RaterKind> AskedOf { get; }

    /// <summary>Whether a high value on the form is further from work (omvänd skala); such values are reversed at reading (BIP-S1).</summary>
    public bool Reversed { get; internal init; }

    /// <summary>Whether it belongs to the rater's index; <c>true</c> unless the definition says otherwise (BIP-S4).</summary>
    public bool InIndex { get; internal init; } = true;

    /// <summary>Whether the study tied it to job probability (BIP-E7). A fact to show; no calculation uses it.</summary>
    public bool TiedToJobProbability { get; internal init; }

    /// <summary>Whether it is kept out of the participant's view (känslig, BIP-V2).</summary>
    public bool Sensitive { get; internal init; }

    /// <summary>Whether name and existence are confirmed by a source; <c>false</c> unless the definition says so (BIP-I1).</summary>
    public bool Verified { get; internal init; }

    /// <summary>Whether a reader may see answers to it: everything but what is sensitive, and that too for professionals (BIP-V2).</summary>
    /// <param name="audience">For whom the view is.</param>
    public bool IsVisibleTo(Audience audience) => !Sensitive || audience == Audience.Professional;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
