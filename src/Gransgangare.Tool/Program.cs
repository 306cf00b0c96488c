using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using Gransgangare.Core;
using Gransgangare.Tool;

// A file over the limit of the system is a fault of writing, as a full disk is, and not the end of the program.
const PosixSignal FileTooLarge = (PosixSignal)25;
using var tooLarge = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, signal => signal.Cancel = true);

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand(
    "Gransgangare: check an exchange folder, report outcomes and goals, count ESF indicators, score BIP, plan reports to SCB, make synthetic data."
)
{
    CheckCommand.Create(),
    ReportCommand.Create(),
    TallyCommand.Create(),
    MergeCommand.Create(),
    ReleaseCommand.Create(),
    VerifyCommand.Create(),
    CompareCommand.Create(),
    EsfCommand.Create(),
    EsfCheckCommand.Create(),
    EsfBridgeCommand.Create(),
    EsfSensitivityCommand.Create(),
    EsfSampleCommand.Create(),
    BipCommand.Create(),
    CalendarCommand.Create(),
    EvidenceCommand.Create(),
    ForecastCommand.Create(),
    SusCommand.Create(),
    GroupsCommand.Create(),
    EligibilityCommand.Create(),
    ScbCommand.Create(),
    FinsamCommand.Create(),
    MinimiseCommand.Create(),
    SynthCommand.Create(),
    TemplateCommand.Create(),
    RulesCommand.Create(),
};
var debug = new Option<bool>("--debug") { Description = "Show where an unexpected fault came from.", Recursive = true };
root.Add(debug);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    return Fail(parsed.Errors[0].Message);
}

try
{
    Inputs.DemandOthersThanOutput(parsed);
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (DataErrorsException exception)
{
    return exception.ExitCode;
}
catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
{
    return Fail(exception.Message);
}
catch (Exception exception) when (!parsed.GetValue(debug))
{
    // The message of an unexpected fault may hold a value: its kind says enough without --debug.
    return Fail($"an unexpected fault ({exception.GetType().Name}); please report it with the command, and use --debug to see where");
}

static int Fail(string message)
{
    try
    {
        Console.Error.WriteLine($"gransgangare: {PlainSigns.Of(MaskedNumbers.In(OneLine(message)))}");
    }
    catch (Exception)
    {
        // Standard error is closed or full: the exit code still says it. What is thrown depends on what stands in its place.
    }

    return ExitCode.Usage;
}

// The parser lists the values of an option on lines of their own.
static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
