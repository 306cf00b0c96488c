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
        var libraries = PackedLibraries
            .Projects.Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !string.Equals(name, "Gransgangare.Tool", StringComparison.Ordinal));
        var host = new PackageHost(packed, "consumer", libraries);
        host.Write("Program.cs", Program);
        Command.Dotnet(host.Directory, "build", "-v", "q", "-warnaserror", "-nodeReuse:false");
        return Command.Dotnet(host.Directory, "bin/Debug/net10.0/consumer.dll");
    }
}
