namespace Gransgangare.Samples.Host;

/// <summary>The answer to a request with an <c>Idempotency-Key</c>, sealed by that key, until it is too old.</summary>
public sealed class AnswerRow
{
    public required string Id { get; init; }

    public required byte[] Fingerprint { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>When it goes, in seconds since 1970.</summary>
    public required long Until { get; init; }
}
