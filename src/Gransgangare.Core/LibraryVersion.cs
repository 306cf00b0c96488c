using System.Reflection;

namespace Gransgangare.Core;

/// <summary>The version of the library that a report, a tally and a ledger name (biblioteksversion). All its packages move in step.</summary>
internal static class LibraryVersion
{
    /// <summary>Version without the mark of the commit.</summary>
    public static string Text { get; } =
        (typeof(LibraryVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split(
            '+'
        )[0];
}
