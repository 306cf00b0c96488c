using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The counters of one part and one group of a tally.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Codes">Codes of the group; empty for the total.</param>
/// <param name="Counters">The counters, in the order of that part.</param>
internal sealed record TallySection(string Part, ValueList<string> Codes, ValueList<long> Counters)
{
    public const string Outcomes = "outcomes";
    public const string Planned = "planned";
    public const string Persons = "persons";
    public const string OfPersons = "outcomes-of-persons";
    public const string Missing = "missing-facts";
    public const string Incomplete = "incomplete-records";
    public const string Esf = "esf";
    public const string Progression = "progression";
}
