using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Core.Tests;

/// <summary>The smallest valid values, for tests that change one thing in them.</summary>
internal static class Some
{
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LocalDate? DayOrNone(string text) => text.Length == 0 ? null : Day(text);

    public static ParticipationPeriod Period(string start, string end) => new(Day(start), DayOrNone(end));

    public static Spell Spell(string start, string end, ExitReason? reason = null) =>
        new(Day(start), end.Length == 0 ? null : new Exit(Day(end), reason));

    public static Participation Participation(params Spell[] spells) =>
        new()
        {
            Person = "p1",
            Gender = Gender.Woman,
            Spells = spells.Length == 0 ? [Spell("2023-03-01", "")] : spells.ToValueList(),
        };

    public static string[] Rows(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .ToArray();
}
