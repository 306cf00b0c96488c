using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// Checks whether figures can be true together (rimlighetskontroll): relations between indicators, sums over genders, baselines, samples.
/// They hold for every table that was counted correctly, so a finding means that the figures, not the persons, are wrong.
/// </summary>
/// <remarks>Source: ESF-V1 to ESF-V14 and ESF-W1 to ESF-W12, in every gender cell and in the total.</remarks>
public static class EsfConsistency
{
    private const string NotFallen = "figure ≥ previous";

    private static readonly Relation[] s_2014 =
    [
        new("V1", "TOTAL = CO01 + CO03 + CO05"),
        new("V2", "TOTAL ≤ GRANDTOTAL"),
        new("V3", "CO02 ≤ CO01"),
        new("V3", "CO04 ≤ CO03"),
        new("V4", "CO06 + CO07 ≤ TOTAL"),
        new("V5", "CO08 ≤ CO07"),
        new("V5", "CO08 ≤ CO01 + CO04"),
        new("V6", "CO09 + CO10 + CO11 ≤ TOTAL"),
        .. Each("V7", ["CO12", "CO13", "CO14", "CO15", "CO16", "CO17", "CO18", "CO19"], "TOTAL"),
        new("V7", "CO13 ≤ CO12"),
        new("V8", "CR01 ≤ CO03"),
        new("V8", "CR04 ≤ CO01 + CO03"),
        new("V8", "CR01 + CR04 ≤ CO01 + CO03"),
        new("V9", "CR02 ≤ TOTAL − CO03 + CO04"),
        new("V9", "CR02 ≤ TOTAL"),
        new("V9", "CR03 ≤ TOTAL"),
        new("V10", "CR05 ≤ CR01 + CR02 + CR03 + CR04"),
        new("V10", "CR05 ≤ TOTAL"),
        new("V10", "CR05 ≤ CO12? + CO13? + CO14? + CO15 + CO16 + CO17"),
        new("V11", "CR06 ≤ CO01 + CO03"),
        new("V11", "CR07 ≤ CO05"),
        new("V11", "CR08 ≤ CR06"),
        new("V11", "CR08 ≤ CO07"),
        new("V11", "CR09 ≤ CR06"),
        .. Each("V12", ["CR01", "CR02", "CR03", "CR04", "CR05", "CR06", "CR07", "CR08", "CR09"], EsfFigures.Leavers),
    ];

    private static readonly Relation[] s_plus =
    [
        new("W1", "EECO01 − OBJECTIVE-L? = EECO02 + EECO04 + EECO05"),
        new("W2", "EECO03 ≤ EECO02"),
        new("W3", "EECO06 + EECO07 + EECO08 ≤ EECO01"),
        new("W4", "EECO01 − OBJECTIVE-L? = EECO09 + EECO10 + EECO11"),
        .. Each("W5", ["EECO12", "EECO13", "EECO14", "EECO15", "EECO16", "EECO17"], "EECO01"),
        new("W6", "EECR01 ≤ EECO04"),
        new("W6", "EECR04 ≤ EECO02 + EECO04"),
        new("W6", "EECR01 + EECR04 ≤ EECO02 + EECO04"),
        new("W7", "EECR02 ≤ EECO01"),
        new("W7", "EECR03 ≤ EECO01"),
        new("W7", "EECR05 ≤ EECO02 + EECO04"),
        new("W7", "EECR06 ≤ EECO05"),
    ];

    /// <summary>All rules that the figures break, by rule and then by cell.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="previous">The transmission before, for the rule that cumulative figures do not fall; <c>null</c> = not asked.</param>
    /// <exception cref="ArgumentException">The two tables are of different programmes.</exception>
    public static ValueList<EsfFinding> Check(EsfFigures figures, EsfFigures? previous = null) => Ask(figures, previous).Findings;

