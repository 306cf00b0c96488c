using System.Diagnostics;
using System.Globalization;

namespace Gransgangare.Fuzz.Tests;

/// <summary>
/// The command is killed at any moment while it writes over a file: the place holds the old content or all of the new one. GRANSGANGARE_KILLS says how
/// many kills each command gets.
/// </summary>
public sealed class KillTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("gransgangare-kills");

    private static int Kills =>
        int.TryParse(
            Environment.GetEnvironmentVariable("GRANSGANGARE_KILLS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var kills
        )
            ? kills
            : 2;

    [Theory]
    [InlineData("synth", "synth --participants 4000 --seed SEED --replace --out OUT")]
    [InlineData(
        "report",
        "report --data DATA --project gransgangare --from 2024-01-01 --to 2024-12-31 --by forbund,gender --format json --out OUT/report.json"
    )]
    [InlineData("merge", "merge DATA/tally DATA/tally --format html --out OUT/report.html")]
    public void A_killed_command_leaves_every_file_whole(string command, string line)
    {
        var (data, whole, place) = (Folder("data"), Folder("whole"), Folder("place"));
        Run("synth --participants 300 --seed 3 --replace --out DATA", data, "").WaitForExit();
        Run("tally --data DATA --project gransgangare --from 2024-01-01 --to 2024-12-31 --out DATA/tally", data, "").WaitForExit();
        var started = Stopwatch.StartNew();
        Run(line.Replace("SEED", "1", StringComparison.Ordinal), data, whole).WaitForExit();
        var duration = (int)started.ElapsedMilliseconds;
        var made = Contents(whole);
        Assert.NotEmpty(made);
        var random = new Random(command.Length);
        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var name in made.Keys)
            {
                File.WriteAllText(Path.Combine(place, name), $"old {name}");
            }

            using var process = Run(line.Replace("SEED", "1", StringComparison.Ordinal), data, place);
            Thread.Sleep(random.Next(duration / 4, duration + 20));
            process.Kill();
            process.WaitForExit();
            foreach (var (name, content) in Contents(place).Where(file => made.ContainsKey(file.Key)))
            {
                Assert.True(content == made[name] || content == $"old {name}", $"{command}: {name} is cut.");
            }

            Assert.Equal(made.Keys.Order(StringComparer.Ordinal), Contents(place).Keys.Order(StringComparer.Ordinal));
        }
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static Process Run(string line, string data, string place)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "gransgangare.dll"));
        foreach (var argument in line.Split(' '))
        {
            start.ArgumentList.Add(
                argument.Replace("DATA", data, StringComparison.Ordinal).Replace("OUT", place, StringComparison.Ordinal)
            );
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // Content by name; what a killed command leaves beside a file is in no place that anything reads.
    private static Dictionary<string, string> Contents(string folder) =>
        Directory
            .GetFiles(folder)
            .Where(file => Path.GetExtension(file) != ".tmp")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root.FullName, name)).FullName;
}
