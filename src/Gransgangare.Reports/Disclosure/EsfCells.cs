using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Declares the indicators of a programme, in every gender and in all.</summary>
internal sealed class EsfCells
{
    private const string CannotSay = "cannotSay";

    private static readonly string[] s_columns = ["woman", "man", "nonBinary", "total"];

    // Whole and parts, as an outsider knows them from the regulation. One that the figures do not keep is passed over.
    private static readonly (string Whole, string Parts)[] s_sums =
    [
        ("EECO01", "EECO02 EECO04 EECO05"),
        ("EECO01", "EECO09 EECO10 EECO11"),
        ("TOTAL", "CO01 CO03 CO05"),
        ("TOTAL", "CO09 CO10 CO11"),
    ];

    private static readonly (string Whole, string Parts)[] s_inclusions =
    [
        ("EECO01", "EECO06 EECO07 EECO08"),
        ("EECO02", "EECO03"),
        ("TOTAL", "CO06 CO07"),
        ("CO01", "CO02"),
        ("CO03", "CO04"),
        ("CO07", "CO08"),
        ("CO01 CO04", "CO08"),
        ("CR06", "CR08"),
        ("CR06", "CR09"),
    ];

    // Age groups, an indicator of those who entered in them, and those it counts of other ages.
    private static readonly (string AgeGroups, string Indicator, string OfOtherAges)[] s_ages =
    [
        ("under-18", "EECO06", ""),
        ("18-29", "EECO07", ""),
        ("30-54", "EECO01", "EECO06 EECO07 EECO08"),
        ("55-plus", "EECO08", ""),
        ("under-18 18-29", "CO06", ""),
        ("55-plus", "CO07", ""),
    ];

    // Whoever lacks one of these is in no indicator; who lacks a gender is among those who are neither women nor men.
    private static readonly string[] s_needed = ["gender", "birth_date", "labour_status", "isced"];

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

    private static readonly string[] s_together = ["EECR01 EECR04", "CR01 CR04"];

    private readonly FigureTable _figures;
    private readonly Dictionary<(string Code, string Column), int> _cells = [];

    /// <summary>Declares them, and the incomplete records behind them.</summary>
    /// <param name="figures">Where to declare.</param>
    /// <param name="report">The report, whose goals may count indicators.</param>
    /// <param name="esf">The indicators.</param>
    /// <param name="outcomes">Who was active, entered and exited.</param>
    /// <param name="missing">Cells of the active participations that lack a fact, by the fact.</param>
    public EsfCells(FigureTable figures, Report report, EsfResult esf, OutcomeCells outcomes, IReadOnlyDictionary<string, int> missing)
    {
        _figures = figures;
        foreach (var row in esf.Indicators)
        {
            Declare(row);
        }

        foreach (var column in s_columns)
        {
            foreach (var (whole, parts) in s_sums)
            {
                Bind(whole, parts, column, isSum: true);
            }

            foreach (var (whole, parts) in s_inclusions)
            {
                Bind(whole, parts, column);
            }

            foreach (var indicator in esf.Programme.Indicators.Where(indicator => indicator.Kind == EsfIndicatorKind.Output))
            {
                if (indicator != esf.Programme.Total)
                {
                    Bind(esf.Programme.Total.Code, indicator.Code, column);
                }
            }
        }

        BindToOutcomes(esf, outcomes, missing);
        DeclareIncomplete(esf, report.DataQuality, outcomes, missing);
        DeclareGoals(report.Goals, esf, outcomes);
    }

    private void Declare(EsfTableRow row)
    {
        long[] counts = [row.Woman ?? 0, row.Man ?? 0, row.NonBinary ?? 0, row.Total ?? 0];
        for (var index = 0; index < s_columns.Length; index++)
        {
            var worth = s_columns[index] == "total" ? Worth.OfTotal : Worth.Detail;
            string[] address = [$"esf/indicators/{row.Code}/{s_columns[index]}"];
            _cells[(row.Code, s_columns[index])] = _figures.Count(counts[index], worth, address, row.Indicator.IsSpecialCategory);
        }

        _figures.Sum([_cells[(row.Code, "total")]], s_columns.Take(3).Select(column => _cells[(row.Code, column)]));
        string[] open = [$"esf/indicators/{row.Code}/{CannotSay}"];
        // That a fact is not known says nothing of a special category, so the ordinary threshold holds.
        _cells[(row.Code, CannotSay)] = _figures.Count(row.CannotSay, Worth.DetailOfGroup, open);
    }

