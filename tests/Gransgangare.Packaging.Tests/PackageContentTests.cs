using System.IO.Compression;
using System.Xml.Linq;

namespace Gransgangare.Packaging.Tests;

[Collection(nameof(PackedLibraries))]
public sealed class PackageContentTests(PackedLibraries packed)
{
    private const string Tool = "Gransgangare.Tool";

    // The only packages that a host gets along with ours.
    private static readonly string[] s_outside =
    [
        "Ardalis.SmartEnum",
        "MathNet.Numerics",
        "NodaTime",
        "System.Text.Json",
        "System.Text.Encoding.CodePages",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.AspNetCore.OpenApi",
        "Microsoft.EntityFrameworkCore.Relational",
        // EF Core itself brings it; its version is pinned for the tests, so the package names it.
        "Microsoft.Extensions.DependencyInjection",
    ];

    // EF Core 10 and ASP.NET Core 10 run on nothing older.
    private static readonly string[] s_withoutNetStandard = ["Gransgangare.AspNetCore", "Gransgangare.EntityFrameworkCore"];

    [Fact]
    public void Every_project_of_src_makes_a_package_and_every_library_a_symbol_package()
    {
        var projects = PackedLibraries
            .Projects.Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(projects, Names("*.nupkg"));
        Assert.Empty(projects.Where(name => name != Tool).Except(Names("*.snupkg")));
    }

    [Fact]
    public void A_library_package_has_its_builds_with_their_documentation_and_icon()
    {
        foreach (var library in Libraries())
        {
            using var package = Open(library);
            var files = package.Entries.Select(entry => entry.FullName).ToList();
            var expected = Builds(library).SelectMany(build => new[] { $"lib/{build}/{library}.dll", $"lib/{build}/{library}.xml" });
            Assert.Equal(expected, files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            Assert.Contains("icon.png", files);
        }
    }

    [Fact]
    public void A_symbol_package_has_the_symbols_of_every_build()
    {
        foreach (var library in Libraries())
        {
            using var package = ZipFile.OpenRead(Path.Combine(packed.Packages, $"{library}.{packed.Version}.snupkg"));
            var files = package.Entries.Select(entry => entry.FullName).ToList();
            Assert.All(Builds(library), build => Assert.Contains($"lib/{build}/{library}.pdb", files));
        }
    }

    [Fact]
    public void The_description_of_a_package_is_complete()
    {
        foreach (var name in Names("*.nupkg"))
        {
            var description = Description(name);
            Assert.Equal("MIT", description["license"]);
            Assert.Equal(packed.Version, description["version"]);
            Assert.True(description["description"].Length > 30, name);
            Assert.Contains("samordningsförbund", description["tags"], StringComparison.Ordinal);
            Assert.Equal("icon.png", description["icon"]);
        }
    }

    [Fact]
    public void Every_package_brings_a_readme()
    {
        foreach (var name in Names("*.nupkg"))
        {
            using var package = Open(name);
            Assert.NotNull(package.GetEntry("README.md"));
            Assert.Equal("README.md", Description(name)["readme"]);
        }
    }

    [Fact]
    public void A_library_brings_no_package_but_ours_and_the_few_it_needs()
    {
        foreach (var library in Libraries())
        {
            var outside = Dependencies(library)
                .Where(id => !id.StartsWith("Gransgangare.", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal);
            Assert.Empty(outside.Except(s_outside, StringComparer.Ordinal));
        }

        Assert.Equal(
            ["Ardalis.SmartEnum", "NodaTime", "System.Text.Json"],
            Dependencies("Gransgangare.Core").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_consumer_restores_the_packages_and_runs() =>
        Assert.Equal("work-or-study\nbörjat arbeta eller studera\ncannot say: job_start, job_end\n", Consumer.Run(packed));

    [Fact]
    public void N9_the_packages_move_in_step()
    {
        foreach (var (name, id, version) in Libraries().SelectMany(name => Inner(name)))
        {
            Assert.True(version == $"[{packed.Version}]", $"{name} names {id} {version}");
        }

        Assert.NotEmpty(Inner("Gransgangare.Reports"));
    }

    [Fact]
    public void N9_the_description_says_what_is_new()
    {
        var changes = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));
        foreach (var name in Names("*.nupkg"))
        {
            var notes = Description(name)["releaseNotes"].ReplaceLineEndings("\n");
            Assert.StartsWith("## ", notes, StringComparison.Ordinal);
            Assert.Contains(notes.Trim(), changes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void N9_the_tool_ships_what_it_runs_and_nothing_else()
    {
        using var package = Open(Tool);
        var files = package
            .Entries.Select(entry => entry.FullName)
            .Where(file => file.StartsWith("tools/", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(files, file => file.EndsWith("/gransgangare.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(
            files,
            file => file.EndsWith(".xml", StringComparison.Ordinal) && !file.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            files,
            file => file.EndsWith(".pdb", StringComparison.Ordinal) && !file.EndsWith("/gransgangare.pdb", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            files,
            file =>
                file.EndsWith(".resources.dll", StringComparison.Ordinal)
                && Path.GetFileName(Path.GetDirectoryName(file)) is not ("sv" or "en")
        );
    }

    private static string[] Builds(string library) =>
        s_withoutNetStandard.Contains(library, StringComparer.Ordinal) ? ["net10.0"] : ["net10.0", "netstandard2.0"];

    private IEnumerable<string> Libraries() => Names("*.nupkg").Where(name => name != Tool);

    private IEnumerable<string> Names(string pattern) =>
        System
            .IO.Directory.GetFiles(packed.Packages, pattern)
            .Select(file => Path.GetFileNameWithoutExtension(file).Replace($".{packed.Version}", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(packed.Packages, $"{name}.{packed.Version}.nupkg"));

    private XElement Nuspec(string name)
    {
        using var package = Open(name);
        using var stream = package.GetEntry($"{name}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private Dictionary<string, string> Description(string name) =>
        Nuspec(name).Elements().ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);

    private IEnumerable<(string Name, string Id, string Version)> Inner(string name) =>
        Nuspec(name)
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => (name, Id: element.Attribute("id")!.Value, Version: element.Attribute("version")!.Value))
            .Where(one => one.Id.StartsWith("Gransgangare.", StringComparison.Ordinal));

    private IEnumerable<string> Dependencies(string name) =>
        Nuspec(name)
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value);
}
