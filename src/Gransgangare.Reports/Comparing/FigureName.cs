using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>What a person reads for a figure of a report (benämning), in the words of the report's own tables.</summary>
/// <param name="Group">Whom or what it is of: a group, an indicator, a rater.</param>
/// <param name="Count">What is counted.</param>
internal sealed record FigureName(LocalizedText Group, LocalizedText Count)
{
    private static readonly Dictionary<string, LocalizedText> s_counts = FigureCatalogue
        .All.GroupBy(figure => figure.Address, StringComparer.Ordinal)
        .ToDictionary(figures => figures.Key, figures => figures.First().Name, StringComparer.Ordinal);

    /// <summary>The name of a figure.</summary>
    /// <param name="request">What the report is asked for: it says what groups are by, and names sub-projects and items.</param>
    /// <param name="figure">Its place, as in <see cref="FigureChange.Figure"/>.</param>
    /// <returns>Its codes themselves where they have no words.</returns>
    public static FigureName Of(ReportRequest request, string figure)
    {
        ArgumentNullException.ThrowIfNull(request);

        var steps = (figure ?? throw new ArgumentNullException(nameof(figure))).Split('/');
        return (steps[0], steps.Length) switch
        {
            ("total", _) => new(new("Alla", "All"), Counted(steps, 1)),
            ("groups", > 1) => new(GroupOf(request, steps[1]), Counted(steps, 2)),
            ("goals", > 1) => new(GoalOf(request.Project, steps[1]), Counted(steps, 2)),
            ("planned", 2) => Planned(request.Project.Label, steps[1]),
            ("planned", 3) => Planned(Part(request.Project, steps[1]), steps[2]),
            ("esf", 2) => new(new("ESF", "ESF"), Counted(steps, 1)),
            ("esf", 3) => new(Indicator(request.Project, steps[1]), Counted(steps, 2)),
            ("dataQuality", 3) when steps[1] == "missingFacts" => new(new("Saknade uppgifter", "Missing facts"), Facts(steps[2])),
            ("dataQuality", 3) => new(new("Ofullständiga poster", "Incomplete records"), Facts(steps[2])),
            (FigureAddress.FirstInstrument, > 1) => Progression(request, request.Instrument, steps),
            (FigureAddress.FurtherInstruments, > 2) when Find(request, steps[1]) is { } instrument => Further(request, instrument, steps),
            _ => new(Code(steps[0]), Counted(steps, 1)),
        };
    }

    private static Instrument? Find(ReportRequest request, string id) =>
        request.Instruments.FirstOrDefault(instrument => instrument.Id == id);

    private static FigureName Further(ReportRequest request, Instrument instrument, string[] steps)
    {
        var name = Progression(request, instrument, steps.Skip(1).ToArray());
        return name with { Group = Together(", ", [instrument.Name, name.Group]) };
    }

    private static FigureName Progression(ReportRequest request, Instrument instrument, string[] steps) =>
        (steps[1], steps.Length) switch
        {
            ("by", > 3) => Rated(instrument, GroupOf(request, steps[2]), steps, 3),
            ("coverageBy", > 4) => Rated(
                instrument,
                Together(", ", [new("Mättäckning", "Coverage"), GroupOf(request, steps[2])]),
                steps,
                4
            ),
            ("coverage", > 2) => Rated(instrument, new("Mättäckning", "Coverage"), steps, 2),
            _ => Rated(instrument, new("Progression", "Progression"), steps, 1),
        };

    private static FigureName Planned(LocalizedText part, string count) =>
        new(
            Together(", ", [new("Planerat och utfall", "Planned and actual"), part]),
            FigureCatalogue.Planned.TryGet(count)?.Name ?? Counted([count], 0)
        );

    // A rater and a count, with the item between them, or the gap and its pairs.
    private static FigureName Rated(Instrument instrument, LocalizedText of, string[] steps, int at) =>
        steps[at] == "gap" && steps.Length - at > 3
            ? new(
                Together(", ", [of, new("skillnad mellan bedömare", "gap between raters"), Item(instrument, steps[at + 2])]),
                FigureCatalogue.GapChanges.TryGet(steps[at + 3])?.Name ?? Code(steps[at + 3])
            )
        : steps[at] == "gap"
            ? new(Together(", ", [of, new("skillnad mellan bedömare", "gap between raters")]), new("Svarspar", "Paired answers"))
        : steps.Length - at < 4 ? new(Together(", ", [of, Rater(steps[at])]), Counted(steps, at + 1))
        : new(Together(", ", [of, Rater(steps[at]), Item(instrument, steps[at + 2])]), Counted(steps, at + 3));

    private static LocalizedText Counted(string[] steps, int from)
    {
        var count = string.Join("/", steps.Skip(from));
        return s_counts.TryGetValue(count, out var name) ? name : Code(count);
    }

    private static LocalizedText Facts(string columns) => Together(" + ", columns.Split('|').Select(FactNames.Of));

    private static LocalizedText Rater(string code) => RaterKind.TryFromCode(code, out var rater) ? rater.Label : Code(code);

    private static LocalizedText GroupOf(ReportRequest request, string codes) =>
        Together(", ", codes.Split(',').Zip(request.By.AsEnumerable(), (code, by) => by.LabelOf(code, request.Project)));

    private static LocalizedText GoalOf(ProjectDefinition project, string id) =>
        Together(" ", [new("Mål:", "Goal:"), project.Goals.FirstOrDefault(goal => goal.Id == id)?.Label ?? Code(id)]);

    private static LocalizedText Part(ProjectDefinition project, string code) =>
        project.SubProjects.FirstOrDefault(part => part.Code == code)?.Label ?? Code(code);

    private static LocalizedText Indicator(ProjectDefinition project, string code) =>
        Programme
            .All.OrderBy(programme => programme.Code == project.Programme ? 0 : 1)
            .SelectMany(programme => programme.Indicators.AsEnumerable())
            .FirstOrDefault(indicator => indicator.Code == code)
            is { } known
            ? Together(" ", [Code(code), known.Label])
            : Code(code);

    private static LocalizedText Item(Instrument instrument, string id) =>
        instrument.Items.AsEnumerable().FirstOrDefault(item => item.Id == id)?.Name ?? Code(id);

    private static LocalizedText Code(string code) => new(code, code);

    private static LocalizedText Together(string between, IEnumerable<LocalizedText> parts)
    {
        var all = parts.ToList();
        return new(
            CountNames.Capital(string.Join(between, all.Select(part => part.Sv))),
            CountNames.Capital(string.Join(between, all.Select(part => part.En)))
        );
    }
}
