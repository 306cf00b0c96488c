using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Exchange.Tests;

/// <summary>Laws over seeds: FsCheck chooses the seed, and everything else follows from it.</summary>
internal static class Chance
{
    private static readonly Arbitrary<int> s_seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static bool IsLong { get; } = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") == "1";

    /// <summary>Checks a law for many seeds; a hundred times as many in long runs.</summary>
    public static void Holds(int times, Action<Random> law) =>
        Prop.ForAll(s_seeds, seed => law(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(IsLong ? 100 * times : times));

    public static T Of<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public static bool Coin(this Random random, int oneIn = 2) => random.Next(oneIn) == 0;

    /// <summary>A text with what CSV and spreadsheets find hard, up to a length; never empty.</summary>
    public static string Text(this Random random, int length = 12, string alphabet = "ab,;\"' =+-@åÄö|€é")
    {
        var text = new string([.. Enumerable.Range(0, random.Next(1, length + 1)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
        return text;
    }
}
