using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Plans of a group, as they may be shown.</summary>
/// <param name="InTime">Share of those who started with a plan in time, 0–1.</param>
/// <param name="WithPlan">Persons with a plan.</param>
/// <param name="TookPart">Share of those with a plan who took part in making it, 0–1.</param>
/// <param name="Organisations">Organisations in the team, on average over the plans that name them.</param>
/// <param name="ByOrganisation">The organisations of the project's plans, in order of their names.</param>
internal sealed record ShownPlans(
    ShownNumber InTime,
    ShownNumber WithPlan,
    ShownNumber TookPart,
    ShownNumber Organisations,
    ValueList<ShownOrganisation> ByOrganisation
);
