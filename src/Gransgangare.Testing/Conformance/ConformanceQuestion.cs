using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>One question of a case with the answer that follows from the rules (fråga och facit).</summary>
/// <param name="Code">Code of an indicator; <c>exit-category</c> for outcome rules.</param>
/// <param name="Answer">
/// <c>counted</c>, <c>not-counted</c>, <c>out-of-scope</c> or <c>cannot-say</c>; for outcome rules the code of a category or <c>cannot-say</c>.
/// </param>
/// <param name="Because">The ledger: every condition of the indicator; empty for outcome rules.</param>
public sealed record ConformanceQuestion(string Code, string Answer, ValueList<ConformanceStep> Because);
