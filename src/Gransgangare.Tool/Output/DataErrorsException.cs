namespace Gransgangare.Tool;

/// <summary>What was given has errors, which are listed already.</summary>
/// <param name="exitCode">How the command ends.</param>
internal sealed class DataErrorsException(int exitCode) : Exception
{
    public int ExitCode => exitCode;
}
