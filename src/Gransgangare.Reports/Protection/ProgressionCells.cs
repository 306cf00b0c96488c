using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Declares the figures of progression and of coverage by an instrument, of all and of each group: they count persons. Organisations, of all alone, are
/// counts of their own, each protected as a count of persons is.
/// </summary>
internal sealed class ProgressionCells
{
    // With more groups than this the items of an instrument are shown for all together only.
    private const int MostGroupsWithItems = 6;

    private static readonly string[] s_meansOfGap = ["apartFirst", "apartLast", "change/value", "change/low", "change/high"];

    private readonly FigureTable _figures;
    private readonly Report _report;
    private readonly InstrumentProgression _of;
    private readonly OutcomeCells _outcomes;

    public ProgressionCells(FigureTable figures, Report report, InstrumentProgression of, OutcomeCells outcomes)
    {
        (_figures, _report, _of, _outcomes) = (figures, report, of, outcomes);
        var hasItems = of.Groups.Count <= MostGroupsWithItems;
        var totals = new Dictionary<RaterKind, Scope>();
        foreach (var rater in of.Total.Groups.Select(group => group.Rater))
        {
            var relations = RelationsOf(rater);
            if (of.IsOfOrganisations)
            {
                totals.Add(rater, Organisations(rater, relations));
                continue;
            }

            var total = Declare(of.At, of.At, rater, of.Total, of.Coverage, report.Request, [], hasItems: true, relations);
            totals.Add(rater, total);
            var rows = Rows(of, report.Request, rater, isPublished: true, hasItems, relations);
            if (report.Margins is { } margins)
            {
                var bases = Rows(
                    margins.Instruments.First(one => one.At == of.At),
                    margins.Request,
                    rater,
                    isPublished: false,
                    hasItems,
                    relations
                );
                outcomes.Partition(total, bases.ConvertAll(row => row.Scope), relations);
                Overlap(rows, codes => bases.Find(row => row.Codes.Equals(codes)).Scope, relations);
            }
            else if (outcomes.Overlaps)
            {
                Overlap(rows, _ => total, relations);
            }
            else
            {
                outcomes.Partition(total, rows.ConvertAll(row => row.Scope), relations);
            }

            if (rater == RaterKind.Participant && of.IsFirst)
            {
                DeclareGoals(total);
            }
        }

        DeclareGap(totals);
        DeclareMeans();
    }

    // Those to be measured are not known, and they are none of the persons.
    private Scope Organisations(RaterKind rater, Relation[] relations)
    {
        var (scope, group, head) = (new Scope(), _of.Total.Groups.First(one => one.Rater == rater), $"{_of.At}/groups/{rater.Code}");
        foreach (var figure in FigureCatalogue.Progression)
        {
            scope[figure.Key] = [_figures.Count(figure, group, head, isGroup: false)];
        }

        _figures.Alias($"{head}/{MeasurementSubject.Organisation.Unit}s", scope.Cell("persons"));
        scope["withSecond"] = [_figures.Unpublished(group.WithSecond)];
        DeclareShares(scope, head);
        DeclareItems(scope, group.Items, Count, head);
        _figures.Relate(scope, relations);
        return scope;

        int Count(string name, long? value, Figure figure, string? address) =>
            _figures.Count(value ?? 0, figure.WorthOf(isGroup: false), [$"{address}/{name}"]);
    }

    // Of all together only. Who is compared twice has two measurements by each rater.
    private void DeclareGap(Dictionary<RaterKind, Scope> totals)
    {
        if (_of.Total.Gap is not { From: { } from, To: { } to } gap)
        {
            return;
        }

        var isByAnswer = _report.Request.Progression.Definition == ProgressionDefinition.FirstAndLastAnswer;
        foreach (var change in gap.Changes)
        {
            var (at, scope) = ($"{_of.At}/gap/items/{change.Item.Id}", new Scope());
            foreach (var figure in FigureCatalogue.GapChanges)
            {
                scope[figure.Key] = [_figures.Count(figure, change, at, isGroup: false)];
            }

            // Two answers are a pair where answers are compared; where measurements are, they must be computable too.
            var wider = isByAnswer ? $"items/{change.Item.Id}/n" : "withSecond";
            (scope["from"], scope["to"]) = (totals[from][wider], totals[to][wider]);
            _figures.Relate(scope, Relation.Of("from > compared", "to > compared", "compared = closer + same + further"));
            string[] counts = [.. FigureCatalogue.GapChanges.Select(figure => $"{at}/{figure.Key}")];
            foreach (var name in s_meansOfGap)
            {
                _figures.Derive($"{at}/{name}", counts);
            }
        }
    }

