namespace Gransgangare.Exchange;

/// <summary>In the place of a file stands a pipe or a device that is not read.</summary>
internal sealed class NotAFileException() : IOException(ExchangeIssues.NotAFile.Text.En);
