using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary>Says on standard error how many entries and exits lie after a day that was derived from the data, and are in no figure.</summary>
internal static class LaterFacts
{
    /// <param name="participations">The participations.</param>
    /// <param name="last">The last day that is in the figures.</param>
    /// <param name="text">The language.</param>
    /// <param name="sv">What is for that day, in Swedish.</param>
    /// <param name="en">The same in English.</param>
    public static void Remark(ValueList<Participation> participations, LocalDate last, TableText text, string sv, string en)
    {
        var later = participations
            .SelectMany(participation => participation.Spells)
            .Sum(spell => (spell.Start > last ? 1 : 0) + (spell.Exit?.Date > last ? 1 : 0));
        if (later > 0)
        {
            Console.Error.WriteLine(
                text.Of(
                    $"{sv}: {later} inträden eller avslut ligger senare, långt efter de andra, och är inte med. Rätta dem, eller ange dagen med --as-of.",
                    $"{en}: {later} entries or exits lie later, far after the others, and are not in it. Correct them, or give the day with --as-of."
                )
            );
        }
    }
}
