using System.Globalization;

namespace Gransgangare.Fuzz.Tests;

/// <summary>
/// Runs cases through a door: each case comes from its own seed, so that the number in a failure makes it again. GRANSGANGARE_FUZZ says how many
/// cases each door gets, GRANSGANGARE_FUZZ_SEED from which seed on; GRANSGANGARE_LONG=1 gives 10 000.
/// </summary>
internal static class Fuzz
{
    private const int Short = 200;
    private const int Long = 10_000;
    private const int Inputs = 1 << 20;

    /// <summary>Most bytes that a case may allocate on the way in: many times a small input, and nothing near the memory of a machine.</summary>
    private const long MostAllocated = 256L << 20;

    private static int Cases =>
        Number("GRANSGANGARE_FUZZ") ?? (Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is "1" ? Long : Short);

    /// <summary>Runs the cases of a door.</summary>
    /// <param name="door">Its name.</param>
    /// <param name="make">Makes the input of a case.</param>
    /// <param name="enter">Gives the input to the door; every exception but those that the door documents is a failure.</param>
    /// <param name="share">Which part of the cases a slow door gets: one of so many.</param>
    /// <param name="mostAllocated">Most bytes that a case may allocate.</param>
    public static void Run(string door, Func<Random, byte[]> make, Action<byte[]> enter, int share = 1, long mostAllocated = MostAllocated)
    {
        var first = Number("GRANSGANGARE_FUZZ_SEED") ?? 1;
        for (var seed = first; seed < first + Math.Max(1, Cases / share); seed++)
        {
            One(FormattableString.Invariant($"{door}, seed {seed}"), make(new Random(seed)), enter, mostAllocated);
        }
    }

    /// <summary>Gives one input to a door.</summary>
    public static void One(string name, byte[] input, Action<byte[]> enter, long mostAllocated = MostAllocated)
    {
        Assert.True(input.Length <= Inputs, name);
        var before = GC.GetTotalAllocatedBytes();
        try
        {
            enter(input);
        }
        catch (Exception exception)
        {
            var file = Path.Combine(Path.GetTempPath(), $"gransgangare-fuzz-{name.Replace(", ", "-").Replace(' ', '-')}");
            File.WriteAllBytes(file, input);
            throw new InvalidOperationException($"{name}: {exception.Message}\nThe input is in {file}.", exception);
        }

        var allocated = GC.GetTotalAllocatedBytes() - before;
        Assert.True(allocated <= mostAllocated, $"{name} allocated {allocated} bytes for {input.Length}.");
    }

    /// <summary>Nothing of a person is in what is said of an input.</summary>
    public static void TellsNobody(string? said)
    {
        foreach (var marker in Seeds.Markers)
        {
            Assert.False(said?.Contains(marker, StringComparison.OrdinalIgnoreCase) ?? false, $"It tells of a person: {said}");
        }
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
