using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Draws the measurements of one participation: two raters, some occasions missed, now and then another caseworker.</summary>
internal sealed class Ratings(CohortFrame frame)
{
    private const int ThreeMonths = 3;

    private readonly Instrument _instrument = Instrument.Bip;
    private readonly int[] _askedOfParticipant = SlotsOf(RaterKind.Participant);
    private readonly int[] _askedOfCaseworker = SlotsOf(RaterKind.Caseworker);

    public IEnumerable<Measurement> Of(int index, Participation participation)
    {
        var measurements = new List<Measurement>();
        var random = frame.Stream(index, Topic.Ratings);
        if (random.Percent(RatingTables.NeverMeasuredPercent) || participation.IsRegistrationError)
        {
            return measurements;
        }

        var outcome = participation.Exit?.Reason is { } reason ? OutcomeRuleSet.Gransgangare.CategoryOf(reason) : null;
        var levels = new Levels(random, _instrument, participation.Entry, RatingTables.TrendOf(outcome).Draw(random));
        var caseworkers = new Caseworkers(random, frame.Places.IndexOf(participation.Forbund), participation.Entry);
        foreach (var spell in participation.Spells)
        {
            var last = spell.Exit?.Date ?? frame.AsOf;
            foreach (var (date, occasion) in RatingDays.Of(random, spell, _instrument.IntervalMonths ?? ThreeMonths, frame.AsOf))
            {
                var interrupted = occasion == Occasion.Exit && spell.Exit!.Manner == ExitManner.Interrupted;
                var missed = interrupted ? RatingTables.MissedAtInterruptedExitPercent : RatingTables.MissedPercent;
                if (!random.Percent(missed))
                {
                    var answers = levels.Rate(random, _askedOfParticipant, byCaseworker: false, date);
                    Add(measurements, random, participation.Person, (date, occasion), (RaterKind.Participant, null), answers);
                }

                var (from, to) = RatingTables.CaseworkerDelay.Draw(random);
                var later = LocalDate.Min(last, date.PlusDays(random.Between(from, to)));
                if (!random.Percent(RatingTables.MissedPercent))
                {
                    var answers = levels.Rate(random, _askedOfCaseworker, byCaseworker: true, later);
                    var rater = (RaterKind.Caseworker, caseworkers.On(random, later));
                    Add(measurements, random, participation.Person, (later, occasion), rater, answers);
                }
            }
        }

        return measurements.OrderBy(measurement => measurement.Date);
    }

    // A day on which the same rater kind has already answered is left out (BIP-M3), as is a form without any answer.
    private static void Add(
        List<Measurement> measurements,
        RandomStream random,
        string person,
        (LocalDate Date, Occasion Occasion) when,
        (RaterKind Kind, string? Id) rater,
        Answers answers
    )
    {
        var occasion = random.Percent(RatingTables.OccasionMissingPercent) ? null : when.Occasion;
        if (answers.IsEmpty || measurements.Exists(other => other.Rater == rater.Kind && other.Date >= when.Date))
        {
            return;
        }

        measurements.Add(
            new Measurement
            {
                Subject = person,
                Date = when.Date,
                Rater = rater.Kind,
                RaterId = rater.Id,
                Occasion = occasion,
                Answers = answers,
            }
        );
    }

    private static int[] SlotsOf(RaterKind rater) => Instrument.Bip.ItemsOf(rater).Select(item => item.Slot).ToArray();
}
