using System.Text;

namespace Gransgangare.Fuzz.Tests;

/// <summary>
/// The commands themselves, each reading one hostile file: an exit code that the documents name, no unexpected fault, and nothing of a person in what
/// is said.
/// </summary>
public sealed class CommandTests : IDisposable
{
    // The search of disclosure control allocates and frees much for a small report.
    private const long MostAllocated = 4L << 30;

    private static readonly string[] s_request = ["--project", "gransgangare", "--from", "2024-01-01", "--to", "2024-12-31"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("gransgangare-fuzz");

    public CommandTests() => Put("good", Seeds.Folder);

    public static TheoryData<string> Doors => new(s_doors.Keys);

    private static readonly Dictionary<string, Door> s_doors = new(StringComparer.Ordinal)
    {
        ["check"] = new(FolderTests.Case, (_, file) => ["check", "--data", file], IsFolder: true),
        ["report"] = new(FolderTests.Case, (_, file) => ["report", "--data", file, .. s_request, "--by", "gender"], IsFolder: true),
        ["esf"] = new(
            FolderTests.Case,
            (_, file) => ["esf", "--data", file, "--programme", "esf-plus-2021", "--format", "md"],
            IsFolder: true
        ),
        ["project.json"] = new(
            random => [.. Seeds.Folder, .. "== project.json\n"u8, .. Change.Json(Seeds.Project, random)],
            (_, file) => ["check", "--data", file],
            IsFolder: true
        ),
        ["mapping"] = new(
            random => Change.Json(Seeds.Mapping, random),
            (good, file) => ["check", "--data", good, "--mapping", file, "--format", "csv"]
        ),
        ["instrument"] = new(
            random => Change.Json(Seeds.OwnInstrument, random),
            (good, file) => ["bip", "--data", good, "--instrument", file]
        ),
        ["plan"] = new(
            random => Change.Json(Seeds.Plan, random),
            (good, file) => ["evidence", "--data", good, "--project", "gransgangare", "--plan", file]
        ),
        ["merge"] = new(
            random => Change.Json(Seeds.TallyJson(Seeds.Requests[random.Next(Seeds.Requests.Length)]), random),
            (_, file) => ["merge", file, "--format", "html"]
        ),
        ["merge of two"] = new(
            random => Change.Bytes(Seeds.TallyBinary(Seeds.Requests[0]), random),
            (good, file) => ["merge", Path.Combine(good, "tally"), file]
        ),
        ["earlier"] = new(
            random => Change.Json(Seeds.Report(Seeds.Requests[0]), random),
            (good, file) => ["report", "--data", good, .. s_request, "--earlier", file]
        ),
        ["verify"] = new(
            random => Change.Json(Seeds.Report(Seeds.Requests[0]), random),
            (good, file) => ["verify", "--data", good, "--report", file]
        ),
        ["table"] = new(
            random => Change.Bytes(Seeds.Table, random),
            (_, file) => ["esf-check", "--programme", "esf-plus-2021", "--table", file]
        ),
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public void Any_file_that_a_command_reads(string door) =>
        Fuzz.Run($"command-{door}", s_doors[door].Make, Enter(door), share: 8, mostAllocated: MostAllocated);

    [Theory]
    [InlineData("earlier", "earlier")]
    [InlineData("verify", "report")]
    [InlineData("verify", "earlier")]
    [InlineData("merge", "tally")]
    [InlineData("instrument", "instrument")]
    [InlineData("mapping", "mapping")]
    [InlineData("check", "folder")]
    [InlineData("esf", "folder")]
    [InlineData("table", "table")]
    public void Every_file_that_did_harm(string door, string corpus) => Corpus.Each(corpus, Enter(door));

    public void Dispose() => _root.Delete(recursive: true);

    private Action<byte[]> Enter(string door) => input => Enter(s_doors[door], input);

    private void Enter(Door door, byte[] input)
    {
        var (good, file, written) = (
            Path.Combine(_root.FullName, "good"),
            Path.Combine(_root.FullName, "hostile"),
            Path.Combine(_root.FullName, "out")
        );
        if (door.IsFolder)
        {
            Put("hostile", input);
        }
        else
        {
            File.WriteAllBytes(file, input);
        }

        File.WriteAllBytes(Path.Combine(good, "tally"), Seeds.TallyBinary(Seeds.Requests[0]));
        var arguments = door.Arguments(good, file);
        var run = InProcess.Run(arguments[0] == "verify" ? arguments : [.. arguments, "--out", written]);
        Assert.InRange(run.ExitCode, 0, 2);
        Assert.DoesNotContain("unexpected fault", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Said, sign => char.IsControl(sign) && sign is not ('\n' or '\r'));
        Fuzz.TellsNobody(run.Said);
        if (arguments[0] != "verify")
        {
            Assert.True(File.Exists(written) ? run.ExitCode < 2 : run.ExitCode > 0, run.Said);
        }

        File.Delete(written);
        if (door.IsFolder)
        {
            Directory.Delete(file, recursive: true);
        }
        else
        {
            File.Delete(file);
        }
    }

    private void Put(string name, byte[] folder)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root.FullName, name));
        foreach (var (file, content) in Seeds.Files(folder))
        {
            File.WriteAllBytes(Path.Combine(directory.FullName, file), content);
        }
    }

    private sealed record Door(Func<Random, byte[]> Make, Func<string, string, string[]> Arguments, bool IsFolder = false);
}
