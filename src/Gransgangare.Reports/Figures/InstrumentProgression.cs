using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What a report says by one of its instruments (progression enligt ett instrument).</summary>
/// <param name="Total">
/// Progression of the persons who are active in the period, over measurements up to its last day; or, of an instrument about organisations, of every
/// organisation that is measured by that day.
/// </param>
/// <param name="Groups">The same by the breakdowns of the request; empty for organisations, which are in no group of participants.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record InstrumentProgression(ProgressionResult Total, ValueList<ProgressionOfGroup> Groups)
{
    /// <summary>
    /// How well the persons who are active in the period are measured on its last day, for each rater kind; empty for organisations, since nobody knows how
    /// many there are to be measured.
    /// </summary>
    internal ValueList<RaterCoverage> Coverage { get; init; } = [];

    /// <summary>The same by the breakdowns of the request: every group with a person, also where nobody is measured.</summary>
    internal ValueList<CoverageOfGroup> CoverageGroups { get; init; } = [];

    /// <summary>The instrument.</summary>
    public Instrument Instrument => Total.Instrument;

    /// <summary>Its own address: that of the first instrument is <c>bip</c>, whichever it is.</summary>
    internal string At { get; init; } = FigureAddress.FirstInstrument;

    /// <summary>Whether it is the first, whose progression goals count.</summary>
    internal bool IsFirst => At == FigureAddress.FirstInstrument;

    /// <summary>Whether it counts organisations rather than persons.</summary>
    internal bool IsOfOrganisations => Instrument.Subject == MeasurementSubject.Organisation;

    /// <summary>With those groups alone whose codes are chosen.</summary>
    internal InstrumentProgression Where(Func<ValueList<string>, bool> isChosen) =>
        this with
        {
            Groups = Groups.Where(group => isChosen(group.Codes)).ToValueList(),
            CoverageGroups = CoverageGroups.Where(group => isChosen(group.Codes)).ToValueList(),
        };

    /// <summary>The instrument; no count.</summary>
    public override string ToString() => $"{nameof(InstrumentProgression)} ({Instrument})";
}
