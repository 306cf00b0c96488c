namespace Gransgangare.Core.Tests;

public sealed class AgeGroupTests
{
    [Theory]
    [InlineData(0, "under-18")]
    [InlineData(17, "under-18")]
    [InlineData(18, "18-29")]
    [InlineData(29, "18-29")]
    [InlineData(30, "30-54")]
    [InlineData(54, "30-54")]
    [InlineData(55, "55-plus")]
    [InlineData(110, "55-plus")]
    public void Both_sides_of_each_limit(int age, string code) => Assert.Equal(code, AgeGroup.Of(age).Code);
}