    // A goal counts what its row counts. Of those who are asked about, some are counted, and of some it cannot be said.
    private void DeclareGoals(ValueList<GoalResult> goals, EsfResult esf, OutcomeCells outcomes)
    {
        var rows = esf.Indicators.ToDictionary(row => row.Code, StringComparer.Ordinal);
        var wholes = new Dictionary<(EsfIndicatorKind Kind, long Asked), int>();
        foreach (var result in goals.Where(result => result.Goal.Measure == GoalMeasure.EsfIndicator))
        {
            if (result.Goal.Indicator is not { } code || !rows.TryGetValue(code, out var row) || row.Total is null)
            {
                GoalCells.DeclareNone(_figures, result);
                continue;
            }

            if (!wholes.TryGetValue((row.Indicator.Kind, row.Asked), out var whole))
            {
                wholes[(row.Indicator.Kind, row.Asked)] = whole = Whole(row, esf, outcomes);
            }

            var (address, counted) = ($"goals/{result.Goal.Id}", _cells[(code, "total")]);
            var undecided = _figures.Count(row.Undecided, Worth.DetailOfGroup, [$"{address}/doubt/undecided"]);
            _figures.Bind([_cells[(code, CannotSay)]], [undecided]);
            _figures.Bind([whole], [counted, undecided]);
            _figures.Alias($"{address}/share/numerator", counted);
            if (result.Denominator == Denominator.EsfKnown)
            {
                var known = _figures.Count(row.Asked - row.Undecided, Worth.OfTotal, [$"{address}/share/denominator"]);
                _figures.Sum([whole], [known, undecided]);
                _figures.Bind([known], [counted]);
            }
            else
            {
                _figures.Alias($"{address}/share/denominator", whole);
            }
        }
    }

    // Those whom the indicators of one kind are of. Outputs are of the participants of the table.
    private int Whole(EsfTableRow row, EsfResult esf, OutcomeCells outcomes)
    {
        var (kind, total) = (row.Indicator.Kind, esf.Indicators.Single(one => one.Indicator == esf.Programme.Total));
        if (kind == EsfIndicatorKind.Output && total.Total == row.Asked)
        {
            return _cells[(total.Code, "total")];
        }

        var whole = _figures.Count(row.Asked, Worth.OfTotal, []);
        var parts = esf
            .Indicators.Where(one => one.Indicator.Kind == kind && one.Asked == row.Asked)
            .Select(one => one.Code)
            .Concat(s_together);
        foreach (var cells in parts.Select(codes => Find(codes, "total")).OfType<List<int>>().Where(_ => kind != EsfIndicatorKind.Output))
        {
            _figures.Bind([whole], cells);
        }

        if (kind != EsfIndicatorKind.LongerTermResult)
        {
            _figures.Bind([outcomes.Total[kind == EsfIndicatorKind.Output ? "entered" : "exited"]], [whole], isRestSensitive: false);
        }

        return whole;
    }

    private void Bind(string whole, string parts, string column, bool isSum = false)
    {
        if (Find(whole, column) is { } left && Find(parts, column) is { } right)
        {
            _figures.Bind(left, right, isSum: isSum);
        }
    }

    private List<int>? Find(string codes, string column)
    {
        var keys = codes.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(code => (code, column)).ToList();
        return keys.All(_cells.ContainsKey) ? keys.Select(key => _cells[key]).ToList() : null;
    }

    // Outputs are of those who entered, immediate results of those who left, in the period.
    private void BindToOutcomes(EsfResult esf, OutcomeCells outcomes, IReadOnlyDictionary<string, int> missing)
    {
        foreach (
            var (column, gender) in new[] { ("woman", Gender.Woman), ("man", Gender.Man), ("nonBinary", Gender.NonBinary), ("total", null) }
        )
        {
            var all = _cells[(esf.Programme.Total.Code, column)];
            var active = gender is null ? outcomes.Total["active"] : outcomes.ActiveByGender[gender.Code];
            _figures.Bind([active], [all], isRestSensitive: false);
            foreach (var fact in s_needed.Where(fact => column == "total" || (column == "nonBinary" && fact == "gender")))
            {
                if (missing.TryGetValue(fact, out var without))
                {
                    _figures.Bind([active], [all, without], isRestSensitive: false);
                }
            }

            var (entered, exited) = (Figure("entered"), Figure("exited"));
            if (entered.Count > 0)
            {
                _figures.Bind(entered, [all], isRestSensitive: false);
            }

            var results = esf
                .Programme.Indicators.Where(indicator => indicator.Kind == EsfIndicatorKind.ImmediateResult)
                .Select(indicator => indicator.Code);
            foreach (var codes in results.Concat(s_together))
            {
                if (Find(codes, column) is not { } cells)
                {
                    continue;
                }

                _figures.Bind(exited.Count > 0 ? exited : [active], cells, isRestSensitive: false);
                if (column == "total")
                {
                    _figures.Bind(
                        exited,
                        [.. cells, .. codes.Split(' ').Select(code => _cells[(code, CannotSay)])],
                        isRestSensitive: false
                    );
                }
            }

            BindToAgeGroups(outcomes, column, gender);

            List<int> Figure(string name) => gender is null ? [outcomes.Total[name]] : outcomes.Of(name, (Breakdown.Gender, gender.Code));
        }
    }

