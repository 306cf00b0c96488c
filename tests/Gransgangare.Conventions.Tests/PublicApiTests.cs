namespace Gransgangare.Conventions.Tests;

public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(Libraries.EmbeddedNames), MemberType = typeof(Libraries))]
    public void The_public_surface_is_the_verified_one(string library) =>
        Snapshot.Matches(PublicSurface.Of(Libraries.Load(library)), $"PublicApi.{library}");
}
