using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// How unbroken and how parallel the support of one participation is (sammanhållet stöd): days counted from its interventions, described
/// in neutral words and never as a score.
/// </summary>
/// <remarks>
/// The window runs from the first day of the participation to its last, or to the as-of date if that comes first; interventions are cut to
/// it, first and last day included. A day counts once however many interventions cover it. Source: BIP-N1 to BIP-N5.
/// </remarks>
public sealed record SupportContinuity
{
    private SupportContinuity(LocalDate start, ReadOnlySpan<byte> days)
    {
        var run = 0;
        for (var index = 0; index < days.Length; index++)
        {
            var kinds = days[index];
            var jobFocused = Has(kinds, InterventionKind.JobFocused);
            var competenceOrHealth = Has(kinds, InterventionKind.Competence) || Has(kinds, InterventionKind.Health);
            run = kinds == 0 ? run + 1 : 0;
            DaysWithout += kinds == 0 ? 1 : 0;
            DaysInParallel += jobFocused && competenceOrHealth ? 1 : 0;
            DaysWithoutJobFocus += !jobFocused && (competenceOrHealth || Has(kinds, InterventionKind.Social)) ? 1 : 0;
            if (run > LongestRunWithout)
            {
                LongestRunWithout = run;
                LongestRunStart = start.PlusDays(index - run + 1);
            }

            WithoutSince = kinds == 0 ? WithoutSince ?? start.PlusDays(index) : null;
            WithoutJobFocusSince = jobFocused ? null : WithoutJobFocusSince ?? start.PlusDays(index);
        }

        Days = days.Length;
    }

    /// <summary>Number of days in the window; 0 if the participation starts after the as-of date.</summary>
    public int Days { get; }

    /// <summary>Days with no intervention of any kind.</summary>
    public int DaysWithout { get; }

    /// <summary>Length of the longest run of such days.</summary>
    public int LongestRunWithout { get; }

    /// <summary>First day of that run, the earliest of equally long ones; <c>null</c> if there is none.</summary>
    public LocalDate? LongestRunStart { get; }

    /// <summary>Days with a job-focused intervention in parallel with competence or health (BIP-E9).</summary>
    public int DaysInParallel { get; }

    /// <summary>Days with competence, health or social interventions but no job-focused one (BIP-E8).</summary>
    public int DaysWithoutJobFocus { get; }

    /// <summary>First day of the run without any intervention that the window ends with; <c>null</c> if it ends with support.</summary>
    public LocalDate? WithoutSince { get; }

    /// <summary>First day of the run without a job-focused intervention that the window ends with; <c>null</c> if it ends with one.</summary>
    public LocalDate? WithoutJobFocusSince { get; }

    /// <summary>What a caseworker may want to know, in neutral words (BIP-N5); for a working list, since it holds dates of a person.</summary>
    public ValueList<LocalizedText> Flags
    {
        get
        {
            var flags = new List<LocalizedText>();
            if (WithoutSince is { } without)
            {
                flags.Add(new($"ingen intervention sedan {Iso(without)}", $"no intervention since {Iso(without)}"));
            }

            if (WithoutJobFocusSince is { } since)
            {
                flags.Add(new($"ingen jobbfokuserad intervention sedan {Iso(since)}", $"no job-focused intervention since {Iso(since)}"));
            }

            if (LongestRunStart is { } start)
            {
                var (days, from) = (LongestRunWithout, Iso(start));
                flags.Add(
                    new(
                        FormattableString.Invariant($"längst utan intervention: {days} dagar från {from}"),
                        FormattableString.Invariant($"longest without intervention: {days} days from {from}")
                    )
                );
            }

            return flags.ToValueList();
        }
    }

    /// <summary>Counts the days of one participation.</summary>
    /// <param name="participation">First to last day of the participation.</param>
    /// <param name="interventions">Its interventions, in any order; overlaps are allowed.</param>
    /// <param name="asOf">The day the question is for, included; an intervention without an end goes on to it (BIP-N2).</param>
    public static SupportContinuity Of(ParticipationPeriod participation, IEnumerable<Intervention> interventions, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(interventions);

        if (participation.Start > asOf)
        {
            return new SupportContinuity(participation.Start, []);
        }

        var end = participation.End < asOf ? participation.End.Value : asOf;
        var window = new ParticipationPeriod(participation.Start, end);
        var days = new byte[window.LengthInDays(asOf)];
        foreach (var intervention in interventions)
        {
            if (window.Intersect(intervention.Period) is { } part)
            {
                var first = Period.DaysBetween(window.Start, part.Start);
                foreach (ref var day in days.AsSpan(first, part.LengthInDays(asOf)))
                {
                    day |= Bit(intervention.Kind);
                }
            }
        }

        return new SupportContinuity(window.Start, days);
    }

    /// <summary>The type only: dates of a person are not written out.</summary>
    public override string ToString() => nameof(SupportContinuity);

    private static byte Bit(InterventionKind kind) => (byte)(1 << kind.Order);

    private static bool Has(byte kinds, InterventionKind kind) => (kinds & Bit(kind)) != 0;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
