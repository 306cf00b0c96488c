using Gransgangare.Bip;

namespace Gransgangare.Evidence;

/// <summary>Arms from ratings dated before the day.</summary>
internal static class RatingArms
{
    private const string BeliefItem = "caseworker-belief";

    private static readonly ProgressionCalculator s_calculator = new(Instrument.Bip);

    public static Enrolment? Progression(ParticipantPath path, EvidenceQuestion question, RaterKind rater)
    {
        var landmark = question.Days!.Value;
        if (path.Days <= landmark)
        {
            return Enrolment.Ended(landmark);
        }

        Measurement[] known = [.. path.Measurements.Where(rating => path.DayOf(rating.Date) <= landmark)];
        var progression = s_calculator.Judge(rater, known);
        return progression.IsAssessable
            ? Enrolment.FromLandmark(
                landmark,
                question.Horizon,
                progression.Class == ProgressionClass.Up ? 0 : 1,
                LevelOf(progression.FirstIndex!.Value.Value)
            )
            : null;
    }

    public static Enrolment? Belief(ParticipantPath path, EvidenceQuestion question)
    {
        // A rating on the last day is not known before it.
        var (day, belief) = Beliefs(path).FirstOrDefault(rated => rated.Day < path.Days);
        if (belief == 0 || day > question.Days)
        {
            return null;
        }

        // Twice the answer against the sum of both ends of the scale: above, in or below the middle.
        var side = (2 * belief).CompareTo(Instrument.Bip.ScaleMax + 1);
        return side == 0 ? null : Enrolment.FromLandmark(Math.Max(day, 0), question.Horizon, side > 0 ? 0 : 1);
    }

    public static Enrolment? BeliefChange(ParticipantPath path, EvidenceQuestion question)
    {
        var landmark = question.Days!.Value;
        if (path.Days <= landmark)
        {
            return Enrolment.Ended(landmark);
        }

        var known = Beliefs(path).Where(rated => rated.Day <= landmark).ToList();
        return known.Count < 2
            ? null
            : Enrolment.FromLandmark(
                landmark,
                question.Horizon,
                known[known.Count - 1].Belief > known[0].Belief ? 0 : 1,
                LevelOf(new Fraction(known[0].Belief, 1))
            );
    }

    // The caseworker's beliefs with the day since entry on which each was rated, in order.
    private static IEnumerable<(int Day, int Belief)> Beliefs(ParticipantPath path) =>
        Instrument.Bip.TryGetItem(BeliefItem, out var item)
            ? OfCaseworker(path)
                .Where(rating => rating.InstrumentId == Instrument.Bip.Id)
                .Select(rating => (path.DayOf(rating.Date), Belief: rating.Answers[item.Slot]))
                .Where(rated => rated.Belief > 0)
            : [];

    internal static IEnumerable<Measurement> OfCaseworker(ParticipantPath path) =>
        path
            .Measurements.Where(rating => rating.Rater == RaterKind.Caseworker)
            .OrderBy(rating => rating.Date)
            .ThenBy(rating => rating.RaterId, StringComparer.Ordinal);

    // The level at the start (1-2, 3, 4-5 of BIP): who starts low can only rise, who starts high only fall.
    private static string LevelOf(Fraction? first) =>
        first is not { } mean ? ""
        : mean < new Fraction(5, 2) ? "low"
        : mean < new Fraction(7, 2) ? "middle"
        : "high";
}
