using Xunit.Abstractions;

namespace Gransgangare.Packaging.Tests;

/// <summary>
/// A host made of the packages runs trimmed and natively compiled as it does otherwise: README's twelve lines, a folder that is read, a
/// report that is protected, and records through a context of the host's own.
/// </summary>
[Collection(nameof(PackedLibraries))]
public sealed class PublishedHostTests(PackedLibraries packed, ITestOutputHelper output)
{
    private const string Folder = """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Gransgangare.Bip;
        using Gransgangare.Core;
        using Gransgangare.Exchange;
        using Gransgangare.Reports;

        internal static class Folder
        {
            public static void Report(string directory)
            {
                var content = ExchangeReader.Read(directory, new ExchangeReadOptions { Project = ProjectDefinition.Gransgangare });
                var request = new ReportRequest(ProjectDefinition.Gransgangare, new(2024, 1, 1), new(2024, 12, 31)) { By = [Breakdown.Gender] };
                var report = ProtectedReport.Of(Gransgangare.Reports.Report.Of(request, content.Participations, content.Measurements));
                Console.WriteLine(JsonSerializer.Serialize(report, HostJson.Default.ProtectedReport));

                var (person, rated) = (content.Participations[0], content.Measurements[0]);
                Console.WriteLine(JsonSerializer.Deserialize(JsonSerializer.Serialize(person, HostJson.Default.Participation), HostJson.Default.Participation)!.Equals(person));
                Console.WriteLine(JsonSerializer.Deserialize(JsonSerializer.Serialize(rated, HostJson.Default.Measurement), HostJson.Default.Measurement)!.Equals(rated));

                var own = new Own([1, 2], person.Spells, [Gender.Man, Gender.Woman]);
                var text = JsonSerializer.Serialize(own, HostJson.Default.Own);
                Console.WriteLine(text);
                Console.WriteLine(JsonSerializer.Deserialize(text, HostJson.Default.Own) == own);
                Console.WriteLine(JsonSerializer.Serialize(person.Spells, HostJson.Default.ValueListSpell));
            }
        }

        internal sealed record Own(
            [property: JsonConverter(typeof(ValueListJsonConverter<int>))] ValueList<int> Numbers,
            [property: JsonConverter(typeof(ValueListJsonConverter<Spell>))] ValueList<Spell> Spells,
            [property: JsonConverter(typeof(ValueListJsonConverter<Gender>))] ValueList<Gender> Genders);

        [JsonSerializable(typeof(Participation))]
        [JsonSerializable(typeof(Measurement))]
        [JsonSerializable(typeof(ProtectedReport))]
        [JsonSerializable(typeof(Own))]
        [JsonSerializable(typeof(ValueList<Spell>))]
        [JsonSerializable(typeof(int))]
        [JsonSerializable(typeof(Gender))]
        [JsonSerializable(typeof(Spell))]
        internal sealed partial class HostJson : JsonSerializerContext;
        """;

    private static readonly string[] s_libraries = ["Gransgangare.Reports", "Gransgangare.Exchange"];

    private static readonly (string Program, string Text) s_readme = Readme();

    [Fact]
    public void N4_a_host_says_the_same_trimmed_and_natively_compiled()
    {
        var host = new PackageHost(packed, "host", s_libraries);
        host.Write("Program.cs", $"{s_readme.Program}\nFolder.Report(args[0]);\n");
        host.Write("Folder.cs", Folder);
        var sample = Path.Combine(Repository.Root, "samples", "cohort-600");

        Command.Dotnet(host.Directory, "build", "-c", "Release", "-v", "q", "-nodeReuse:false");
        var expected = Command.Dotnet(host.Directory, "bin/Release/net10.0/host.dll", sample);
        Assert.StartsWith(s_readme.Text, expected, StringComparison.Ordinal);

        Assert.Equal(expected, Published(host, "PublishTrimmed", sample));
        if (Command.HasLinker)
        {
            Assert.Equal(expected, Published(host, "PublishAot", sample));
        }
        else
        {
            output.WriteLine("Not compiled natively: there is neither clang nor gcc on the path.");
        }
    }

    private static string Published(PackageHost host, string how, string sample)
    {
        var log = Command.Dotnet(
            host.Directory,
            ["publish", "-c", "Release", "--use-current-runtime", $"-p:{how}=true", "-o", how, "-v", "m", "-nodeReuse:false"]
        );
        // SmartEnum searches its lists by reflection; nothing of ours asks it to.
        Assert.DoesNotContain(
            log.Split('\n'),
            line => line.Contains("warning IL", StringComparison.Ordinal) && !line.Contains("Ardalis.SmartEnum", StringComparison.Ordinal)
        );
        return Command.Run(Path.Combine(host.Directory, how, "host"), host.Directory, sample);
    }

    private static (string Program, string Text) Readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var part = readme[readme.IndexOf("## Twelve lines", StringComparison.Ordinal)..];
        return (Block(part, "csharp"), Block(part, "text"));
    }

    private static string Block(string part, string language)
    {
        var start = part.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return part[start..part.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
