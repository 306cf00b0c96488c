namespace Gransgangare.Bip.Tests;

public sealed class EvidenceTests
{
    [Fact]
    public void There_is_no_number_to_calculate_with()
    {
        Type[] numbers = [typeof(byte), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal), typeof(Fraction)];
        var members = typeof(Evidence)
            .GetProperties()
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        Assert.DoesNotContain(members, type => numbers.Contains(type));
        Assert.DoesNotContain(typeof(Evidence).GetMethods(), method => method.Name.StartsWith("op_", StringComparison.Ordinal));
        Assert.Empty(typeof(Evidence).GetConstructors());
    }

    [Fact]
    public void Every_result_has_source_and_caution()
    {
        Assert.Equal(Enumerable.Range(1, 11).Select(n => $"BIP-E{n}"), BipEvidence.All.Select(evidence => evidence.Id));
        Assert.All(
            BipEvidence.All,
            evidence =>
            {
                Assert.NotEmpty((IEnumerable<Uri>)evidence.Sources);
                Assert.NotEmpty(evidence.Caution.Sv);
                Assert.Equal(evidence.Kind != EvidenceKind.Finding, evidence.Value is not null);
            }
        );
    }

    [Fact]
    public void A_relative_effect_is_in_per_cent_and_never_in_percentage_points()
    {
        Assert.All(
            BipEvidence.All.Where(evidence => evidence.Kind == EvidenceKind.RelativeEffect),
            evidence =>
            {
                Assert.EndsWith(" %", evidence.Value!.Sv, StringComparison.Ordinal);
                Assert.Contains("inte procentenheter", evidence.Caution.Sv, StringComparison.Ordinal);
                Assert.NotNull(evidence.Outcome);
                Assert.NotNull(evidence.Year);
            }
        );
    }
}
