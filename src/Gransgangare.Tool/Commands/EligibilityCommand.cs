using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Exchange.Reading;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>eligibility</c>: whether persons may take part in a project by its rules, with the reasons and what would decide it.</summary>
internal static class EligibilityCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var project = CommonOptions.Project();
        var asOf = CommonOptions.AsOf();
        var explain = new Option<string?>("--explain") { Description = "Show the reasons for this person." };
        var special = new Option<bool>("--special-categories") { Description = "Also the groups that reveal special categories of data." };
        var output = new TargetOptions();
        var command = new Command("eligibility", "Say who may take part in a project, and why.") { data, project, asOf, explain, special };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var text = new TableText(target.Language);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var places = new RecordPlaces();
            var directory = parsed.GetRequiredValue(data) with { Places = places };
            var chosen = ExchangeData.Project(directory, parsed.GetValue(project));
            var content = ExchangeData.Read(directory, chosen, asOf: null, target.Language);
            var participations = parsed.GetValue(explain) is { } person
                ? ExchangeData.Of(content, KeyForm.Of(person), day, "--explain")
                : content
                    .Participations.AsKnownOn(day)
                    .WithoutFactsAfterDeath()
                    .Where(one => one.IsCounted && one.Kind == ParticipantKind.Identified)
                    .ToList();
            var view = new EligibilityView(chosen ?? ProjectDefinition.Gransgangare, participations, parsed.GetValue(special), day, places);
            target.WriteWorkingList(
                view.Write,
                text.Of($"Behörighet: {view.Project.Label.Sv}", $"Eligibility: {view.Project.Label.En}"),
                () => parsed.GetValue(explain) is null ? view.All(text) : view.One(text)
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
