namespace Gransgangare.Tool;

/// <summary>What was given has errors, which are listed already.</summary>
internal sealed class DataErrorsException : Exception;
