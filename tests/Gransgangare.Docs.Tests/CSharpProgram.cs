using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gransgangare.Docs.Tests;

/// <summary>Compiles a complete top-level program against the libraries and runs it in this process.</summary>
internal static class CSharpProgram
{
    // What an SDK project with implicit usings has.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Latest);

    private static readonly IReadOnlyList<MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Concat(Directory.GetFiles(AppContext.BaseDirectory, "Gransgangare.*.dll"))
        .Distinct(StringComparer.Ordinal)
        .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))
        .ToList();

    /// <summary>Runs a program and gives back what it wrote.</summary>
    /// <param name="code">The program.</param>
    /// <exception cref="FormatException">It does not compile; the message lists the errors.</exception>
    public static string Run(string code)
    {
        using var image = Compile(code);
        var context = new AssemblyLoadContext("document", isCollectible: true);
        var (before, directory) = (Console.Out, Directory.GetCurrentDirectory());
        using var written = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(written);
            Directory.SetCurrentDirectory(Repository.Root);
            var entry = context.LoadFromStream(image).EntryPoint!;
            entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        catch (TargetInvocationException exception)
        {
            throw new InvalidOperationException($"The program ended with {exception.InnerException}", exception.InnerException);
        }
        finally
        {
            Console.SetOut(before);
            Directory.SetCurrentDirectory(directory);
            context.Unload();
        }

        return written.ToString();
    }

    private static MemoryStream Compile(string code)
    {
        var compilation = CSharpCompilation.Create(
            "document",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, s_language), CSharpSyntaxTree.ParseText(code, s_language)],
            s_references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        var faults = result.Diagnostics.Where(fault => fault.Severity >= DiagnosticSeverity.Warning).ToList();
        if (!result.Success || faults.Count > 0)
        {
            throw new FormatException($"The program does not compile without warnings:\n{string.Join('\n', faults)}");
        }

        image.Position = 0;
        return image;
    }
}
