using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The counters of one part and one group of a tally, as they are written.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Codes">Codes of the group; empty for the total.</param>
/// <param name="Packed">The counters in the order of that part, with <see cref="ZeroRuns"/>.</param>
internal sealed record TallySection(string Part, ValueList<string> Codes, ValueList<long> Packed)
{
    public const string Outcomes = "outcomes";
    public const string Planned = "planned";
    public const string Persons = "persons";
    public const string OfPersons = "outcomes-of-persons";
    public const string Missing = "missing-facts";
    public const string Incomplete = "incomplete-records";
    public const string OtherTime = "measurements-from-another-time";
    public const string Esf = "esf";
    public const string Progression = "progression";
    private const string OfInstrument = Progression + ":";

    /// <summary>The part of an instrument: the first of a request has no name.</summary>
    public static string ProgressionOf(ReportRequest request, int instrument) =>
        instrument == 0 ? Progression : OfInstrument + request.Instruments[instrument].Id;

    /// <summary>The place of the instrument of a part among those of a request; less than 0 = it is a part of another kind.</summary>
    public static int InstrumentOf(ReportRequest request, string part) =>
        Enumerable.Range(0, request.Instruments.Count).Where(place => ProgressionOf(request, place) == part).DefaultIfEmpty(-1).First();

    /// <summary>A section of counters.</summary>
    public static TallySection Of(string part, ValueList<string> codes, ValueList<long> counters) =>
        new(part, codes, ZeroRuns.Pack(counters).ToValueList());

    /// <summary>The counters.</summary>
    /// <param name="count">How many there must be.</param>
    /// <exception cref="FormatException">There are others.</exception>
    public ValueList<long> Counters(int count) => ZeroRuns.Unpack(Packed, count);
}
