using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What a person did and lived on at one point (SE-B3): directly before the entry, or after the exit.</summary>
internal sealed record SusSnapshot(SusActivity Work, SusActivity Study, Fact SeeksWork, ValueList<IncomeSource> IncomeSources)
{
    /// <summary>Each person in one occupation (SE-C7, SE-R4); <c>null</c> = cannot say.</summary>
    public Occupation? Occupation => Core.Occupation.Of(Work.Holds, Study.Holds, SeeksWork);

    /// <summary>
    /// Directly before the entry. Without an extent, somebody unemployed or inactive does not work; of an employed person it is not known,
    /// since who is away sick does not work (SE-S5).
    /// </summary>
    public static SusSnapshot Before(EntryFacts facts)
    {
        var isWithoutWork = facts.LabourStatus is { } status && status != LabourStatus.Employed;
        var seeks =
            facts.RegisteredUnemployed == Fact.Yes || facts.LabourStatus == LabourStatus.Unemployed ? Fact.Yes
            : facts.LabourStatus is null ? Fact.NotKnown
            : Fact.No;
        return new(
            SusActivity.Of(facts.WorkExtent, isWithoutWork ? Fact.No : Fact.NotKnown),
            SusActivity.Of(facts.StudyExtent, facts.InEducation),
            seeks,
            facts.IncomeSources
        );
    }

    /// <summary>
    /// After the exit. Without an extent the reason speaks: an exit to studies is believed, of an exit to work it is not known whether work is
    /// performed (SE-S5), and any other reason says that the person does neither.
    /// </summary>
    public static SusSnapshot After(Exit exit)
    {
        // Nothing that is registered after a death counts (SE-R22): the reason alone speaks.
        exit = exit.Reason is { LaterFacts: LaterFacts.None } ? new Exit(exit.Date, exit.Reason) : exit;
        var activity = exit.Reason?.Activity;
        var neither = exit.Reason is null ? Fact.NotKnown : Fact.No;
        var seeks =
            exit.JobSeeking != Fact.NotKnown ? exit.JobSeeking
            : exit.Reason == ExitReason.JobSeekerRegistered ? Fact.Yes
            : neither;
        return new(
            SusActivity.Of(exit.WorkExtent, activity == ExitActivity.Work ? Fact.NotKnown : neither),
            SusActivity.Of(exit.StudyExtent, activity == ExitActivity.Study ? Fact.Yes : neither),
            seeks,
            exit.IncomeSources
        );
    }
}
