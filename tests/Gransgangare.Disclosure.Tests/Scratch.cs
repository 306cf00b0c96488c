using Google.OrTools.Sat;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;
namespace Gransgangare.Disclosure.Tests;
public sealed class Scratch(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void Why()
    {
        SyntheticCohort cohort = null!; Report report = null!;
        var request = new ReportRequest(ProjectDefinition.Gransgangare, new LocalDate(2023, 3, 1), new LocalDate(2025, 12, 31)) { By = [Breakdown.Forbund, Breakdown.Gender] };
        var options = DisclosureOptions.Default;
        for (var seed = 1ul; seed < 200; seed++) { cohort = SyntheticCohort.Create(600, seed); report = Report.Of(request, cohort.Participations, []); report = Recoding.Of(report, options); if (report.Groups.Any(g => g.Codes.Contains("other-or-unknown") && g.Figures.Active <= 11)) { output.WriteLine("seed " + seed); break; } }
        report = Recoding.Of(Report.Of(request, cohort.Participations, cohort.Measurements), options);
        var figures = new ReportCells(report, options).Figures;
        var address = figures.Cells.GroupBy(c => c.Value).ToDictionary(c => c.Key, c => c.First().Key);
        var first = report.Groups.First().Codes; var o = "groups/" + string.Join(",", report.Groups.Select(g => g.Codes).First(c => c.Contains("other-or-unknown"))) + "/active";
        output.WriteLine(o + " " + figures.Total([figures.Cells[o]]));
        var model = new CpModel();
        var vars = new List<IntVar>();
        var fixedRanks = new[] { "groups/", "total/", "planned/project", "goals/" };
        for (var cell = 0; cell < figures.Size; cell++)
        {
            var v = figures.Total([cell]);
            var name = address.GetValueOrDefault(cell, "");
            var isFixed = name == o || (name.EndsWith("man/active") && !name.Contains("other"));
            vars.Add(isFixed ? model.NewIntVar(v, v, "") : model.NewIntVar(name != "" && v == 0 ? 0 : name != "" ? 1 : 0, name != "" && v == 0 ? 0 : 100000, ""));
        }
        foreach (var (whole, parts) in figures.Sums) model.Add(LinearExpr.Sum(whole.Select(c => vars[c])) == LinearExpr.Sum(parts.Select(c => vars[c])));
        for (var cell = 0; cell < figures.Size; cell++)
        {
            var v = figures.Total([cell]);
            var t = figures.ThresholdOf(cell);
            if (v == 0 || v >= t) continue;
            model.Maximize(vars[cell]);
            using var solver = new CpSolver { StringParameters = "num_workers:1" };
            var status = solver.Solve(model);
            if (solver.ObjectiveValue < t) output.WriteLine($"{cell} {address.GetValueOrDefault(cell, "?")} = {v} max {solver.ObjectiveValue} {status}: " + string.Join(" | ", figures.Sums.Where(s => s.Parts.Contains(cell) || s.Whole.Contains(cell)).Select(s => string.Join("+", s.Whole.Select(N)) + "=" + string.Join("+", s.Parts.Select(N)))));
        }
        string N(int c) => address.GetValueOrDefault(c, "#" + c) + ":" + figures.Total([c]);
    }
}
