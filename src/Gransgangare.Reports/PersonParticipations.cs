using System.Runtime.InteropServices;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The participations of one person with their rows; without rows when they are loose.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct PersonParticipations(ReadOnlySpan<Participation> all, ReadOnlySpan<ParticipationRow> rows = default)
{
    public ReadOnlySpan<Participation> All { get; } = all;

    public ReadOnlySpan<ParticipationRow> Rows { get; } = rows;
}
