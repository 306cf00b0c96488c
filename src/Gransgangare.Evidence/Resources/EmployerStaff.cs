using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>How many of a team's members of staff an organisation employs (arbetsgivare i ett team).</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Staff">Members of staff with a spell in the team that names it.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record EmployerStaff(string Organisation, long Staff)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(EmployerStaff);
}
