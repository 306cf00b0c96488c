using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>Shares of the answers to a yes/no fact, in per mille; what is left over is no.</summary>
internal readonly record struct FactShares(int Yes, int Refused, int NotKnown)
{
    public Fact Draw(RandomStream random)
    {
        var place = random.Below(1000);
        return place < Yes ? Fact.Yes
            : place < Yes + Refused ? Fact.Refused
            : place < Yes + Refused + NotKnown ? Fact.NotKnown
            : Fact.No;
    }
}
