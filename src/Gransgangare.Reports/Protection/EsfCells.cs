using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Declares the indicators of a programme: those whom one counts, in every gender and in all, and those of whom it cannot be said.</summary>
internal sealed class EsfCells
{
    // An indicator that the figures do not keep is passed over.
    private static readonly Relation[] s_relations = Relation.Of(
        "EECO01 = EECO02 + EECO04 + EECO05",
        "EECO01 = EECO09 + EECO10 + EECO11",
        "EECO01 >= EECO06 + EECO07 + EECO08",
        "EECO02 >= EECO03",
        "EECO04 >= EECR01",
        "EECO02 + EECO04 >= EECR01 + EECR04",
        "EECO02 + EECO04 >= EECR05",
        "EECO05 >= EECR06",
        "EECO01 >= EECR02",
        "EECO01 >= EECR03",
        "TOTAL = CO01 + CO03 + CO05",
        "TOTAL = CO09 + CO10 + CO11",
        "TOTAL >= CO06 + CO07",
        "CO01 >= CO02",
        "CO03 >= CO04",
        "CO07 >= CO08",
        "CO01 + CO04 >= CO08",
        "CR06 >= CR08",
        "CR06 >= CR09",
        "exited > EECR01 + EECR04",
        "exited > CR01 + CR04",
        // Of the ages of those who entered.
        "age.under-18 > EECO06",
        "age.18-29 > EECO07",
        "age.55-plus > EECO08",
        "age.30-54 + EECO06 + EECO07 + EECO08 > EECO01",
        "age.under-18 + age.18-29 > CO06",
        "age.55-plus > CO07"
    );

    // What an indicator can ask for beside point 1.1 and counts only where it is known.
    private static readonly string[] s_characteristics =
    [
        "disability",
        "third_country_national",
        "foreign_background",
        "minority",
        "homeless",
        "rural",
        "other_disadvantaged",
    ];

    private static readonly (Figure<EsfTableRow> Figure, Gender? Gender)[] s_columns =
    [
        (FigureCatalogue.Indicators["woman"], Gender.Woman),
        (FigureCatalogue.Indicators["man"], Gender.Man),
        (FigureCatalogue.Indicators["nonBinary"], Gender.NonBinary),
        (FigureCatalogue.Indicators["total"], null),
    ];

    private readonly FigureTable _figures;
    private readonly EsfResult _esf;
    private readonly OutcomeCells _outcomes;
    private readonly string _all;
    private readonly bool _isRecoded;

    /// <summary>Declares them, and the incomplete records behind them.</summary>
    /// <param name="figures">Where to declare.</param>
    /// <param name="esf">The indicators.</param>
    /// <param name="report">The report, with its goals, and the incomplete records by what they lack.</param>
    /// <param name="outcomes">Who was active, entered and exited.</param>
    public EsfCells(FigureTable figures, EsfResult esf, Report report, OutcomeCells outcomes)
    {
        (_figures, _esf, _outcomes, _all) = (figures, esf, outcomes, esf.Programme.Total.Code);
        var quality = report.DataQuality;
        _isRecoded = report.Recoding is not null;
        var columns = s_columns.ToDictionary(column => column.Figure.Key, column => ScopeOf(column.Gender), StringComparer.Ordinal);
        foreach (var row in esf.Indicators)
        {
            Declare(row, columns);
        }

        DeclareIncomplete(quality, columns["total"]);
        var outputs = Codes(EsfIndicatorKind.Output).Where(code => code != _all).ToList();
        var results = Codes(EsfIndicatorKind.ImmediateResult).ToList();
        Relation[] everywhere =
        [
            .. s_relations,
            .. Relation.Of($"active > {_all}", $"entered > {_all}"),
            .. outputs.SelectMany(code => Relation.Of($"{_all} >= {code}")),
            // Participants are participations, also where the report counts persons.
            .. results.Prepend(_all).SelectMany(code => Relation.Of($"participations > {code}")),
            .. results.SelectMany(code => Relation.Of($"exited > {code}")),
        ];
        foreach (var column in columns.Values)
        {
            _figures.Relate(column, everywhere);
        }

        _figures.Relate(columns["nonBinary"], Relation.Of($"active > {_all} + missing.gender"));
        _figures.Relate(columns["total"], OfTotal(quality, outputs, results));
        _ = new EsfGoalCells(_figures, report.Goals, esf, columns["total"]);
    }

    private IEnumerable<string> Codes(EsfIndicatorKind kind) =>
        _esf.Programme.Indicators.Where(indicator => indicator.Kind == kind).Select(indicator => indicator.Code);

