using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gransgangare.Conventions.Tests;

/// <summary>The source of a project of src, read by the compiler to see which folder names which.</summary>
/// <remarks>
/// <c>[JsonConverter]</c> is left out: a record names the converter above it, so that it can be serialised without options. Comments are left out too.
/// </remarks>
internal sealed class SourceProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private static readonly CSharpParseOptions s_language = new(
        LanguageVersion.Latest,
        DocumentationMode.None,
        preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]
    );

    private static readonly ILookup<string, MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .ToLookup(
            file => Path.GetFileNameWithoutExtension(file),
            file => (MetadataReference)MetadataReference.CreateFromFile(file),
            StringComparer.Ordinal
        );

    private readonly string _folder;
    private readonly ConcurrentBag<FolderArrow> _arrows = [];
    private readonly ConcurrentBag<string> _unknown = [];

    private SourceProject(string folder) => _folder = folder;

    /// <summary>Each arrow from one folder to another, once for each file and what it names.</summary>
    public IReadOnlyList<FolderArrow> Arrows => [.. _arrows.Distinct().OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal)];

    /// <summary>Names that the compiler does not find, each with its file: arrows that would be overlooked.</summary>
    public IReadOnlyList<string> UnknownNames => [.. _unknown.Distinct(StringComparer.Ordinal)];

    /// <summary>Reads a project.</summary>
    /// <param name="assembly">Name of its assembly.</param>
    public static SourceProject Of(string assembly)
    {
        var folder = Path.Combine(Repository.Root, "src", $"Gransgangare.{Libraries.Room(assembly)}");
        var project = XDocument.Load(Directory.GetFiles(folder, "*.csproj").Single());
        var usings = ImplicitUsings + string.Concat(Included(project, "Using").Select(one => $"global using {one};\n"));
        var compilation = CSharpCompilation.Create(
            assembly,
            Files(folder, project)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), s_language, file))
                .Append(CSharpSyntaxTree.ParseText(usings, s_language)),
            s_references.Where(file => !string.Equals(file.Key, assembly, StringComparison.Ordinal)).SelectMany(file => file),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var read = new SourceProject(folder);
        Parallel.ForEach(compilation.SyntaxTrees.Where(tree => read.FolderOf(tree) is not null), tree => read.Read(compilation, tree));
        return read;
    }

    private void Read(CSharpCompilation compilation, SyntaxTree tree)
    {
        var (from, file, model) = (FolderOf(tree)!, Path.GetFileName(tree.FilePath), compilation.GetSemanticModel(tree));
        var nodes = tree.GetRoot()
            .DescendantNodes(node => node is not AttributeSyntax { Name: IdentifierNameSyntax { Identifier.Text: "JsonConverter" } });
        foreach (var node in nodes.Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            var info = model.GetSymbolInfo(node);
            var named = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.OriginalDefinition;
            if (named is null && node is not IdentifierNameSyntax { Identifier.Text: "nameof" or "_" } and not { Parent: NameEqualsSyntax })
            {
                _unknown.Add($"{file}: {node}");
            }

            foreach (var place in named is null or INamespaceSymbol ? [] : named.DeclaringSyntaxReferences)
            {
                if (FolderOf(place.SyntaxTree) is { } to && !string.Equals(from, to, StringComparison.Ordinal))
                {
                    _arrows.Add(new FolderArrow(from, to, file, Path.GetFileName(place.SyntaxTree.FilePath)));
                }
            }
        }
    }

    // null = a file from elsewhere that is linked.
    private string? FolderOf(SyntaxTree tree)
    {
        var path = tree.FilePath.Length == 0 ? ".." : Path.GetRelativePath(_folder, Path.GetDirectoryName(tree.FilePath)!);
        return path.StartsWith("..", StringComparison.Ordinal) ? null : path.Replace('\\', '/');
    }

    private static IEnumerable<string> Files(string folder, XDocument project)
    {
        string[] output = ["bin", "obj"];
        return Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !output.Contains(Path.GetRelativePath(folder, file).Split('/', '\\')[0], StringComparer.Ordinal))
            .Concat(Included(project, "Compile").SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)))
            .Append(Path.Combine(folder, "..", "eng", "Polyfills.cs"));
    }

    private static IEnumerable<string> Included(XDocument project, string kind) =>
        project.Descendants(kind).Attributes("Include").SelectMany(include => include.Value.Split(';'));
}
