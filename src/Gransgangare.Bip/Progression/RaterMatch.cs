namespace Gransgangare.Bip;

/// <summary>Two measurements of one subject by two rater kinds that lie close enough to compare (matchade mätningar).</summary>
/// <param name="From">Place of the first rater's measurement in the span that was matched.</param>
/// <param name="To">Place of the second rater's measurement in that span.</param>
/// <remarks>Source: BIP-G1 to BIP-G3.</remarks>
internal readonly record struct RaterMatch(int From, int To);
