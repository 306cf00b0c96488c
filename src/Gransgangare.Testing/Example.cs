using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Testing;

/// <summary>
/// Records to begin a test with (exempel): complete and without faults, so that a test says only what it is about, with a <c>with</c>
/// expression.
/// </summary>
public static class Example
{
    /// <summary>Key of the example person.</summary>
    public const string Person = "p1";

    /// <summary>
    /// A participation of a woman of 34 at entry, unemployed and registered, ISCED 3, at Väst in Uddevalla: complete in both programmes.
    /// </summary>
    /// <param name="entry">First day, <c>YYYY-MM-DD</c>.</param>
    /// <param name="exit">Last day, <c>YYYY-MM-DD</c>; <c>null</c> = still going on.</param>
    /// <param name="reason">Reason of the exit; <c>null</c> = not registered. Without a last day it is not used.</param>
    /// <exception cref="FormatException">A date is not in the form.</exception>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public static Participation Participation(string entry, string? exit = null, ExitReason? reason = null)
    {
        var start = Day(entry);
        return new Participation
        {
            Person = Person,
            Forbund = Forbund.Vast.Code,
            Municipality = Municipality.Uddevalla.Code,
            Gender = Gender.Woman,
            BirthDate = start.PlusYears(-34).PlusMonths(-6),
            Spells = [new Spell(start, exit is null ? null : new Exit(Day(exit), reason))],
            AtEntry = new EntryFacts
            {
                LabourStatus = LabourStatus.Unemployed,
                RegisteredUnemployed = Fact.Yes,
                InEducation = Fact.No,
                Isced = 3,
            },
        };
    }

    /// <summary>A measurement of <see cref="Person"/> from answers as a form shows them, such as <c>2 3 - 1 4 2 3 2 1</c>.</summary>
    /// <param name="date">The day, <c>YYYY-MM-DD</c>.</param>
    /// <param name="rater">Who answers.</param>
    /// <param name="answers">
    /// The values of the items asked of the rater, in the definition's order, with a space between; <c>-</c> means no answer. What is left out
    /// at the end is not answered.
    /// </param>
    /// <param name="instrument">The instrument; <c>null</c> = BIP.</param>
    /// <exception cref="FormatException">
    /// The date is not in the form, or there are too many answers or one that the scale does not have.
    /// </exception>
    public static Measurement Measurement(string date, RaterKind rater, string answers, Instrument? instrument = null)
    {
        ArgumentNullException.ThrowIfNull(answers);

        instrument ??= Instrument.Bip;
        var items = instrument.ItemsOf(rater);
        var cells = answers.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var read = default(Answers);
        for (var index = 0; index < cells.Length; index++)
        {
            var cell = cells[index] is "-" ? "" : cells[index];
            if (index >= items.Count || instrument.ReadAnswer(items[index], rater, cell.AsSpan(), ref read) is not null)
            {
                throw new FormatException(FormattableString.Invariant($"Not an answer of the form: number {index + 1}."));
            }
        }

        return new Measurement
        {
            Subject = Person,
            Date = Day(date),
            Rater = rater,
            InstrumentId = instrument.Id,
            Answers = read,
        };
    }

    private static LocalDate Day(string text) =>
        LocalDatePattern.Iso.Parse(text ?? throw new ArgumentNullException(nameof(text))).GetValueOrThrow();
}
