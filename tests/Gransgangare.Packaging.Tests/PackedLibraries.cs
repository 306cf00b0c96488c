namespace Gransgangare.Packaging.Tests;

/// <summary>
/// The packages of all projects of src, packed once into a temporary folder under a version that no cache has seen. Intermediate files go
/// there too, so that the build of the checkout is left alone.
/// </summary>
public sealed class PackedLibraries : IDisposable
{
    /// <summary>Packs.</summary>
    public PackedLibraries()
    {
        try
        {
            Pack();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The project files of src.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        System.IO.Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

    /// <summary>The temporary folder, outside the checkout.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("gransgangare-packaging-").FullName;

    /// <summary>Where the packages are.</summary>
    public string Packages => Path.Combine(Directory, "packages");

    /// <summary>The version they have.</summary>
    public string Version { get; } = $"0.0.1-test{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    /// <inheritdoc/>
    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private void Pack()
    {
        System.IO.Directory.CreateDirectory(Packages);
        string[] properties = [$"-p:MinVerVersionOverride={Version}", "-p:RunAnalyzers=false", "-nodeReuse:false"];
        string[] folders = ["-o", Packages, "--artifacts-path", Path.Combine(Directory, "artifacts")];
        Command.Dotnet(Repository.Root, ["pack", "Gransgangare.Packages.slnf", "-c", "Release", "-v", "q", .. folders, .. properties]);
    }
}