    /// <summary>
    /// All rules that the figures break, and the relations that could not be asked. What follows from other figures is derived first: the total of the
    /// programme from its parts, and one cell of a row from the others; the same of the transmission before. A missing part is at least 0.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="previous">The transmission before, for the rule that cumulative figures do not fall; <c>null</c> = not asked.</param>
    /// <exception cref="ArgumentException">The two tables are of different programmes.</exception>
    internal static EsfCheck Ask(EsfFigures figures, EsfFigures? previous = null)
    {
        if (previous is not null && previous.Programme != figures.Programme)
        {
            throw new ArgumentException("The two tables are of different programmes.", nameof(previous));
        }

        var relations = RelationsOf(figures.Programme);
        var derived = new DerivedFigures(figures, relations);
        var before = previous is null ? null : new DerivedFigures(previous, relations);
        var broken = relations.ToDictionary(
            relation => relation,
            relation => EsfFigures.Cells.Select(cell => relation.In(derived, cell)).OfType<EsfFinding>().ToList()
        );
        var sums = GenderSums(figures, derived.HasNonBinary).ToList();
        var findings = relations
            .SelectMany(relation => broken[relation])
            .Concat(sums)
            .Concat(GenderShares(figures))
            .Concat(SubsetShares(figures))
            .Concat(WholeNumbers(figures))
            .Concat(Falls(figures, derived, before))
            .Concat(Baselines(figures))
            .Concat(Samples(figures))
            .Concat(ReportYears(figures, derived))
            .Concat(Eligibility(figures, derived))
            .ToValueList();
        // What is broken was asked, though by a part of its figures.
        var lacking = relations
            .Select(relation => new EsfNotAsked(
                relation.Rule,
                relation.Text,
                broken[relation].Count > 0
                    ? ValueList<string>.Empty
                    : EsfFigures.Cells.Select(cell => relation.Missing(derived, cell)).OrderBy(missing => missing.Count).First()
            ))
            .Append(GenderSumsNotAsked(figures, sums.Count > 0))
            .ToList();
        if (previous is not null && before is not null)
        {
            lacking.AddRange(FallsAsked(figures, derived, previous, before));
        }

        var notAsked = lacking.Where(relation => relation.Missing.Count > 0).ToValueList();
        var summaries = (SumOfShares(figures) is null ? 0 : 1) + (HasSubset(figures) ? 1 : 0);
        return new EsfCheck(findings, lacking.Count - notAsked.Count + summaries, notAsked);
    }

    private static bool IsPlus(EsfFigures figures) => figures.Programme != Programme.Esf2014;

    private static IEnumerable<EsfIndicator> Indicators(EsfFigures figures) =>
        figures.Programme.Indicators.Concat(figures.Programme.NotJudged);

    private static IEnumerable<Relation> Each(string rule, string[] codes, string whole) =>
        codes.Select(code => new Relation(rule, $"{code} ≤ {whole}"));

    private static Relation[] RelationsOf(Programme programme) =>
        programme == Programme.Esf2014 ? s_2014
        : programme == Programme.EsfPlus2021 ? s_plus
        : [];

    /// <summary>ESF-V13, ESF-W8: the cells add up to the total; a table without non-binary persons has none.</summary>
    private static IEnumerable<EsfFinding> GenderSums(EsfFigures figures, bool hasNonBinary) =>
        from code in SummedRows(figures)
        let woman = figures[EsfFigures.Key(code, Gender.Woman)]
        let man = figures[EsfFigures.Key(code, Gender.Man)]
        let total = figures[code]
        let nonBinary = figures[EsfFigures.Key(code, Gender.NonBinary)]
        let isWhole = woman is not null && man is not null && (nonBinary is not null || !hasNonBinary)
        let sum = (woman ?? 0) + (man ?? 0) + (nonBinary ?? 0)
        where total is not null && (woman ?? man ?? nonBinary) is not null && (isWhole ? sum != total : sum > total)
        select Finding(
            IsPlus(figures) ? "W8" : "V13",
            Severity.Error,
            FormattableString.Invariant($"{code}: kvinnor + män + icke-binära = {(isWhole ? "" : "minst ")}{sum}, totalt {total}."),
            FormattableString.Invariant($"{code}: women + men + non-binary = {(isWhole ? "" : "at least ")}{sum}, total {total}.")
        );

    private static IEnumerable<string> SummedRows(EsfFigures figures) =>
        Indicators(figures).Select(indicator => indicator.Code).Append(EsfFigures.GrandTotal).Append(EsfFigures.Leavers);

