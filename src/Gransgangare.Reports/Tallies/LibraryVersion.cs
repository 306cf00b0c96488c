using System.Reflection;

namespace Gransgangare.Reports;

/// <summary>The version of the library that a report and a tally name.</summary>
internal static class LibraryVersion
{
    /// <summary>Version without the mark of the commit.</summary>
    public static string Text { get; } =
        (typeof(LibraryVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split(
            '+'
        )[0];
}
