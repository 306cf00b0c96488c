namespace Gransgangare.Conventions.Tests;

/// <summary>The folders of a project as rooms: none of them needs one that needs it, and in Reports every arrow leads down.</summary>
public sealed class FolderTests
{
    // Folders that need each other, a line for each circle. They are known: another one fails, and so does one that is no longer there.
    private static readonly Dictionary<string, string[]> s_circles = new(StringComparer.Ordinal)
    {
        ["Core"] = [". Json Keys Outcomes Projects Time Validation Words"],
        ["Bip"] = ["Instruments Measurements Progression Scoring"],
        ["Esf"] = [". Rules"],
        ["Evidence"] = [". Exposures Json Resources"],
        ["Exchange"] = [". Csv Reading"],
        ["Sweden"] = ["Minimisation Privacy Scb"],
    };

    // Rooms from the ground up: one may use those of the floors below its own. docs/architecture.md says what each is for.
    private static readonly Dictionary<string, string[][]> s_floors = new(StringComparer.Ordinal)
    {
        ["Reports"] =
        [
            ["Counting"],
            ["Tallies", "Figures"],
            ["Protection", "Ledger", "Duties", "Sus", "Evidence"],
            ["Comparing"],
            ["Showing/Tables"],
            ["Showing/Html", "Showing/Json"],
            ["Showing/Charts"],
            ["Showing/Narrative"],
            ["Showing"],
        ],
        ["Tool"] =
        [
            ["Output"],
            ["Input"],
            ["Options"],
            ["Commands"],
            ["."],
        ],
    };

    [Theory]
    [MemberData(nameof(Libraries.AllNames), MemberType = typeof(Libraries))]
    public void Arrows_between_folders_lead_one_way(string library)
    {
        var (room, project) = (Libraries.Room(library), SourceProject.Of(library));
        // A source generator writes the members of the JSON context of conformance.
        Assert.DoesNotContain(project.UnknownNames, name => !name.StartsWith("Conformance", StringComparison.Ordinal));
        if (s_floors.TryGetValue(room, out var floors))
        {
            Assert.DoesNotContain(project.Arrows, arrow => FloorOf(arrow.From, floors) <= FloorOf(arrow.To, floors));
        }

        var circles = Circles(project.Arrows).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            circles.SequenceEqual(s_circles.GetValueOrDefault(room, []), StringComparer.Ordinal),
            $"The circles of {room} are [{string.Join("; ", circles)}], among these arrows:\n{string.Join('\n', project.Arrows)}"
        );
    }

    [Fact]
    public void The_arrows_are_really_read() =>
        Assert.Contains(
            SourceProject.Of("Gransgangare.Sweden").Arrows,
            arrow => arrow is { From: "Minimisation", To: "Privacy", Named: "PersonalDataRules.cs" }
        );

    private static int FloorOf(string folder, string[][] floors)
    {
        var floor = Array.FindIndex(floors, floor => floor.Contains(folder, StringComparer.Ordinal));
        return floor >= 0
            ? floor
            : throw new InvalidOperationException($"{folder} has no floor yet: give it one here and in docs/architecture.md.");
    }

    // Folders that reach each other, in ordinal order.
    private static IEnumerable<string> Circles(IReadOnlyList<FolderArrow> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        var reached = next.ToDictionary(from => from.Key, from => Reached(from.Key, next), StringComparer.Ordinal);
        return reached
            .Keys.Where(folder => reached[folder].Contains(folder))
            .Select(folder => string.Join(' ', reached[folder].Where(to => IsBack(to, folder)).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal);

        bool IsBack(string from, string to) => reached.TryGetValue(from, out var all) && all.Contains(to);
    }

    private static HashSet<string> Reached(string from, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(next[from]);
        while (open.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var to in next[folder])
                {
                    open.Push(to);
                }
            }
        }

        return reached;
    }
}
