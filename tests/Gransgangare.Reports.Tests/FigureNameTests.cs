using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>Every count that can change has a name in words, and no two have the same.</summary>
public sealed class FigureNameTests
{
    private static readonly (Participation[] Participations, Measurement[] Measurements)[] s_people =
    [
        .. Enumerable.Range(0, 40).Select(seed => new Random(seed).People()),
    ];

    public static TheoryData<string> Projects => [.. ProjectDefinition.BuiltIn.Select(project => project.Id)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_figure_has_a_name_of_its_own_in_words(string id)
    {
        foreach (var breakdown in Breakdown.All)
        {
            var request = Request(id, breakdown, Breakdown.Gender);
            var names = Changes(request).ConvertAll(change => (change.Figure, Name: FigureName.Of(request, change.Figure)));
            Assert.True(names.Count > 100);
            foreach (var language in new[] { Language.Swedish, Language.English })
            {
                var texts = names.ConvertAll(row => (row.Figure, Text: $"{row.Name.Group.In(language)}: {row.Name.Count.In(language)}"));
                Assert.Empty(texts.GroupBy(row => row.Text).Where(same => same.Skip(1).Any()).SelectMany(same => same));
                Assert.DoesNotContain(texts, row => LooksLikeCode(row.Text));
            }
        }
    }

    [Theory]
    [InlineData("total/active", "Alla: Aktiva")]
    [InlineData("groups/vast,woman/workOrStudy/numerator", "Samordningsförbundet Väst, kvinna: Arbete/studier")]
    [InlineData("planned/active", "Planerat och utfall, Gränsgångare: Deltagare")]
    [InlineData("esf/EECO03/nonBinary", "EECO03 långtidsarbetslösa: Icke-binära")]
    [InlineData("bip/participant/anyUp", "Progression, deltagare: Minst en upp")]
    [InlineData("bip/by/unknown,man/caseworker/persons", "Okänt, man, handläggare: Personer")]
    [InlineData("dataQuality/incompleteRecords/gender|isced", "Ofullständiga poster: Kön (gender) + utbildningsnivå (isced)")]
    [InlineData("total/somethingNew", "Alla: somethingNew")]
    [InlineData("bip/participant/items/no-such-item/n", "Progression, deltagare, no-such-item: Personer med par")]
    [InlineData("esf/EECO99/total", "EECO99: Totalt")]
    [InlineData("planned/nowhere/men", "Planerat och utfall, nowhere: Män")]
    [InlineData("groups", "groups: ")]
    [InlineData("bip", "bip: ")]
    [InlineData("", ": ")]
    public void The_words_are_those_of_the_report(string figure, string text)
    {
        var name = FigureName.Of(Request("gransgangare", Breakdown.Forbund, Breakdown.Gender), figure);
        Assert.Equal(text, $"{name.Group.Sv}: {name.Count.Sv}");
    }

    /// <summary>The heading of a column that shows one figure is its name.</summary>
    [Fact]
    public void Headings_of_columns_are_names()
    {
        var request = Request("gransgangare", Breakdown.Forbund);
        var figures = Changes(request).ConvertAll(change => change.Figure).ToHashSet(StringComparer.Ordinal);
        var seen = 0;
        foreach (var (participations, measurements) in s_people)
        {
            var report = ProtectedReport.Of(Report.Of(request, participations, measurements), DisclosureOptions.None);
            var cells = ReportTables.Of(report, Language.Swedish).SelectMany(table => table.Rows.SelectMany(row => row.Zip(table.Columns)));
            foreach (var (cell, heading) in cells.Where(cell => cell.First.Figures.Count == 1))
            {
                var figure = InTheBridge(cell.Figures[0]);
                if (
                    figures.Contains(figure)
                    && !figure.StartsWith("dataQuality/", StringComparison.Ordinal)
                    && heading != "n"
                    && !heading.StartsWith("Av", StringComparison.Ordinal)
                )
                {
                    Assert.Equal(heading, FigureName.Of(request, figure).Count.Sv);
                    seen++;
                }
            }
        }

        Assert.True(seen > 150, $"{seen} cells");
    }

    // A capital inside a word, steps of a place, or no capital at the beginning.
    private static bool LooksLikeCode(string text) =>
        text.Zip(text.Skip(1)).Any(two => char.IsLower(two.First) && char.IsUpper(two.Second))
        || text.Replace("/stud", "", StringComparison.Ordinal).Contains('/', StringComparison.Ordinal)
        || char.IsLower(text[0]);

    // The bridge leaves out steps that name a list.
    private static string InTheBridge(string address) =>
        address.StartsWith("groups/", StringComparison.Ordinal)
            ? address
            : new[] { "/indicators/", "/groups/", "/project/" }.Aggregate(
                address,
                (place, list) => place.Replace(list, "/", StringComparison.Ordinal)
            );

    private static ReportRequest Request(string project, params Breakdown[] by) =>
        new(ProjectDefinition.Find(project)!, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31)) { By = by.Distinct().ToValueList() };

    private static List<FigureChange> Changes(ReportRequest request) =>
        [
            .. s_people
                .SelectMany(people => ReportBridge.Of(request, [], [], request, people.Participations, people.Measurements).Steps)
                .SelectMany(step => step.Changes)
                .DistinctBy(change => change.Figure),
        ];
}
