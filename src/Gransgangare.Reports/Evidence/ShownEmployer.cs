namespace Gransgangare.Reports;

/// <summary>An organisation that employs a team's staff, as it may be shown.</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Staff">Members of staff.</param>
internal readonly record struct ShownEmployer(string Organisation, ShownNumber Staff);
