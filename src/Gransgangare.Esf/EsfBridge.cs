using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// The same participation under both programmes side by side (definitionsbrygga), naming the clause that differs. For understanding only:
/// figures of the two programmes are never mixed in one table.
/// </summary>
/// <remarks>Source: ESF-X1 to ESF-X11, ESF-L2, ESF-P12.</remarks>
internal static class EsfBridge
{
    private static readonly LocalizedText s_incomplete = new(
        "andra uppgifter krävs för en komplett post (ESF-P5, ESF-P12, ESF-Q3)",
        "other facts are needed for a complete record (ESF-P5, ESF-P12, ESF-Q3)"
    );

    private static readonly LocalizedText s_objectiveL = new(
        "under särskilt mål (l) räknas i ESF+ varken status, utbildning eller resultat (ESF-P12)",
        "under specific objective (l) ESF+ counts neither status nor education nor results (ESF-P12)"
    );

    private static readonly LocalizedText s_leave = new(
        "föräldrars ledighet läses olika: ESF+ följer EU-LFS (ESF-L1, ESF-O5)",
        "the leave of parents is read differently: ESF+ follows EU-LFS (ESF-L1, ESF-O5)"
    );

    private static readonly LocalizedText s_options = new("olika tolkningsval är gjorda", "the readings chosen differ");

    private static readonly LocalizedText s_disadvantagedResults = new(
        "resultat för utsatta finns bara 2014–2020 (ESF-X6)",
        "results of disadvantaged persons exist in 2014–2020 only (ESF-X6)"
    );

    private static readonly Subject[] s_subjects =
    [
        new("deltagare totalt", "total", ["EECO01"], ["TOTAL"]),
        new("arbetslösa", "unemployed", ["EECO02"], ["CO01"]),
        new(
            "långtidsarbetslösa",
            "long-term unemployed",
            ["EECO03"],
            ["CO02"],
            new(
                "mer än 12 månader i alla åldrar mot mer än 6 månader under 25 år (ESF-L2)",
                "more than 12 months at every age against more than 6 months below 25 (ESF-L2)"
            )
        ),
        new("utanför arbetskraften", "inactive", ["EECO04"], ["CO03"]),
        new(
            "utanför arbetskraften och inte i utbildning",
            "inactive, not in education or training",
            [],
            ["CO04"],
            new("finns bara 2014–2020 (ESF-X4)", "in 2014–2020 only (ESF-X4)")
        ),
        new("i arbete", "employed", ["EECO05"], ["CO05"]),
        new(
            "unga",
            "young people",
            ["EECO06", "EECO07"],
            ["CO06"],
            new("under 18 år och 18–29 år mot under 25 år (ESF-X1)", "below 18 and 18–29 against below 25 (ESF-X1)")
        ),
        new("55 år och äldre", "55 and above", ["EECO08"], ["CO07"]),
        new(
            "över 54 år utan arbete",
            "above 54 without work",
            [],
            ["CO08"],
            new("finns bara 2014–2020 (ESF-X4)", "in 2014–2020 only (ESF-X4)")
        ),
        new(
            "låg utbildning",
            "low education",
            ["EECO09"],
            ["CO09"],
            new(
                "ISCED 0–2 mot ISCED 1–2: ISCED 0 är 2014–2020 i ingen klass (ESF-X3)",
                "ISCED 0–2 against ISCED 1–2: in 2014–2020 ISCED 0 is in no class (ESF-X3)"
            )
        ),
        new("ISCED 3–4", "ISCED 3–4", ["EECO10"], ["CO10"]),
        new("ISCED 5–8", "ISCED 5–8", ["EECO11"], ["CO11"]),
        new("funktionsnedsättning", "disability", ["EECO12"], ["CO16"]),
        new("ursprung och minoriteter", "origin and minorities", ["EECO13", "EECO14", "EECO15"], ["CO15"]),
        new("andra utsatta", "other disadvantaged", [], ["CO17"], new("finns bara 2014–2020 (ESF-X6)", "in 2014–2020 only (ESF-X6)")),
        new("hemlösa", "homeless", ["EECO16"], ["CO18"]),
        new("landsbygd", "rural areas", ["EECO17"], ["CO19"]),
        new("börjar söka arbete", "engaged in job searching", ["EECR01"], ["CR01"]),
        new("i utbildning", "in education or training", ["EECR02"], ["CR02"]),
        new("kvalifikation", "qualification", ["EECR03"], ["CR03"]),
        new("i arbete efter avslutet", "in employment upon leaving", ["EECR04"], ["CR04"]),
        new("utsatta med resultat", "disadvantaged with a result", [], ["CR05"], s_disadvantagedResults),
        new("i arbete efter sex månader", "in employment after six months", ["EECR05"], ["CR06"]),
        new("förbättrad situation efter sex månader", "improved situation after six months", ["EECR06"], ["CR07"]),
        new(
            "över 54 år i arbete efter sex månader",
            "above 54 in employment after six months",
            [],
            ["CR08"],
            new("finns bara 2014–2020 (ESF-X6)", "in 2014–2020 only (ESF-X6)")
        ),
        new("utsatta i arbete efter sex månader", "disadvantaged in employment after six months", [], ["CR09"], s_disadvantagedResults),
    ];