    // Outputs are of those who entered, immediate results of those who left, in the period.
    private Scope ScopeOf(Gender? gender)
    {
        var scope = new Scope();
        if (gender is null)
        {
            foreach (var name in _outcomes.Total.Names)
            {
                scope[name] = _outcomes.Total[name];
            }
        }
        else
        {
            scope["active"] = [_outcomes.ActiveByGender[gender.Code]];
            scope["entered"] = AtMost("entered");
            scope["exited"] = AtMost("exited") ?? scope["active"];
            // A recoded report has no participations of its rows.
            scope["participations"] = _isRecoded ? null : AtMost("participations");
            scope["missing.gender"] = gender == Gender.NonBinary ? _outcomes.Total["missing.gender"] : null;
        }

        foreach (var age in AgeGroup.All)
        {
            scope["age." + age.Code] = AtMost("entered", (Breakdown.AgeGroup, age.Code));
        }

        return scope;

        int[]? AtMost(string name, params (Breakdown, string)[] codes) =>
            _outcomes.Of(name, gender is null ? codes : [.. codes, (Breakdown.Gender, gender.Code)]) is var (surely, perhaps)
                ? [.. surely, .. perhaps]
                : null;
    }

    private void Declare(EsfTableRow row, Dictionary<string, Scope> columns)
    {
        var at = "esf/indicators/" + row.Code;
        foreach (var (figure, _) in s_columns)
        {
            columns[figure.Key][row.Code] =
            [
                // A recoded report has columns of women, men and all.
                figure.IsSpecial && _isRecoded
                    ? _figures.Unpublished(figure.In(row) ?? 0, isSpecial: true)
                    : _figures.Count(figure, row, at, isGroup: false, row.Indicator.IsSpecialCategory),
            ];
        }

        _figures.Bind(
            columns["total"][row.Code]!,
            s_columns.Take(3).SelectMany(column => columns[column.Figure.Key][row.Code]!),
            isSum: true
        );
        // That a fact is not known says nothing of a special category, so the ordinary threshold holds.
        columns["total"]["open." + row.Code] = [_figures.Count(FigureCatalogue.Indicators["cannotSay"], row, at, isGroup: false)];
    }

    // The list itself is of persons and never shown; their number is, in all and by the facts that they lack together.
    private void DeclareIncomplete(DataQuality quality, Scope total)
    {
        total["incomplete"] = [_figures.Count(quality.IncompleteCount, Worth.DetailOfGroup, ["esf/incomplete/count"])];
        var together = quality.IncompleteRecords.ToDictionary(
            row => row.Key,
            row => _figures.Count(row.Value, Worth.DetailOfGroup, [$"dataQuality/incompleteRecords/{row.Key}/count"]),
            StringComparer.Ordinal
        );
        _figures.Bind(total["incomplete"]!, together.Values, isSum: true);
        foreach (var fact in quality.IncompleteByFact)
        {
            var lacking = _figures.Count(fact.Value, Worth.DetailOfGroup, [$"esf/incomplete/{fact.Key}"]);
            total["lacking." + fact.Key] = [lacking];
            _figures.Bind(
                [lacking],
                together.Where(row => row.Key.Split('|').Contains(fact.Key, StringComparer.Ordinal)).Select(row => row.Value),
                isSum: true
            );
            _outcomes.BindUnknown("entered", fact.Key, lacking, isSum: false);
        }

        if (_esf.GrandTotal is not null)
        {
            total["grand"] = [_figures.Count(FigureCatalogue.GrandTotal, _esf, "esf", isGroup: false)];
        }
    }

    // Of the participants who entered, each is counted, is not, or cannot be said; of point 1.1 it cannot be said of the incomplete alone.
    private IEnumerable<Relation> OfTotal(DataQuality quality, List<string> outputs, List<string> results)
    {
        var participants = _esf.CountsIncomplete ? _all : $"{_all} + incomplete";
        string[] ofCharacteristics =
        [
            .. _esf
                .Programme.Indicators.Where(one => one.NeededFacts.Any(fact => s_characteristics.Contains(fact, StringComparer.Ordinal)))
                .Select(one => one.Code),
        ];
        // Anyone who lacks a fact of point 1.1 is in no indicator.
        string[] needed = ["gender", "birth_date", "labour_status", "isced"];
        return Relation.Of([
            $"entered > {_all} + incomplete",
            $"participations > {_all} + incomplete",
            "participations > EECR01 + EECR04 + open.EECR01 + open.EECR04",
            _esf.CountsIncomplete ? $"incomplete > open.{_all}" : $"incomplete = open.{_all}",
            "exited > EECR01 + EECR04 + open.EECR01 + open.EECR04",
            "exited > CR01 + CR04 + open.CR01 + open.CR04",
            $"grand >= {_all} + incomplete",
            "entered > grand",
            .. needed.Select(fact => $"active > {_all} + missing.{fact}"),
            .. outputs.Select(code => $"{participants} >= {code} + open.{code}"),
            .. outputs.Where(code => !ofCharacteristics.Contains(code, StringComparer.Ordinal)).Select(code => $"incomplete > open.{code}"),
            .. results.Select(code => $"exited > {code} + open.{code}"),
            "open.EECO02 > open.EECO03",
            .. _esf.Programme.Indicators.SelectMany(one =>
                one.NeededFacts.Where(fact => needed.Contains(fact, StringComparer.Ordinal))
                    .Select(fact => $"open.{one.Code} > lacking.{fact}")
            ),
            .. quality.IncompleteByFact.Select(fact => $"incomplete >= lacking.{fact.Key}"),
            .. quality.IncompleteByFact.Select(fact => $"missing.{fact.Key} > lacking.{fact.Key}"),
        ]);
    }
}
