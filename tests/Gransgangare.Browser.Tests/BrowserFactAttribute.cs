namespace Gransgangare.Browser.Tests;

/// <summary>A test in Debian's chromium, skipped where it is absent; <c>GRANSGANGARE_CHROMIUM</c> names another place of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
        {
            Skip = $"There is no {Chromium}: apt-get install chromium, or name its place in GRANSGANGARE_CHROMIUM.";
        }
    }

    public static string Chromium { get; } = Environment.GetEnvironmentVariable("GRANSGANGARE_CHROMIUM") ?? "/usr/bin/chromium";
}
