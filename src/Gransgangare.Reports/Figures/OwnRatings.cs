using Gransgangare.Bip;

namespace Gransgangare.Reports;

/// <summary>The participants' own ratings of themselves, as goals count them (BIP-P7, BIP-P8).</summary>
/// <param name="Subjects">Persons to be measured.</param>
/// <param name="WithSecond">Of them, those with a second measurement.</param>
/// <param name="Assessable">Those who can be assessed.</param>
/// <param name="NotAssessable">Those measured who cannot.</param>
/// <param name="Up">Of the assessable, those who went up.</param>
internal readonly record struct OwnRatings(long Subjects, long WithSecond, long Assessable, long NotAssessable, long Up)
{
    /// <summary>Those of a group; <c>null</c> = participants do not answer the instrument, or it is about organisations.</summary>
    public static OwnRatings? Of(ProgressionResult progression, IEnumerable<RaterCoverage> coverage) =>
        progression.Instrument.Subject == MeasurementSubject.Participant
        && progression.Groups.FirstOrDefault(group => group.Rater == RaterKind.Participant) is { } own
            ? new OwnRatings(
                coverage.First(row => row.Rater == RaterKind.Participant).Subjects,
                own.WithSecond,
                own.Assessable,
                own.NotAssessable,
                own.Up
            )
            : null;

    /// <summary>Those of one person.</summary>
    public static OwnRatings Of(Progression own, bool isToBeMeasured)
    {
        var measured = isToBeMeasured && own.Measurements > 0;
        return new OwnRatings(
            isToBeMeasured ? 1 : 0,
            measured && own.Measurements > 1 ? 1 : 0,
            measured && own.IsAssessable ? 1 : 0,
            measured && !own.IsAssessable ? 1 : 0,
            measured && own.Class == ProgressionClass.Up ? 1 : 0
        );
    }
}
