using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The result of a group of subjects (resultat): the tally at one moment, with the instrument and definition it rests on.</summary>
/// <remarks>Immutable. Source: BIP-I12, BIP-P8, BIP-P9.</remarks>
public sealed class ProgressionResult
{
    internal ProgressionResult(Instrument instrument, ProgressionSettings settings, ValueList<ProgressionGroup> groups, RaterGap gap)
    {
        Instrument = instrument;
        Settings = settings;
        Groups = groups;
        Gap = gap;
    }

    /// <summary>The instrument: its id, version and provisional mark are printed with the result.</summary>
    public Instrument Instrument { get; }

    /// <summary>The settings: their name is printed with the result.</summary>
    public ProgressionSettings Settings { get; }

    /// <summary>One group for each rater kind, in the instrument's order, also those without subjects.</summary>
    public ValueList<ProgressionGroup> Groups { get; }

    /// <summary>The gap between the two raters.</summary>
    public RaterGap Gap { get; }

    /// <summary>Instrument and definition.</summary>
    public override string ToString() => $"{Instrument}, {Settings.Name}";
}
