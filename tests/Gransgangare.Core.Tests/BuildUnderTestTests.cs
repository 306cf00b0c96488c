using System.Reflection;
using System.Runtime.Versioning;

namespace Gransgangare.Core.Tests;

/// <summary>These tests run twice, against each of the two builds of the library.</summary>
public sealed class BuildUnderTestTests
{
#if AGAINST_NETSTANDARD
    private const string Build = ".NETStandard,Version=v2.0";
#else
    private const string Build = ".NETCoreApp,Version=v10.0";
#endif

    [Fact]
    public void The_loaded_library_is_the_build_that_these_tests_are_for() =>
        Assert.Equal(Build, typeof(Participation).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

    // One of another build does not find the members of this one when it runs.
    [Fact]
    public void So_is_every_library_beside_it() =>
        Assert.All(
            Directory
                .GetFiles(AppContext.BaseDirectory, "Gransgangare.*.dll")
                .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal)),
            file => Assert.Equal(Build, Assembly.LoadFrom(file).GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName)
        );
}
