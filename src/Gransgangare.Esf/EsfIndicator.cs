using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// One common indicator (gemensam indikator) as the regulation states it: a participation counts in it when every condition holds.
/// </summary>
/// <remarks>Indicators are found through <see cref="Esf.Programme.Indicators"/>; equality is by reference.</remarks>
public sealed class EsfIndicator
{
    internal EsfIndicator(Programme programme, int order, string code, EsfIndicatorKind kind, LocalizedText label)
    {
        Programme = programme;
        Order = order;
        Code = code;
        Kind = kind;
        Label = label;
    }

    /// <summary>The programme it belongs to.</summary>
    public Programme Programme { get; }

    /// <summary>Place among the listed indicators of the programme, from 0; −1 for one that is not judged.</summary>
    public int Order { get; }

    /// <summary>Code without fund, such as <c>EECR04</c>.</summary>
    public string Code { get; }

    /// <summary>Code with the fund in front, such as <c>ESF+:EECR04</c>: some codes mean different things in different funds (ESF-Q18).</summary>
    public string Id => Programme.Fund + ":" + Code;

    /// <summary>Output, immediate result, longer-term result or entity; it also says which day dates the indicator.</summary>
    public EsfIndicatorKind Kind { get; }

    /// <summary>What a person reads.</summary>
    public LocalizedText Label { get; }

    /// <summary>Who can count in it.</summary>
    public LocalizedText Population { get; internal init; } = new("alla", "all");

    /// <summary>All that has to hold, in the order of the ledger; empty for an indicator that is not judged.</summary>
    public ValueList<EsfCondition> Conditions { get; internal init; } = [];

    /// <summary>Columns of the exchange folder that it looks at under the default readings of its programme, in order of use.</summary>
    public ValueList<string> NeededFacts =>
        Conditions
            .SelectMany(condition => condition.NeededFacts)
            .Where(fact => !string.Equals(fact, UnreadOfLeave, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToValueList();

    /// <summary>Whether it shows data of a special category (känsliga personuppgifter, GDPR Art. 9) (ESF-P20, ESF-Q5).</summary>
    public bool IsSpecialCategory { get; internal init; }

    /// <summary>
    /// Whether the figure may come from a sample or an informed estimate (urval eller uppskattning) in place of data on each person
    /// (ESF-P7, ESF-P9, ESF-W11, ESF-Q11, ESF-Q12).
    /// </summary>
    public bool MayBeEstimated { get; internal init; }

    /// <summary>Largest margin of error of a sample in percentage points at 95 %; <c>null</c> where none is set or no sample is allowed.</summary>
    public decimal? SampleMargin { get; internal init; }

    /// <summary>First day on which it is no longer collected (CO12–CO14: 2018-08-02); <c>null</c> = none.</summary>
    public NodaTime.LocalDate? EndedOn { get; internal init; }

    /// <summary>The source keys it is read from.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>How sure the definition is.</summary>
    public Certainty Certainty { get; internal init; }

    // Each reading of a parent's leave passes over one fact that another asks for (ESF-O5).
    private string UnreadOfLeave =>
        EsfOptions.DefaultFor(Programme).ParentalLeave == ParentalLeaveReading.EuLfs ? "parental_leave" : Columns.LeaveJobRelatedIncome;

    /// <summary>The code with its fund.</summary>
    public override string ToString() => Id;
}
