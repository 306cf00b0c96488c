namespace Gransgangare.Samples.Host.Tests;

/// <summary>A database file in a folder of its own.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gransgangare-host-");

    public string Database => Path.Combine(_folder.FullName, "host.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
