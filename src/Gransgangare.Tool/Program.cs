using System.CommandLine;
using System.Text;
using Gransgangare.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand(
    "Gransgangare: check an exchange folder, report outcomes and goals, count ESF indicators, score BIP, plan reports to SCB, make synthetic data."
)
{
    CheckCommand.Create(),
    ReportCommand.Create(),
    TallyCommand.Create(),
    MergeCommand.Create(),
    VerifyCommand.Create(),
    CompareCommand.Create(),
    EsfCommand.Create(),
    EsfCheckCommand.Create(),
    EsfBridgeCommand.Create(),
    EsfSensitivityCommand.Create(),
    EsfSampleCommand.Create(),
    BipCommand.Create(),
    SusCommand.Create(),
    GroupsCommand.Create(),
    ScbCommand.Create(),
    FinsamCommand.Create(),
    MinimiseCommand.Create(),
    SynthCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    return Fail(parsed.Errors[0].Message);
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (UsageException exception)
{
    return Fail(exception.Message);
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    return Fail(exception.Message);
}

static int Fail(string message)
{
    Console.Error.WriteLine($"gransgangare: {message.ReplaceLineEndings(" ")}");
    return ExitCode.Usage;
}
