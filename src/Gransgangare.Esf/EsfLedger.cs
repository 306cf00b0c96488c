using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// Why a participation counts or does not count, indicator by indicator (förklaring). It is made of the very answers that gave the
/// verdicts. Texts are made when they are read.
/// </summary>
public sealed class EsfLedger
{
    private readonly Participation _participation;
    private readonly byte[] _seen;
    private readonly Answers _answers;

    internal EsfLedger(Participation participation, EsfJudgement judgement, byte[] seen, in Answers answers)
    {
        _participation = participation;
        _seen = seen;
        _answers = answers;
        Judgement = judgement;
    }

    /// <summary>Opaque key of the person.</summary>
    public string Person => _participation.Person;

    /// <summary>Code of the operation.</summary>
    public string Operation => _participation.Operation;

    /// <summary>The verdicts.</summary>
    public EsfJudgement Judgement { get; }

    /// <summary>One entry for each listed indicator, in catalogue order.</summary>
    public ValueList<EsfLedgerEntry> Entries
    {
        get
        {
            var indicators = Judgement.Programme.Indicators;
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

    /// <summary>The number of indicators; nothing about the person.</summary>
    public override string ToString() => $"{nameof(EsfLedger)} ({Judgement.Programme.Code})";

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
        : condition.Looks == Seen.Completeness ? Judgement.Missing
        : condition.Looks is { } seen ? [Columns.Of(seen)[0]]
        : condition
            .Alternatives.Where(all => Array.TrueForAll(all, part => Holds(part) != false))
            .SelectMany(all => all)
            .SelectMany(MissingOf);

    /// <summary>The one change that would make an indicator count, if one is enough.</summary>
    internal LocalizedText? NearestOf(EsfIndicator indicator)
    {
        var failing = indicator.Conditions.Where(condition => Holds(condition) != true).ToArray();
        var own = Array.FindAll(failing, condition => condition.Looks != Seen.Completeness);
        var missing = Judgement.Missing;
        if (failing.Length == own.Length)
        {
            missing = [];
        }

        return (own.Length, missing.Count) switch
        {
            (0, 1) => Registered(missing[0]),
            (1, 0) => Change(own[0]),

            // The fact the record lacks is the fact the indicator asks for.
            (1, 1) when Holds(own[0]) is null && MissingOf(own[0]).Contains(missing[0], StringComparer.Ordinal) => Change(own[0]),
            _ => null,
        };
    }

    private static IEnumerable<Seen> Looks(EsfCondition condition) =>
        condition.Looks is { } seen ? [seen] : condition.Alternatives.SelectMany(all => all).SelectMany(Looks);

    private static LocalizedText Registered(string column) => new($"Räknas om {column} registreras.", $"Counts if {column} is registered.");

    private LocalizedText Change(EsfCondition condition)
    {
        var wanted =
            condition.Registration is { } what ? ToRegister(condition.Looks, what)
            : condition.Looks == Seen.LongTermUnemployment && _seen[(int)Seen.LongTermUnemployment] == (byte)LongTermSeen.NotLongEnough
                ? UnemployedEarlier()
            : condition.Sentence;
        var now = FactOf(condition);
        return new LocalizedText($"Räknas om {wanted.Sv} (nu: {now.Sv}).", $"Counts if {wanted.En} (now: {now.En}).");
    }

    /// <summary>The latest first day of unemployment that would be long enough.</summary>
    private LocalizedText UnemployedEarlier()
    {
        var observer = Judgement.Judge.Observer;
        var day = SeenText.Day(observer.LatestLongTermStart(_participation));
        return new($"arbetslösheten började {day} eller tidigare", $"the unemployment began on {day} or earlier");
    }

    /// <summary>What has to be registered, and by which day or on which day.</summary>
    private LocalizedText ToRegister(Seen? seen, LocalizedText what)
    {
        var observer = Judgement.Judge.Observer;
        var isLater = seen is Seen.SixMonthStatus or Seen.SixMonthImprovement;
        if (_participation.Exit is not { } exit)
        {
            var window = SeenText.Window(observer.Options);
            return isLater
                ? new(
                    $"ett slutdatum registreras och, sex månader därefter, {what.Sv}",
                    $"an end date is registered and, six months after it, {what.En}"
                )
                : new(
                    $"ett slutdatum registreras och, högst {window.Sv} därefter, {what.Sv}",
                    $"an end date is registered and, at most {window.En} after it, {what.En}"
                );
        }

        var day = SeenText.Day(isLater ? Observer.SixMonthsAfter(exit.Date) : observer.EndOfImmediateWindow(exit.Date));
        return isLater
            ? new($"{what.Sv} registreras för {day}", $"{what.En} is registered for {day}")
            : new($"{what.Sv} med datum senast {day} registreras", $"{what.En} dated {day} or earlier is registered");
    }
}
