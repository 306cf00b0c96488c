using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>The counters of a tally, each in the group that it belongs to: what a report is made of.</summary>
/// <param name="Rules">What they were counted by.</param>
/// <param name="Total">Everybody.</param>
/// <param name="Groups">The groups in order of their codes.</param>
/// <param name="Planned">Outcomes by förbund and gender, for what was planned.</param>
/// <param name="OfPersons">Outcomes over persons, for goals.</param>
/// <param name="Incomplete">Incomplete records of the programme.</param>
/// <param name="Quality">What the reading of the data found, with the facts that are missing.</param>
internal sealed record CountedParts(
    ReportRules Rules,
    GroupTally Total,
    IEnumerable<(ValueList<string> Codes, GroupTally Tally)> Groups,
    IEnumerable<(ValueList<string> Codes, OutcomeTally Tally)> Planned,
    OutcomeTally OfPersons,
    IReadOnlyList<EsfIncompleteRecord> Incomplete,
    DataQuality Quality
);
