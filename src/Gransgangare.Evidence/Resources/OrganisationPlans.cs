using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>In how many first plans of a group an organisation was in the team (organisation i planens team).</summary>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Persons">Persons with it in the team of their first plan.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record OrganisationPlans(string Organisation, long Persons)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(OrganisationPlans);
}
