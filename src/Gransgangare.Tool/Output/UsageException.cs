namespace Gransgangare.Tool;

/// <summary>The command was called in a wrong way, or the folder cannot be read: one line on standard error, exit code 2.</summary>
/// <param name="message">What is wrong and what exists.</param>
internal sealed class UsageException(string message) : Exception(message);
