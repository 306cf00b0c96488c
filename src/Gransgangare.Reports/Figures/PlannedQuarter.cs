using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>How many had entered by the end of a quarter, against the plan if entries came evenly (planerat och utfall över tid, SE-G6).</summary>
/// <param name="Quarter">Code of the quarter, such as <c>2024-q1</c>.</param>
/// <param name="Entered">Entered from the first quarter to the end of this one, or of the period.</param>
/// <param name="Planned">The planned number times the part of the days of intake that have passed, half away from zero.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record PlannedQuarter(string Quarter, long Entered, long Planned)
{
    /// <summary>Addresses of the counts that the entered are added up from.</summary>
    internal ValueList<string> From { get; init; } = [];

    internal string At => "plannedOverTime/" + Quarter;

    /// <summary>The quarters of a report by quarter of entry alone, from the first day of intake on; none where one of them has no row of its own.</summary>
    internal static IEnumerable<PlannedQuarter> Of(Report report)
    {
        var (request, project) = (report.Request, report.Request.Project);
        var first = project.ParticipantsFrom ?? project.Period.Start;
        if (
            project.Planned is not { } planned
            || project.Period.End is not { } end
            || request.By.Count != 1
            || request.By[0] != Breakdown.Cohort
            || report.Recoding?.Joined.Count > 0
            || request.From > first
        )
        {
            yield break;
        }

        var (entered, from) = (0L, new List<string>());
        for (var day = first; day <= request.To; day = EntryQuarter.LastDayOf(EntryQuarter.CodeOf(day))!.Value.PlusDays(1))
        {
            var code = EntryQuarter.CodeOf(day);
            if (report.Groups.FirstOrDefault(group => group.Codes[0] == code) is { } group)
            {
                entered += group.Figures.Entered;
                from.Add($"{FigureAddress.OfGroup("groups", group.Codes)}/entered");
            }

            var last = LocalDate.Min(EntryQuarter.LastDayOf(code)!.Value, LocalDate.Min(request.To, end));
            yield return new PlannedQuarter(code, entered, Evenly(planned, first, last, end)) { From = [.. from] };
        }
    }

    private static long Evenly(int planned, LocalDate first, LocalDate last, LocalDate end) =>
        (long)Math.Round((decimal)planned * Days(first, last) / Days(first, end), MidpointRounding.AwayFromZero);

    // Both days count.
    private static int Days(LocalDate first, LocalDate last) => Period.Between(first, last, PeriodUnits.Days).Days + 1;

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(PlannedQuarter);
}