    // Every group with a person is to be measured; anyone who is measured has a progression.
    private List<(ValueList<string> Codes, Scope Scope)> Rows(
        InstrumentProgression of,
        ReportRequest request,
        RaterKind rater,
        bool isPublished,
        bool hasItems,
        Relation[] relations
    ) =>
        of
            .CoverageGroups.Select(group =>
            {
                var result = of.Groups.FirstOrDefault(row => row.Codes.Equals(group.Codes))?.Result;
                var (at, coverage) = isPublished
                    ? (FigureAddress.OfGroup(of.At + "/by", group.Codes), FigureAddress.OfGroup(of.At + "/coverageBy", group.Codes))
                    : (null, (string?)null);
                return (group.Codes, Declare(at, coverage, rater, result, group.Coverage, request, group.Codes, hasItems, relations));
            })
            .ToList();

    private void Overlap(List<(ValueList<string> Codes, Scope Scope)> rows, Func<ValueList<string>?, Scope?> baseOf, Relation[] relations)
    {
        foreach (var (codes, groups) in _outcomes.ByBase(rows, row => row.Codes))
        {
            if (baseOf(codes) is { } whole)
            {
                // A person with several participations can be in a target group with one and in none with another.
                _outcomes.Overlap(
                    whole,
                    groups.ConvertAll(row => (_outcomes.IsOfNoTargetGroup(row.Codes), row.Scope)),
                    isDisjoint: false,
                    relations
                );
            }
        }
    }

    private Scope Declare(
        string? at,
        string? ofCoverage,
        RaterKind rater,
        ProgressionResult? result,
        ValueList<RaterCoverage> coverage,
        ReportRequest request,
        ValueList<string> codes,
        bool hasItems,
        Relation[] relations
    )
    {
        var isSpecial = Recoding.IsSpecial(request, codes);
        var (isRow, scope) = (codes.Count > 0 || at is null, new Scope());
        var group = result?.Groups.First(one => one.Rater == rater);
        var covered = coverage.First(row => row.Rater == rater);
        var outcomes = isRow ? _outcomes.Find(codes) : _outcomes.Total;
        var head = at is null || group is null ? null : $"{at}/groups/{rater.Code}";
        var row = ofCoverage is null ? null : $"{ofCoverage}/coverage/{rater.Code}";
        // The persons of a group are the same anyone who measures them, and those who are measured are those of the progression.
        scope["subjects"] = outcomes?["persons"] ?? [Count("subjects", covered.Subjects, FigureCatalogue.Coverage["subjects"], row)];
        if (outcomes is not null)
        {
            outcomes["persons"] = scope["subjects"];
        }

        Alias(row, "subjects");
        scope["persons"] = [Count("persons", covered.Measured, FigureCatalogue.Progression["persons"], head)];
        Alias(row, "measured", "persons");
        foreach (var figure in FigureCatalogue.Coverage.Where(figure => !scope.Has(figure.Key) && figure.Key != "measured"))
        {
            scope[figure.Key] = [Count(figure.Key, figure.In(covered), figure, row)];
        }

        foreach (var figure in FigureCatalogue.Progression.Where(figure => !scope.Has(figure.Key)))
        {
            scope[figure.Key] = [Count(figure.Key, group is null ? 0 : figure.In(group), figure, head)];
        }

        DeclareShares(scope, head);
        DeclareItems(scope, hasItems ? group?.Items ?? Items(rater) : [], Count, head);
        if (outcomes?["active"] is { } active)
        {
            _figures.Bind(active, scope["subjects"]!, isRestSensitive: false);
        }

        _figures.Relate(scope, relations, isSpecial);
        return scope;

        void Alias(string? address, string member, string? name = null)
        {
            if (address is not null)
            {
                _figures.Alias($"{address}/{member}", scope.Cell(name ?? member));
            }
        }

        int Count(string name, long? value, Figure figure, string? address) =>
            at is null
                ? _figures.Unpublished(value ?? 0, isSpecial)
                : _figures.Count(value ?? 0, figure.WorthOf(isRow), address is null ? [] : [$"{address}/{name}"], isSpecial);
    }

    private void DeclareShares(Scope scope, string? head)
    {
        foreach (var figure in FigureCatalogue.Progression.Where(figure => head is not null && figure.ShareKey is not null))
        {
            var share = $"{head}/{figure.ShareKey}";
            _figures.Alias(share + "/numerator", scope.Cell(figure.Key));
            _figures.Alias(share + "/denominator", scope.Cell(figure.Within!));
            _figures.Share(share);
        }
    }

