using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>esf-bridge</c>: one person under both programmes, and the clause that makes the difference.</summary>
internal static class EsfBridgeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var person = new Option<string>("--person") { Description = "Key of the person.", Required = true };
        var asOf = CommonOptions.AsOf();
        var output = new TargetOptions();
        var command = new Command("esf-bridge", "Compare one person under ESF+ 2021–2027 and ESF 2014–2020.") { data, person, asOf };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var directory = parsed.GetRequiredValue(data);
            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, target.Language);
            var participations = ExchangeData.Of(content, parsed.GetRequiredValue(person), day, "--person");
            target.WriteWorkingList(
                json =>
                    json.WriteOneOrMore(
                        participations,
                        (writer, one) => writer.WriteBridge(one.Person, one.Operation, EsfBridge.Compare(one))
                    ),
                new TableText(target.Language).Of("Samma person i båda programmen", "The same person under both programmes"),
                () =>
                    participations.Select(one =>
                        EsfAnalysisTables.Bridge(EsfBridge.Compare(one), $"{one.Person}, {one.Operation}", target.Language)
                    )
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