    private static EsfNotAsked GenderSumsNotAsked(EsfFigures figures, bool isBroken)
    {
        var isAsked =
            isBroken
            || SummedRows(figures)
                .Any(code =>
                    figures[code] is not null
                    && figures[EsfFigures.Key(code, Gender.Woman)] is not null
                    && figures[EsfFigures.Key(code, Gender.Man)] is not null
                );
        return new EsfNotAsked(
            IsPlus(figures) ? "W8" : "V13",
            "woman + man + non-binary = total",
            isAsked ? ValueList<string>.Empty : ["woman", "man", "total"]
        );
    }

    /// <summary>The same rule for published shares in whole per cent: each is rounded by at most half, so the sum is off by at most one.</summary>
    private static IEnumerable<EsfFinding> GenderShares(EsfFigures figures)
    {
        if (SumOfShares(figures) is { } sum && Math.Abs(sum - 100) > 1)
        {
            yield return Finding(
                IsPlus(figures) ? "W8" : "V13",
                Severity.Error,
                FormattableString.Invariant($"Andelarna för könen blir tillsammans {sum} procent."),
                FormattableString.Invariant($"The shares of the genders add up to {sum} per cent.")
            );
        }
    }

    private static decimal? SumOfShares(EsfFigures figures) => figures["women_pct"] + figures["men_pct"] + (figures["non_binary_pct"] ?? 0);

    private static bool HasSubset(EsfFigures figures) =>
        figures["completed"] * figures["job_share"] * figures["disadvantaged_completed"] * figures["disadvantaged_job_share"] is not null;

    /// <summary>ESF-V11 for published shares: a subset cannot have more results than the whole, even with all rounding in its favour.</summary>
    private static IEnumerable<EsfFinding> SubsetShares(EsfFigures figures)
    {
        if (
            figures["completed"] is { } all
            && figures["job_share"] is { } share
            && figures["disadvantaged_completed"] is { } part
            && figures["disadvantaged_job_share"] is { } partShare
            && part * (partShare - HalfUnit(partShare)) is var least
            && all * (share + HalfUnit(share)) is var most
            && least > most
        )
        {
            var (inPart, inAll) = (Math.Round(part * partShare), Math.Round(all * share));
            yield return Finding(
                IsPlus(figures) ? "W7" : "V11",
                Severity.Error,
                FormattableString.Invariant($"Delgruppen har {inPart} resultat, fler än de {inAll} som alla har tillsammans."),
                FormattableString.Invariant($"The subset has {inPart} results, more than the {inAll} of all together.")
            );
        }
    }

    /// <summary>Half a unit of the last decimal that was given.</summary>
    private static decimal HalfUnit(decimal share) =>
        new(5, 0, 0, isNegative: false, (byte)(((decimal.GetBits(share)[3] >> 16) & 0xFF) + 1));

    /// <summary>ESF-W9: whole numbers from 0.</summary>
    private static IEnumerable<EsfFinding> WholeNumbers(EsfFigures figures) =>
        from key in Counts(figures)
        let figure = figures[key]!.Value
        where figure < 0 || figure != decimal.Truncate(figure)
        select Finding(
            "W9",
            Severity.Error,
            FormattableString.Invariant($"{key} = {figure} är inte ett heltal från 0."),
            FormattableString.Invariant($"{key} = {figure} is not a whole number from 0.")
        );

    /// <summary>ESF-W9: figures are cumulative; a fall needs a note of correction. Figures that follow from others are compared too.</summary>
    private static IEnumerable<EsfFinding> Falls(EsfFigures figures, DerivedFigures derived, DerivedFigures? previous) =>
        from key in CountKeys(figures)
        let before = previous?[key]
        where derived[key] < before
        select Finding(
            "W9",
            Severity.Warning,
            FormattableString.Invariant($"{key} har sjunkit från {before} till {derived[key]}: förklara rättelsen."),
            FormattableString.Invariant($"{key} has fallen from {before} to {derived[key]}: explain the correction.")
        );

