namespace Gransgangare.EntityFrameworkCore;

/// <summary>Which row it is, and whose.</summary>
/// <param name="Id">Key given by the database.</param>
/// <param name="Person">Key of the person or subject.</param>
internal sealed record RowName(long Id, string Person)
{
    /// <summary>The type only: nothing about the person.</summary>
    public override string ToString() => nameof(RowName);
}