    /// <summary>Judges one participation under both programmes.</summary>
    /// <param name="participation">The participation as known on the day of the question.</param>
    /// <param name="plus">A judge of ESF+ 2021–2027; <c>null</c> = with its default readings.</param>
    /// <param name="old">A judge of ESF 2014–2020; <c>null</c> = with its default readings.</param>
    /// <returns>Every listed indicator of both programmes once, by subject.</returns>
    /// <exception cref="ArgumentException">A judge is of another programme.</exception>
    public static ValueList<EsfBridgeRow> Compare(Participation participation, EsfJudge? plus = null, EsfJudge? old = null)
    {
        var plusLedger = Of(Programme.EsfPlus2021, plus, nameof(plus)).Explain(participation);
        var oldLedger = Of(Programme.Esf2014, old, nameof(old)).Explain(participation);
        return s_subjects
            .Select(subject =>
            {
                var (left, right) = (Entries(plusLedger, subject.Plus), Entries(oldLedger, subject.Old));
                return new EsfBridgeRow(
                    subject.Text,
                    left,
                    right,
                    Counts(left) == Counts(right) ? null : Clause(subject, left, plusLedger, oldLedger)
                );
            })
            .ToValueList();
    }

    private static LocalizedText Clause(Subject subject, ValueList<EsfLedgerEntry> plus, EsfLedger plusLedger, EsfLedger oldLedger) =>
        plusLedger.Judgement.IsTransmitted != oldLedger.Judgement.IsTransmitted ? s_incomplete
        : plus.Any(entry => entry.Verdict == EsfVerdict.OutOfScope) ? s_objectiveL
        : plusLedger.LabourStatus.Status() != oldLedger.LabourStatus.Status() && plus.Any(IsByStatus) ? s_leave
        : subject.Clause ?? s_options;

    private static bool IsByStatus(EsfLedgerEntry entry) =>
        entry.Indicator.Conditions.Any(condition => condition.Looks == Seen.LabourStatus);

    private static bool Counts(ValueList<EsfLedgerEntry> entries) => entries.Any(entry => entry.Verdict == EsfVerdict.Counted);

    private static ValueList<EsfLedgerEntry> Entries(EsfLedger ledger, string[] codes) =>
        codes.Select(code => ledger[ledger.Judgement.Programme.Indicator(code)]).ToValueList();

    private static EsfJudge Of(Programme programme, EsfJudge? judge, string parameter) =>
        judge is null ? new EsfJudge(programme)
        : judge.Programme == programme ? judge
        : throw new ArgumentException($"A judge of {programme.Code} is needed.", parameter);

    private sealed record Subject(LocalizedText Text, string[] Plus, string[] Old, LocalizedText? Clause)
    {
        public Subject(string sv, string en, string[] plus, string[] old, LocalizedText? clause = null)
            : this(new LocalizedText(sv, en), plus, old, clause) { }
    }
}
