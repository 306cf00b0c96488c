namespace Gransgangare.Packaging.Tests;

/// <summary>A fresh project outside the checkout that takes the packages from the folder.</summary>
internal sealed class PackageHost
{
    /// <summary>Makes the project.</summary>
    /// <param name="packed">The packages.</param>
    /// <param name="name">Name of the program, and of its folder.</param>
    /// <param name="libraries">The packages it names.</param>
    public PackageHost(PackedLibraries packed, string name, IEnumerable<string> libraries)
    {
        Directory = System.IO.Directory.CreateDirectory(Path.Combine(packed.Directory, name)).FullName;
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var references = string.Join(
            "\n    ",
            libraries.Select(library => $"<PackageReference Include=\"{library}\" Version=\"{packed.Version}\" />")
        );
        // The sources of the machine hold for the rest: the configuration adds to them. What is already on the machine is not fetched again.
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="local" value="{packed.Packages}" />
              </packageSources>
            </configuration>
            """
        );
        Write(
            $"{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{Path.Combine(packed.Directory, "cache")}</RestorePackagesPath>
                <RestoreFallbackFolders>{cache}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                {references}
              </ItemGroup>
            </Project>
            """
        );
    }

    /// <summary>Where the project is.</summary>
    public string Directory { get; }

    /// <summary>Writes a file of the project.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="text">Its content.</param>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Directory, file), text);
}