    private static void DeclareItems(
        Scope scope,
        IEnumerable<ItemPairs> items,
        Func<string, long?, Figure, string?, int> count,
        string? head
    )
    {
        foreach (var item in items)
        {
            foreach (var figure in FigureCatalogue.Items)
            {
                var name = $"items/{item.Item.Id}/{figure.Key}";
                scope[name] = [count(name, figure.In(item), figure, head)];
            }
        }
    }

    // The items of a group in which nobody is measured.
    private ValueList<ItemPairs> Items(RaterKind rater) =>
        new ProgressionTally(new ProgressionCalculator(_of.Instrument, _report.Request.Progression))
            .ToResult()
            .Groups.First(group => group.Rater == rater)
            .Items;

    private Relation[] RelationsOf(RaterKind rater)
    {
        var settings = _report.Request.Progression;
        var items = _of.Instrument.ItemsOf(rater).AsEnumerable().Select(item => $"items/{item.Id}").ToList();
        var ofIndex = _of
            .Instrument.ItemsOf(rater)
            .AsEnumerable()
            .Where(item => item.InIndex || settings.IncludeBelief)
            .Select(item => $"items/{item.Id}")
            .ToList();
        // Anyone who is assessable has answered so many items twice, and anyone who is not has not.
        var coverage = settings.MinimumCoverage;
        var least = Math.Max(1, ((coverage.Numerator * ofIndex.Count) + coverage.Denominator - 1) / coverage.Denominator);
        return Relation.Of([
            "subjects > persons",
            "persons > withSecond",
            "withSecond > assessable",
            "persons >= assessable",
            "assessable = up + same + down",
            "assessable >= anyUp",
            "assessable >= anyDown",
            "anyUp > up",
            "anyDown > down",
            .. items.SelectMany(item =>
                new[]
                {
                    $"withSecond > {item}/n",
                    $"{item}/n = {item}/up + {item}/same + {item}/down",
                    $"anyUp > {item}/up",
                    $"anyDown > {item}/down",
                    $"anyUp + persons > {item}/up + assessable",
                    $"anyDown + persons > {item}/down + assessable",
                }
            ),
            .. ofIndex.Count == 0
                ? Array.Empty<string>()
                :
                [
                    $"{Sum("n")} > {least} assessable",
                    $"{ofIndex.Count} assessable + {least - 1} withSecond > {Sum("n")} + {least - 1} assessable",
                    $"{Sum("up")} > anyUp",
                    $"{Sum("down")} > anyDown",
                ],
        ]);

        string Sum(string name) => string.Join(" + ", ofIndex.Select(item => $"{item}/{name}"));
    }

    private void DeclareGoals(Scope total)
    {
        foreach (var goal in _report.Goals.Select(result => result.Goal))
        {
            var at = $"goals/{goal.Id}";
            if (goal.Measure == GoalMeasure.SecondMeasurement)
            {
                // The same counts, and nobody is undecided.
                _figures.Alias(at + "/share/numerator", total.Cell("withSecond"));
                _figures.Alias(at + "/share/denominator", total.Cell("subjects"));
                _figures.Derive(at + "/doubt/undecided");
            }
            else if (goal.Measure == GoalMeasure.Progression)
            {
                _figures.Alias(at + "/share/numerator", total.Cell("up"));
                _figures.Alias(at + "/share/denominator", total.Cell("assessable"));
                // The rest of the persons, which is protected beside the two.
                _figures.Derive(
                    at + "/doubt/undecided",
                    $"bip/groups/{RaterKind.Participant.Code}/persons",
                    $"bip/groups/{RaterKind.Participant.Code}/assessable"
                );
            }
        }
    }

    // A mean with its count is a sum, and sums of groups can be taken from each other. So a group shows the means of an item only where every
    // count of that item is shown in all groups.
    private void DeclareMeans()
    {
        var at = _of.At;
        foreach (var group in _of.Total.Groups)
        {
            foreach (var item in group.Items)
            {
                var row = $"groups/{group.Rater.Code}/items/{item.Item.Id}";
                Means(at, Counts(at, row));
                string[] everywhere =
                [
                    .. Counts(at, row),
                    .. _of.Groups.SelectMany(part => Counts(FigureAddress.OfGroup(at + "/by", part.Codes), row)),
                ];
                foreach (var part in _of.Groups)
                {
                    Means(FigureAddress.OfGroup(at + "/by", part.Codes), everywhere);
                }

                void Means(string address, string[] from)
                {
                    foreach (var mean in new[] { "first", "last", "delta" })
                    {
                        _figures.Derive($"{address}/{row}/{mean}", from);
                    }
                }
            }
        }

        static string[] Counts(string address, string row) => [.. FigureCatalogue.Items.Select(figure => $"{address}/{row}/{figure.Key}")];
    }
}