    private void BindToAgeGroups(OutcomeCells outcomes, string column, Gender? gender)
    {
        foreach (var (ageGroups, indicator, ofOtherAges) in s_ages)
        {
            var entered = ageGroups.Split(' ').SelectMany(Entered).ToList();
            if (entered.Count > 0 && Find(indicator, column) is { } cells && Find(ofOtherAges, column) is { } rest)
            {
                _figures.Bind([.. entered, .. rest], cells, isRestSensitive: false);
            }
        }

        List<int> Entered(string ageGroup) =>
            gender is null
                ? outcomes.Of("entered", (Breakdown.AgeGroup, ageGroup))
                : outcomes.Of("entered", (Breakdown.AgeGroup, ageGroup), (Breakdown.Gender, gender.Code));
    }

    // Of the participants who entered, each is counted, is not, or cannot be said; of point 1.1 it cannot be said of the incomplete alone.
    private void BindCannotSay(EsfResult esf, int all, int incomplete)
    {
        int[] participants = esf.CountsIncomplete ? [all] : [all, incomplete];
        foreach (var row in esf.Indicators.Where(row => row.Indicator.Kind == EsfIndicatorKind.Output))
        {
            var open = _cells[(row.Code, CannotSay)];
            if (row.Indicator == esf.Programme.Total)
            {
                _figures.Bind([incomplete], [open], isRestSensitive: false, isSum: !esf.CountsIncomplete);
                continue;
            }

            _figures.Bind(participants, [_cells[(row.Code, "total")], open]);
            if (!row.Indicator.NeededFacts.Any(fact => s_characteristics.Contains(fact, StringComparer.Ordinal)))
            {
                _figures.Bind([incomplete], [open], isRestSensitive: false);
            }
        }
    }

    // The list itself is of persons and never shown; their number is, in all and by the facts that they lack together.
    private void DeclareIncomplete(EsfResult esf, DataQuality quality, OutcomeCells outcomes, IReadOnlyDictionary<string, int> missing)
    {
        var all = _cells[(esf.Programme.Total.Code, "total")];
        var incomplete = _figures.Count(quality.IncompleteCount, Worth.Detail, ["esf/incomplete/count"]);
        _figures.Bind([outcomes.Total["entered"]], [all, incomplete], isRestSensitive: false);
        var together = quality.IncompleteRecords.ToDictionary(
            row => row.Key,
            row => _figures.Count(row.Value, Worth.Detail, [$"dataQuality/incompleteRecords/{row.Key}/count"]),
            StringComparer.Ordinal
        );
        _figures.Sum([incomplete], together.Values);
        BindCannotSay(esf, all, incomplete);
        foreach (var fact in quality.IncompleteByFact)
        {
            var lacking = _figures.Count(fact.Value, Worth.Detail, [$"esf/incomplete/{fact.Key}"]);
            _figures.Sum(
                [lacking],
                together.Where(row => row.Key.Split('|').Contains(fact.Key, StringComparer.Ordinal)).Select(row => row.Value)
            );
            _figures.Bind([incomplete], [lacking]);
            if (missing.TryGetValue(fact.Key, out var ofActive))
            {
                _figures.Bind([ofActive], [lacking], isRestSensitive: false);
            }
        }

        if (esf.GrandTotal is { } grandTotal)
        {
            var grand = _figures.Count(grandTotal, Worth.OfTotal, ["esf/grandTotal"]);
            _figures.Bind([grand], [all]);
            _figures.Bind([grand], [all, incomplete]);
            _figures.Bind([outcomes.Total["entered"]], [grand], isRestSensitive: false);
        }
    }
}
