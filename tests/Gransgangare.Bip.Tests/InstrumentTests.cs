namespace Gransgangare.Bip.Tests;

public sealed class InstrumentTests
{
    [Fact]
    public void The_shipped_profile_has_the_counts_of_bip()
    {
        var bip = Instrument.Bip;
        Assert.Equal(11, bip.Items.Count);
        Assert.Equal(9, bip.ItemsOf(RaterKind.Participant).Count);
        Assert.Equal(11, bip.ItemsOf(RaterKind.Caseworker).Count);
        Assert.Equal(7, bip.Items.AsEnumerable().Count(item => item.TiedToJobProbability));
        Assert.Equal(3, bip.IntervalMonths);
        Assert.True(bip.Provisional);
    }

    [Fact]
    public void A_definition_written_and_read_is_the_same() =>
        Assert.Equal(Instrument.Bip.ToJson(), Instrument.Parse(Instrument.Bip.ToJson()).ToJson());
}
