using System.Runtime.InteropServices;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>The participations of one person with their rows and facts; without these when they are loose.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct PersonParticipations(
    ReadOnlySpan<Participation> all,
    ReadOnlySpan<ParticipationRow> rows = default,
    ReadOnlySpan<EsfFacts> facts = default
)
{
    public ReadOnlySpan<Participation> All { get; } = all;

    public ReadOnlySpan<ParticipationRow> Rows { get; } = rows;

    public ReadOnlySpan<EsfFacts> Facts { get; } = facts;
}
