using System.Reflection;

namespace Gransgangare.Conventions.Tests;

/// <summary>The assemblies built from src, found by name, so that a new project joins by itself.</summary>
internal static class Libraries
{
    /// <summary>Name of the assembly of src/Gransgangare.Tool: that of the command.</summary>
    public const string Tool = "gransgangare";

    /// <summary>Every assembly of src, the tool included.</summary>
    public static IReadOnlyList<Assembly> WithTool { get; } =
        Directory
            .GetFiles(AppContext.BaseDirectory, "*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name =>
                name.StartsWith("Gransgangare.", StringComparison.Ordinal) || string.Equals(name, Tool, StringComparison.Ordinal)
            )
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Assembly.Load(new AssemblyName(name)))
            .ToList();

    /// <summary>The assemblies that hosts embed.</summary>
    public static IReadOnlyList<Assembly> Embedded { get; } = WithTool.Where(assembly => !IsTool(assembly)).ToList();

    /// <summary>The public types of the embedded assemblies.</summary>
    public static IReadOnlyList<Type> PublicTypes { get; } = Embedded.SelectMany(assembly => assembly.GetExportedTypes()).ToList();

    public static TheoryData<string> EmbeddedNames => new(Embedded.Select(Name));

    public static TheoryData<string> AllNames => new(WithTool.Select(Name));

    public static string Name(Assembly assembly) => assembly.GetName().Name!;

    /// <summary>Name of the project without its first part: <c>Core</c>, <c>Tool</c>.</summary>
    /// <param name="assembly">Name of the assembly.</param>
    public static string Room(string assembly) =>
        string.Equals(assembly, Tool, StringComparison.Ordinal) ? "Tool" : assembly["Gransgangare.".Length..];

    public static Assembly Load(string name) => WithTool.Single(assembly => string.Equals(Name(assembly), name, StringComparison.Ordinal));

    private static bool IsTool(Assembly assembly) => string.Equals(Name(assembly), Tool, StringComparison.Ordinal);
}
