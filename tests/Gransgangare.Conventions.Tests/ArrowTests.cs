using System.Reflection;

namespace Gransgangare.Conventions.Tests;

/// <summary>The arrows of the house: who may know whom, and which packages come in where.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> s_arrows = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Bip"] = ["Core"],
        ["Esf"] = ["Core"],
        ["Disclosure"] = [],
        ["Evidence"] = ["Core", "Bip"],
        ["Reports"] = ["Core", "Bip", "Disclosure", "Esf", "Evidence"],
        ["Sweden"] = ["Core", "Bip", "Esf", "Reports"],
        ["Exchange"] = ["Core", "Bip"],
        ["Testing"] = ["Core", "Bip"],
        ["DependencyInjection"] = ["Core", "Bip", "Esf", "Evidence", "Reports"],
        ["EntityFrameworkCore"] = ["Core", "Bip", "Esf", "Evidence", "Reports"],
        ["AspNetCore"] = ["Core", "Bip", "Esf", "Reports", "DependencyInjection"],
        ["Tool"] = ["Core", "Bip", "Disclosure", "Esf", "Evidence", "Reports", "Exchange", "Testing", "DependencyInjection", "Sweden"],
    };

    private static readonly Dictionary<string, string[]> s_packages = new(StringComparer.Ordinal)
    {
        ["DependencyInjection"] =
        [
            "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Configuration.Abstractions",
        ],
        ["AspNetCore"] =
        [
            .. "Microsoft.AspNetCore.Diagnostics Microsoft.AspNetCore.Diagnostics.Abstractions Microsoft.AspNetCore.Http".Split(' '),
            .. "Microsoft.AspNetCore.Http.Abstractions Microsoft.AspNetCore.Http.Extensions Microsoft.AspNetCore.Http.Features".Split(' '),
            .. "Microsoft.AspNetCore.Http.Results Microsoft.AspNetCore.Mvc.Abstractions Microsoft.AspNetCore.Mvc.Core Microsoft.AspNetCore.OpenApi Microsoft.AspNetCore.Routing".Split(
                ' '
            ),
            .. "Microsoft.Extensions.Configuration.Abstractions Microsoft.Extensions.DependencyInjection.Abstractions".Split(' '),
            .. "Microsoft.Extensions.Features Microsoft.Extensions.Hosting.Abstractions Microsoft.Extensions.Options Microsoft.Extensions.Primitives".Split(
                ' '
            ),
            .. "Microsoft.Net.Http.Headers Microsoft.OpenApi".Split(' '),
        ],
        ["Evidence"] = ["MathNet.Numerics"],
        ["EntityFrameworkCore"] = ["Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational"],
        ["Tool"] = ["ExcelDataReader", "Ical.Net", "Spectre.Console", "SpreadCheetah", "System.CommandLine"],
    };

    // NodaTime and SmartEnum are part of Core's public surface, so all who know Core may use them.
    private static readonly string[] s_packagesOfCore = ["NodaTime", "Ardalis.SmartEnum"];

    [Theory]
    [MemberData(nameof(Libraries.AllNames), MemberType = typeof(Libraries))]
    public void Each_library_knows_only_those_its_arrows_lead_to(string library)
    {
        var room = Libraries.Room(library);
        Assert.True(s_arrows.ContainsKey(room), $"{library} has no arrows yet: add it to the table and to docs/architecture.md.");
        var known = References(library).Where(IsOurs).Select(Libraries.Room);
        Assert.Empty(known.Except(s_arrows[room], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Libraries.AllNames), MemberType = typeof(Libraries))]
    public void Packages_from_outside_come_in_only_where_they_are_declared(string library)
    {
        var outside = References(library).Where(name => !IsOurs(name) && !IsFramework(name));
        Assert.Empty(
            outside.Except(s_packagesOfCore.Concat(s_packages.GetValueOrDefault(Libraries.Room(library), [])), StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_references_are_really_read()
    {
        Assert.Contains("NodaTime", References("Gransgangare.Core"));
        Assert.Contains("Gransgangare.Core", References("Gransgangare.Bip"));
    }

    private static string[] References(string library) =>
        Libraries.Load(library).GetReferencedAssemblies().Select(reference => reference.Name!).ToArray();

    private static bool IsOurs(string name) => name.StartsWith("Gransgangare.", StringComparison.Ordinal);

    private static bool IsFramework(string name)
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return File.Exists(Path.Combine(folder, $"{name}.dll"));
    }
}
