namespace Gransgangare.Packaging.Tests;

/// <summary>A fresh project that references the packages, restores them from the folder and runs.</summary>
internal static class Consumer
{
    private const string Program = """
        using Gransgangare.Core;
        using NodaTime;

        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var exit = new Exit(new LocalDate(2024, 9, 30), ExitReason.WorkUnsubsidised);
        var verdict = OutcomeRuleSet.Gransgangare.Judge(exit, new LocalDate(2024, 12, 31));
        Console.WriteLine(verdict.Category);
        Console.WriteLine(verdict.Category!.Label.Sv);
        var strict = OutcomeRuleSet.Kolada.Judge(exit, new LocalDate(2024, 12, 31));
        Console.WriteLine($"cannot say: {string.Join(", ", strict.MissingFacts)}");
        """;

    public static string Run(PackedLibraries packed)
    {
        var folder = Directory.CreateDirectory(Path.Combine(packed.Directory, "consumer")).FullName;
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var libraries = PackedLibraries
            .Projects.Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !string.Equals(name, "Gransgangare.Tool", StringComparison.Ordinal));
        var references = string.Join(
            "\n    ",
            libraries.Select(name => $"<PackageReference Include=\"{name}\" Version=\"{packed.Version}\" />")
        );
        // The sources of the machine hold for the rest: the configuration adds to them. What is already on the machine is not fetched again.
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="local" value="{packed.Packages}" />
              </packageSources>
            </configuration>
            """
        );
        File.WriteAllText(
            Path.Combine(folder, "consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
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
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        Command.Dotnet(folder, "build", "-v", "q", "-nodeReuse:false");
        return Command.Dotnet(folder, "bin/Debug/net10.0/consumer.dll").Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
