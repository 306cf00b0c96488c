using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The result of a group of subjects (resultat): the tally at one moment, with the instrument and definition it rests on.</summary>
/// <remarks>Immutable; equal to another with the same counts by the same instrument and settings. Source: BIP-I12, BIP-P8, BIP-P9.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ProgressionResult
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

    /// <summary>The result as an audience may see it: sensitive items have no row and are in no gap (BIP-V2).</summary>
    /// <param name="audience">For whom the view is.</param>
    /// <remarks>
    /// Classes and indexes stay as counted, so do not include a sensitive item in the index of a result that the participant sees.
    /// </remarks>
    public ProgressionResult For(Audience audience) =>
        new(Instrument, Settings, Groups.Select(group => group.For(audience)).ToValueList(), Gap.For(audience));

    /// <summary>Instrument and definition.</summary>
    public override string ToString() => $"{Instrument}, {Settings.Name}";
}
