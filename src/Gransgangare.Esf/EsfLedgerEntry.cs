using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>The verdict on one indicator and what it rests on (rad i förklaringen).</summary>
public readonly struct EsfLedgerEntry
{
    private readonly EsfLedger _ledger;

    internal EsfLedgerEntry(EsfLedger ledger, EsfIndicator indicator)
    {
        _ledger = ledger;
        Indicator = indicator;
    }

    /// <summary>The indicator.</summary>
    public EsfIndicator Indicator { get; }

    /// <summary>The verdict.</summary>
    public EsfVerdict Verdict => _ledger.Judgement.VerdictOf(Indicator);

    /// <summary>Each condition of the indicator, in its order.</summary>
    public ValueList<EsfLedgerLine> Because
    {
        get
        {
            var ledger = _ledger;
            return Indicator.Conditions.Select(condition => new EsfLedgerLine(ledger, condition)).ToValueList();
        }
    }

    /// <summary>Columns of the exchange folder whose facts are missing where the verdict is <see cref="EsfVerdict.CannotSay"/>; else empty.</summary>
    public ValueList<string> Missing
    {
        get
        {
            var ledger = _ledger;
            return Verdict == EsfVerdict.CannotSay
                ? Indicator.Conditions.SelectMany(ledger.MissingOf).Distinct(StringComparer.Ordinal).ToValueList()
                : [];
        }
    }

    /// <summary>
    /// The one fact or date that would make the indicator count (närmaste ändring); <c>null</c> if it counts or one change is not enough.
    /// </summary>
    public LocalizedText? Nearest => Verdict == EsfVerdict.Counted ? null : _ledger.NearestOf(Indicator);

    /// <summary>The verdict with its conditions, one a line: whether it holds and the fact behind it (förklaring).</summary>
    /// <param name="language">The language.</param>
    /// <example>
    /// <code>
    /// Console.WriteLine(judge.Explain(participation)["EECR04"].ToText(Language.English));
    /// </code>
    /// </example>
    public string ToText(Language language) =>
        string.Join(
            "\n",
            Because
                .Select(line => line.ToText(language))
                .Prepend($"{Indicator.Code} {Indicator.Label.In(language)}: {Verdict.Label().In(language)}")
        );

    /// <summary>Code and verdict.</summary>
    public override string ToString() => $"{Indicator.Id} {Verdict}";
}
