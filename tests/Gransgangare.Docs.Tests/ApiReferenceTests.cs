namespace Gransgangare.Docs.Tests;

public sealed class ApiReferenceTests
{
    public static TheoryData<string> Libraries => new(ApiReference.Libraries);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_reference_is_made_from_the_code(string library) =>
        GeneratedDocument.Holds(ApiReference.Of(library), $"docs/api/{library}.md");

    [Fact]
    public void It_names_types_members_parameters_and_faults()
    {
        var page = ApiReference.Of("Gransgangare.Core");
        Assert.Contains("## Participation\n", page, StringComparison.Ordinal);
        Assert.Contains("| `AsKnownOn(Nullable<LocalDate>)` |", page, StringComparison.Ordinal);
        Assert.Contains("`asOf`: The day, included; `null` = everything is known.", page, StringComparison.Ordinal);
        Assert.Contains("## CodedList<T>\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("FormReader", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_library_has_a_page_and_no_page_is_left_over() =>
        Assert.Equal(
            ApiReference.Libraries.Select(library => $"{library}.md"),
            Directory
                .GetFiles(Path.Combine(Repository.Root, "docs", "api"), "*.md")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
        );
}
