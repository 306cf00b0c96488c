namespace Gransgangare.Tests;

/// <summary>Finds the files of the checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The file that a <c>[CallerFilePath]</c> names, also when the compiler replaced the root by <c>/_/</c>.</summary>
    /// <param name="callerFilePath">The path the compiler wrote.</param>
    public static string FileOf(string callerFilePath)
    {
        var path = callerFilePath.Replace('\\', '/');
        var tests = path.LastIndexOf("/tests/", StringComparison.Ordinal);
        return tests < 0
            ? throw new ArgumentException("The file is not under the folder tests.", nameof(callerFilePath))
            : Path.GetFullPath(Path.Combine(Root, path[(tests + 1)..]));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Gransgangare.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the checkout.");
    }
}
