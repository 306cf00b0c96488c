namespace Gransgangare.Reports;

/// <summary>An organisation in the teams of plans, as it may be shown.</summary>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Persons">Persons with it in the team of their first plan.</param>
internal readonly record struct ShownOrganisation(string Name, ShownNumber Persons);
