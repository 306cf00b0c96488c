using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Esf.Rules;
using NodaTime;

namespace Gransgangare.Esf;

/// <summary>
/// Why a participation counts or does not count, indicator by indicator (förklaring). It is made of the very answers that gave the
/// verdicts. Texts are made when they are read.
/// </summary>
/// <remarks>As JSON it is what <c>esf --explain</c> writes.</remarks>
[JsonConverter(typeof(EsfLedgerJsonConverter))]
public sealed class EsfLedger
{
    private readonly Participation _participation;
    private readonly byte[] _seen;
    private readonly Answers _answers;

    internal EsfLedger(Participation participation, LocalDate? asOf, EsfJudgement judgement, byte[] seen, in Answers answers)
    {
        _participation = participation;
        AsOf = asOf;
        _seen = seen;
        _answers = answers;
        Judgement = judgement;
    }

    /// <summary>Opaque key of the person.</summary>
    public string Person => _participation.Person;

    /// <summary>Code of the operation.</summary>
    public string Operation => _participation.Operation;

    /// <summary>The programme judged by, with the version of its rule set.</summary>
    public Programme Programme => Judgement.Programme;

    /// <summary>The readings.</summary>
    public EsfOptions Options => Judgement.Judge.Options;

    /// <summary>The day whose knowledge was used; <c>null</c> = everything given.</summary>
    public LocalDate? AsOf { get; }

    /// <summary>The verdicts.</summary>
    public EsfJudgement Judgement { get; }

    /// <summary>One entry for each listed indicator, in catalogue order.</summary>
    public ValueList<EsfLedgerEntry> Entries
    {
        get
        {
            var indicators = Programme.Indicators;
            var entries = new EsfLedgerEntry[indicators.Count];
            for (var i = 0; i < entries.Length; i++)
            {
                entries[i] = new EsfLedgerEntry(this, indicators[i]);
            }

            return ValueList.Of<EsfLedgerEntry>(entries);
        }
    }

    /// <summary>The entry of one indicator.</summary>
    /// <param name="indicator">A listed indicator of the same programme.</param>
    /// <exception cref="ArgumentException">The indicator belongs to another programme or is not judged.</exception>
    public EsfLedgerEntry this[EsfIndicator indicator]
    {
        get
        {
            _ = Judgement.VerdictOf(indicator);
            return new EsfLedgerEntry(this, indicator);
        }
    }

    /// <summary>The entry of the indicator of a code.</summary>
    /// <param name="code">The code without fund, such as <c>EECR04</c>.</param>
    /// <exception cref="FormatException">No listed indicator has the code; the message says which exist.</exception>
    public EsfLedgerEntry this[string code] => new(this, Programme.Indicator(code));

    /// <summary>The programme; nothing about the person.</summary>
    public override string ToString() => $"{nameof(EsfLedger)} ({Programme.Code})";

    /// <summary>The step that decided the labour market status.</summary>
    internal LabourStatusSeen LabourStatus => (LabourStatusSeen)_seen[(int)Seen.LabourStatus];

    /// <summary>Whether a condition held; <c>null</c> = cannot say.</summary>
    internal bool? Holds(EsfCondition condition) => _answers.All(condition.Bit);

    /// <summary>What a condition saw.</summary>
    internal LocalizedText FactOf(EsfCondition condition)
    {
        var facts = Looks(condition)
            .Distinct()
            .Select(seen => SeenText.Of(seen, _seen[(int)seen], _participation, Judgement.Judge.Observer));
        return facts.Aggregate((one, next) => new LocalizedText(one.Sv + "; " + next.Sv, one.En + "; " + next.En));
    }

    /// <summary>The columns that would decide a condition that cannot be decided.</summary>
    internal IEnumerable<string> MissingOf(EsfCondition condition) =>
        Holds(condition) is not null ? []
        : condition.Looks is { } seen ? Columns.MissingOf(seen, _seen[(int)seen])
        : condition
            .Alternatives.Where(all => Array.TrueForAll(all, part => Holds(part) != false))
            .SelectMany(all => all)
            .SelectMany(MissingOf);

    /// <summary>The one change that would make an indicator count, if one is enough.</summary>
    internal LocalizedText? NearestOf(EsfIndicator indicator) => new NearestMiss(this, _participation, _seen).Of(indicator);

    private static IEnumerable<Seen> Looks(EsfCondition condition) =>
        condition.Looks is { } seen ? [seen] : condition.Alternatives.SelectMany(all => all).SelectMany(Looks);
}
