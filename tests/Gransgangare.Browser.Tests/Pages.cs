using System.Diagnostics;

namespace Gransgangare.Browser.Tests;

/// <summary>The pages that the command writes of the bundled cohort, each written once.</summary>
internal static class Pages
{
    private static readonly string[] s_report = ["report", "--project", "gransgangare", "--from", "2023-03-01", "--to", "2025-12-31"];

    private static readonly string s_folder = Directory.CreateTempSubdirectory("gransgangare-pages-").FullName;

    static Pages() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(s_folder, recursive: true);

    /// <summary>A report by förbund and gender, as a board gets it.</summary>
    public static string Swedish { get; } = Written("sv", [.. s_report, "--by", "forbund,gender"]);

    /// <summary>The same in English.</summary>
    public static string English { get; } = Written("en", [.. s_report, "--by", "forbund,gender", "--lang", "en"]);

    public static IReadOnlyList<string> All { get; } =
    [
        Swedish,
        English,
        Written("narrative", [.. s_report, "--by", "forbund", "--narrative"]),
        Written("quarters", [.. s_report, "--by", "cohort", "--lang", "en", "--threshold", "0"]),
        Written("bip", ["bip", "--depth"]),
    ];

    private static string Written(string name, string[] command)
    {
        var file = Path.Combine(s_folder, name + ".html");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        foreach (
            var argument in (string[])
                [
                    Path.Combine(AppContext.BaseDirectory, "gransgangare.dll"),
                    .. command,
                    "--data",
                    Path.Combine(Repository.Root, "samples", "cohort-600"),
                    "--format",
                    "html",
                    "--out",
                    file,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, faults);
        return file;
    }
}
