using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Gransgangare.Core;
using Gransgangare.Sweden.Identity;
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
catch (DataErrorsException exception)
{
    return exception.ExitCode;
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
    Console.Error.WriteLine($"gransgangare: {TerminalText.Of(WithoutNumbers(message.ReplaceLineEndings(" ")))}");
    return ExitCode.Usage;
}

// A message may repeat an argument, and an argument may have been an identity number by mistake.
static string WithoutNumbers(string message) =>
    Regex.Replace(
        message,
        @"[\w+\-–]+",
        word => IdentityNumberShape.Matches(word.Value) ? IdentityNumber.Mask : word.Value,
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );
