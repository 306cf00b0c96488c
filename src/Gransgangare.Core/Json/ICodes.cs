namespace Gransgangare.Core;

/// <summary>A reader of JSON that accepts some codes and no other text (kodlista), for anyone who describes it: <see cref="CodeJsonConverter{T}"/> is one.</summary>
internal interface ICodes
{
    /// <summary>The codes, in declared order.</summary>
    IEnumerable<string> Codes { get; }
}
