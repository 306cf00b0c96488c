using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Benchmarks.Runner;

/// <summary>The report of 134 figures by förbund and gender, as rows of names and numbers.</summary>
public static class BenchmarkReport
{
    /// <summary>Förbund of the data, in the order of their numbers.</summary>
    public static IReadOnlyList<Forbund> Forbund => Core.Forbund.All;

    /// <summary>Genders of the data.</summary>
    public static IReadOnlyList<(string Letter, Gender Gender)> Genders { get; } =
    [("W", Gender.Woman), ("M", Gender.Man), ("N", Gender.NonBinary)];

    /// <summary>What the report is asked for.</summary>
    public static ReportRequest Request { get; } =
        new(ProjectDefinition.Gransgangare, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31))
        {
            By = [Breakdown.Forbund, Breakdown.Gender],
            LeapDayBirthday = LeapDayBirthday.March1,
            Esf = EsfOptions.Parse(Programme.EsfPlus2021, ["long-term-unemployed=age-split", "incomplete-records=per-indicator"]),
            Progression = new ProgressionSettings
            {
                Definition = ProgressionDefinition.FirstAndLastAnswer,
                IncludeBelief = true,
                MinimumCoverage = new Fraction(6, 11),
                GapMaxDays = null,
            },
        };

    /// <summary>The nine rows.</summary>
    /// <param name="data">The data.</param>
    /// <param name="threads">Most threads at once.</param>
    public static List<Dictionary<string, object>> Rows(ReportData data, int threads) =>
        Rows(Report.Of(Request, data, degreeOfParallelism: threads));

    /// <summary>The nine rows of a report.</summary>
    /// <param name="report">A report of <see cref="Request"/>.</param>
    public static List<Dictionary<string, object>> Rows(Report report) =>
        [
            .. Forbund.SelectMany(
                (forbund, index) => Genders.Select(gender => Row(report, index + 1, gender.Letter, [forbund.Code, gender.Gender.Code]))
            ),
        ];

    private static Dictionary<string, object> Row(Report report, int forbund, string gender, ValueList<string> codes)
    {
        var figures = report.Groups.FirstOrDefault(group => group.Codes.Equals(codes))?.Figures;
        var esf = report.EsfGroups.FirstOrDefault(group => group.Codes.Equals(codes))?.Result;
        var progression = report.ProgressionGroups.FirstOrDefault(group => group.Codes.Equals(codes))?.Result;
        var row = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["forbund"] = forbund,
            ["gender"] = gender,
            ["entered"] = figures?.Entered ?? 0,
            ["active"] = figures?.Active ?? 0,
            ["exited"] = figures?.Exited ?? 0,
            ["exit_work"] = figures?.WorkOrStudy.Numerator ?? 0,
            ["exit_nearer"] = figures?.Nearer.Numerator ?? 0,
            ["exit_other"] = figures?.Other.Numerator ?? 0,
        };
        foreach (var indicator in Programme.EsfPlus2021.Indicators)
        {
            row[indicator.Code.ToLowerInvariant()] = esf?[indicator] ?? 0;
        }

        var empty = progression ?? report.Progression;
        foreach (var (prefix, rater) in new[] { ("c", RaterKind.Caseworker), ("p", RaterKind.Participant) })
        {
            var items = empty.Groups.First(group => group.Rater == rater).Items;
            for (var place = 0; place < items.Count; place++)
            {
                var (name, pairs) = ($"{prefix}{place + 1}", progression is null ? null : items[place]);
                row[$"{name}_n"] = pairs?.N ?? 0;
                row[$"{name}_first"] = pairs?.FirstSum ?? 0;
                row[$"{name}_last"] = pairs?.LastSum ?? 0;
                row[$"{name}_up"] = pairs?.Up ?? 0;
                row[$"{name}_down"] = pairs?.Down ?? 0;
            }
        }

        var index = progression?.Groups.First(group => group.Rater == RaterKind.Caseworker).Index;
        row["ix_n"] = index?.N ?? 0;
        row["ix_first"] = index?.FirstSum ?? 0;
        row["ix_last"] = index?.LastSum ?? 0;
        row["ix_up"] = index?.Up ?? 0;
        row["ix_down"] = index?.Down ?? 0;
        return row;
    }
}