    // What can be compared was asked; a figure transmitted before that is not there now was not.
    private static IEnumerable<EsfNotAsked> FallsAsked(
        EsfFigures figures,
        DerivedFigures derived,
        EsfFigures given,
        DerivedFigures previous
    )
    {
        var gone = Counts(given).Where(key => derived[key] is null).ToValueList();
        if (CountKeys(figures).Any(key => derived[key] is not null && previous[key] is not null))
        {
            yield return new EsfNotAsked("W9", NotFallen, ValueList<string>.Empty);
        }
        else if (gone.Count == 0)
        {
            yield return new EsfNotAsked("W9", NotFallen, ["previous"]);
        }

        if (gone.Count > 0)
        {
            yield return new EsfNotAsked("W9", NotFallen, gone);
        }
    }

    private static IEnumerable<string> Counts(EsfFigures figures) => CountKeys(figures).Where(key => figures[key] is not null);

    private static IEnumerable<string> CountKeys(EsfFigures figures) =>
        SummedRows(figures).SelectMany(row => EsfFigures.Cells.Select(cell => EsfFigures.Key(row, cell)));

    /// <summary>ESF-W10, ESF-P14.</summary>
    private static IEnumerable<EsfFinding> Baselines(EsfFigures figures) =>
        from indicator in Indicators(figures)
        let baseline = figures["baseline." + indicator.Code]
        where indicator.Kind == EsfIndicatorKind.Output && baseline is not null and not 0
        select Finding(
            "W10",
            Severity.Error,
            FormattableString.Invariant($"Utgångsvärdet för aktivitetsindikatorn {indicator.Code} är {baseline}; det ska vara 0."),
            FormattableString.Invariant($"The baseline of the output indicator {indicator.Code} is {baseline}; it has to be 0.")
        );

    /// <summary>ESF-W11, ESF-P9; in ESF 2014–2020 ESF-Q11 to ESF-Q13.</summary>
    private static IEnumerable<EsfFinding> Samples(EsfFigures figures) =>
        from indicator in Indicators(figures)
        let margin = figures["sample." + indicator.Code]
        where margin is not null && (!indicator.MayBeEstimated || margin > indicator.SampleMargin)
        select indicator.MayBeEstimated
            ? Finding(
                IsPlus(figures) ? "W11" : "Q13",
                Severity.Error,
                FormattableString.Invariant($"{indicator.Code}: felmarginal {margin} procentenheter, högst {indicator.SampleMargin}."),
                FormattableString.Invariant(
                    $"{indicator.Code}: margin of error {margin} percentage points, at most {indicator.SampleMargin}."
                )
            )
            : Finding(
                IsPlus(figures) ? "W11" : "Q13",
                Severity.Error,
                $"{indicator.Code} får inte bygga på ett urval.",
                $"{indicator.Code} may not come from a sample."
            );

    /// <summary>ESF-V14: homeless and rural in the report of 2017 only, longer-term results in those of 2019 and 2025 only.</summary>
    private static IEnumerable<EsfFinding> ReportYears(EsfFigures figures, DerivedFigures derived) =>
        from indicator in figures.Programme.Indicators
        where figures.Programme == Programme.Esf2014 && derived[indicator.Code] is not null
        let year = figures["report_year"]
        let isWrong = indicator.Kind == EsfIndicatorKind.LongerTermResult
            ? year is not (null or 2019 or 2025)
            : indicator.Code is "CO18" or "CO19" && year is not (null or 2017)
        where isWrong
        select Finding(
            "V14",
            Severity.Warning,
            FormattableString.Invariant($"{indicator.Code} hör inte till rapporten för {year}."),
            FormattableString.Invariant($"{indicator.Code} does not belong in the report of {year}.")
        );

    /// <summary>ESF-W12, ESF-P3: what lets a person in is true of every participant.</summary>
    private static IEnumerable<EsfFinding> Eligibility(EsfFigures figures, DerivedFigures derived) =>
        from indicator in Indicators(figures)
        let total = derived[figures.Programme.Total.Code]
        let figure = derived[indicator.Code]
        where figures["eligibility." + indicator.Code] == 1 && figure is not null && total is not null && figure != total
        select Finding(
            "W12",
            Severity.Warning,
            FormattableString.Invariant($"{indicator.Code} är ett villkor för att delta, men är {figure} av {total}."),
            FormattableString.Invariant($"{indicator.Code} is a condition of taking part, but is {figure} of {total}.")
        );

    private static EsfFinding Finding(string rule, Severity severity, string sv, string en) =>
        new(rule, severity, new LocalizedText(sv, en));
}
