using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>What an implementation answers to one question (svar).</summary>
/// <param name="Case">Id of the case.</param>
/// <param name="Code">Code of the question.</param>
/// <param name="Answer">The answer in the words of <see cref="ConformanceQuestion.Answer"/>.</param>
/// <param name="Because">Its ledger; <c>null</c> = it gives none, which is not a deviation.</param>
public sealed record ConformanceAnswer(string Case, string Code, string Answer, ValueList<ConformanceStep>? Because = null);
