using Gransgangare.Bip;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>How many counters each part of a tally has under a request.</summary>
internal sealed class TallyLengths(ReportRules rules)
{
    private readonly int _outcomes = new OutcomeTally().Counters.Count;
    private readonly int _missing = new MissingFacts().Counts.Count();
    private readonly int _esf = rules.Esf is { } esf ? new EsfTally(esf.Programme, esf.Options).Counters.Count : 0;
    private readonly int[] _progression = Array.ConvertAll(rules.Progression, one => new ProgressionTally(one).Counters.Count);

    /// <summary>The number of counters of a part.</summary>
    /// <exception cref="FormatException">A tally of the request has no section of this name.</exception>
    public int Of(string part) =>
        part switch
        {
            TallySection.Outcomes or TallySection.Planned or TallySection.OfPersons => _outcomes,
            TallySection.Persons => 2,
            TallySection.Missing => _missing,
            TallySection.OtherTime or TallySection.Incomplete => 1,
            TallySection.Esf when rules.Esf is not null => _esf,
            _ when TallySection.InstrumentOf(rules.Request, part) is >= 0 and var instrument => _progression[instrument],
            _ => throw new FormatException("The tally has a part that is not known here."),
        };
}
