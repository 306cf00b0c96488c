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
        Assert.Contains("| `Participation? AsKnownOn(LocalDate? asOf)` |", page, StringComparison.Ordinal);
        Assert.Contains("`asOf`: The day, included; `null` = everything is known.", page, StringComparison.Ordinal);
        Assert.Contains("## CodedList<T>\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("FormReader", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gransgangare.Sweden", "## ScbPlanner\n\nsealed class in `Gransgangare.Sweden.Scb`\n")]
    [InlineData("Gransgangare.Core", "| `static bool TryFromCode(string? code, out T value)` |")]
    [InlineData("Gransgangare.Core", "| `required ValueList<Spell> Spells { get; init; }` |")]
    [InlineData("Gransgangare.Core", "| `static implicit operator ValueList<T>(T[] items)` |")]
    [InlineData("Gransgangare.Core", "## ValueList<T>.Enumerator\n\nstruct in `Gransgangare.Core`\n")]
    [InlineData("Gransgangare.Core", "| `static readonly Gender Woman` |")]
    [InlineData("Gransgangare.Esf", "this[")]
    public void N8_a_member_is_shown_as_it_is_declared(string library, string expected) =>
        Assert.Contains(expected, ApiReference.Of(library), StringComparison.Ordinal);

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
