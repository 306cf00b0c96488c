using System.CommandLine;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>groups</c>: who belongs to each target group by its rule, beside who is registered in it.</summary>
internal static class GroupsCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var project = CommonOptions.Project();
        var asOf = CommonOptions.AsOf();
        var special = new Option<bool>("--special-categories") { Description = "Also the groups that reveal special categories of data." };
        var output = new TargetOptions();
        var command = new Command("groups", "Count target groups by their rules.") { data, project, asOf, special };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var directory = parsed.GetRequiredValue(data);
            var chosen = ExchangeData.Project(directory, parsed.GetValue(project));
            var content = ExchangeData.Read(directory, chosen, asOf: null, target.Language);
            var known = content.Participations.AsKnownOn(day).WithoutFactsAfterDeath().Where(participation => participation.IsCounted);
            var withSpecial = parsed.GetValue(special);
            var counts = TargetGroupCount
                .Of(new EligibilityRules(chosen ?? ProjectDefinition.Gransgangare), known)
                .Where(count => withSpecial || count.Group.Sensitivity != DataSensitivity.Special)
                .ToList();
            target.WriteWorkingList(
                json => Write(json, counts),
                new TableText(target.Language).Of("Målgrupper", "Target groups"),
                () => [Table(counts, new TableText(target.Language))]
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, List<TargetGroupCount> counts)
    {
        json.WriteStartObject();
        json.WriteString("unit", CountUnit.Participations.One);
        json.WriteStartArray("groups");
        foreach (var count in counts)
        {
            json.WriteStartObject();
            json.WriteString("group", count.Group.Code);
            json.WriteString("rule", count.Rule);
            json.WriteString("source", count.Source);
            json.WriteNumber("registered", count.Registered);
            json.WriteNumber("belongs", count.Belongs);
            json.WriteNumber("belongsNot", count.BelongsNot);
            json.WriteNumber("cannotSay", count.CannotSay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ReportTable Table(List<TargetGroupCount> counts, TableText text) =>
        ReportTable.Of(
            "target-groups",
            text.Of("Målgrupper enligt regel och registrering", "Target groups by rule and by registration"),
            [
                new(text.Of("Målgrupp", "Target group"), count => text.Cell(count.Group.Label)),
                new(text.Of("Regel", "Rule"), count => new(count.Rule)),
                new(text.Of("Registrerade", "Registered"), count => text.Count(count.Registered)),
                new(text.Of("Tillhör", "Belong"), count => text.Count(count.Belongs)),
                new(text.Of("Tillhör inte", "Do not belong"), count => text.Count(count.BelongsNot)),
                new(text.Of("Kan inte avgöras", "Cannot say"), count => text.Count(count.CannotSay)),
                new(text.Of("Saknar", "Lacks"), count => new(string.Join(", ", count.Missing.AsEnumerable()))),
            ],
            counts,
            [
                text.Of(
                    "Räkneenhet: deltaganden. Nämnare: ingen, tabellen visar antal. Felregistreringar och de som inte deltar direkt ingår inte. Regeln står på varje rad. Uppgifter på inskrivningsdagen. Arbetslista: inte röjandeskyddad.",
                    "Unit of count: participations. Denominator: none, the table shows counts. Registration errors, and persons not supported directly, are left out. The rule is in each row. Facts on the entry date. A working list: not protected against disclosure."
                ),
            ]
        );
}
