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

    /// <summary>Refuses the same operation of a person twice: what is registered of it is one participation with several spells.</summary>
    /// <exception cref="ArgumentException">An operation stands twice.</exception>
    public static void DemandOnce(ReadOnlySpan<Participation> participations)
    {
        for (var index = 1; index < participations.Length; index++)
        {
            foreach (var earlier in participations.Slice(0, index))
            {
                if (string.Equals(earlier.Operation, participations[index].Operation, StringComparison.Ordinal))
                {
                    throw new ArgumentException(
                        "A participation stands twice. Give each operation of the person once, with all its spells.",
                        nameof(participations)
                    );
                }
            }
        }
    }
}
