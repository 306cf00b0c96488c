namespace Gransgangare.Conventions.Tests;

public sealed class LibrariesTests
{
    [Fact]
    public void Every_project_of_src_is_looked_at()
    {
        var projects = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Libraries.Room(Path.GetFileNameWithoutExtension(file)));
        Assert.Equal(
            projects.Order(StringComparer.Ordinal),
            Libraries.WithTool.Select(Libraries.Name).Select(Libraries.Room).Order(StringComparer.Ordinal)
        );
        Assert.NotEmpty(Libraries.PublicTypes);
    }
}
