using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Core;

/// <summary>The conditions of eligibility with the facts they rest on.</summary>
internal static class EligibilityConditions
{
    private static readonly LocalizedText s_notKnown = new("inte känt", "not known");

    /// <summary>A condition that is a fact by itself.</summary>
    public static EligibilityCondition Of(string id, Fact holds, params string[] columns) =>
        new(
            id,
            holds,
            holds switch
            {
                Fact.Yes => new LocalizedText("ja", "yes"),
                Fact.No => new LocalizedText("nej", "no"),
                Fact.Refused => new LocalizedText("vill inte svara", "refuses to answer"),
                _ => s_notKnown,
            },
            ValueList.Of<string>(columns)
        );

    /// <summary>An age within a range; the age stands in the fact, never the birth date.</summary>
    public static EligibilityCondition Age(EligibilityFacts facts, AgeRange range, LeapDayBirthday leapDayBirthday)
    {
        var age = facts.BirthDate is { } birthDate ? Core.Age.InCompletedYears(birthDate, facts.On, leapDayBirthday) : (int?)null;
        return new EligibilityCondition(
            FormattableString.Invariant($"age-{range.From}-{range.To}"),
            age is not { } known ? Fact.NotKnown
                : range.Contains(known) ? Fact.Yes
                : Fact.No,
            age is null
                ? s_notKnown
                : new LocalizedText(FormattableString.Invariant($"{age} år"), FormattableString.Invariant($"age {age}")),
            ["birth_date"]
        );
    }

    /// <summary>A day that must lie far enough back.</summary>
    public static EligibilityCondition Since(FormattableString id, Fact holds, LocalDate? since, string column)
    {
        var day = since is { } known ? LocalDatePattern.Iso.Format(known) : null;
        return new EligibilityCondition(
            FormattableString.Invariant(id),
            holds,
            day is null ? s_notKnown : new LocalizedText($"sedan {day}", $"since {day}"),
            [column]
        );
    }

    /// <summary>A number that must reach a threshold.</summary>
    public static EligibilityCondition Number(string id, int? number, int least, LocalizedText unit, string column) =>
        new(
            id,
            number is not { } known ? Fact.NotKnown
                : known >= least ? Fact.Yes
                : Fact.No,
            number is null
                ? s_notKnown
                : new LocalizedText(FormattableString.Invariant($"{number} {unit.Sv}"), FormattableString.Invariant($"{number} {unit.En}")),
            [column]
        );
}
