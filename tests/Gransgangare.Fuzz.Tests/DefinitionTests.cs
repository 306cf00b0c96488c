using System.Text;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Reports;

namespace Gransgangare.Fuzz.Tests;

/// <summary>Definitions in JSON: what is read is written and read again, and what is not has a fault with a place.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public void Any_project() => Fuzz.Run("project", random => Change.Json(Seeds.Project, random), Project);

    [Fact]
    public void Any_instrument() => Fuzz.Run("instrument", random => Change.Json(Seeds.OwnInstrument, random), OwnInstrument);

    [Fact]
    public void Any_plan() => Fuzz.Run("plan", random => Change.Json(Seeds.Plan, random), Plan);

    [Fact]
    public void Every_project_that_did_harm() => Corpus.Each("project", Project);

    [Fact]
    public void Every_instrument_that_did_harm() => Corpus.Each("instrument", OwnInstrument);

    private static void Project(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        var project = ProjectDefinition.TryParse(text, out var issues);
        Assert.Equal(project is null, issues.Count > 0);
        Placed(text, issues);
        if (project is null)
        {
            return;
        }

        Assert.Equal(project, ProjectDefinition.Parse(JsonSerializer.Serialize(project)));
        var request = new ReportRequest(project, Seeds.Requests[0].From, Seeds.Requests[0].To);
        var tally = new ReportTally(request);
        tally.Add(ReportData.Of(Seeds.Participations, Seeds.Measurements, request.Instrument));
        _ = Seeds.ReportJson(ProtectedReport.Of(tally.ToReport()));
    }

    private static void OwnInstrument(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        var isRead = Instrument.TryParse(text, out var instrument, out var issues);
        Assert.Equal(isRead, issues.All(issue => issue.Severity == Severity.Warning));
        Placed(text, issues);
        if (isRead)
        {
            Assert.True(Instrument.TryParse(instrument!.ToJson(), out var again, out _));
            Assert.Equal(instrument.ToJson(), again.ToJson());
            _ = new ProgressionTally(new ProgressionCalculator(instrument)).ToResult();
        }
    }

    private static void Plan(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        var plan = EvidencePlan.TryParse(text, out var issues);
        Assert.Equal(plan is null, issues.Count > 0);
        Placed(text, issues);
    }

    private static void Placed(string text, IReadOnlyList<ValidationIssue> issues) =>
        Assert.All(new JsonPlaces(text).LinesOf(issues.Select(issue => issue.Path)), line => Assert.True(line >= 1));
}
