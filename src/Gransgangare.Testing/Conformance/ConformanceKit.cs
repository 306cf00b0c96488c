using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>
/// Cases with the answers that follow from the rules (prövningssats), and the one door through which every implementation is held against
/// them, ours too.
/// </summary>
public static class ConformanceKit
{
    private static readonly Lazy<ValueList<ConformanceCase>> s_cases = new(ReadCases);

    /// <summary>Version of the cases; a new one when a case or an answer changes.</summary>
    public const string Version = "1.1";

    /// <summary>The cases, by id; the same as the file <c>conformance/cases.json</c> of the package.</summary>
    public static ValueList<ConformanceCase> Cases => s_cases.Value;

    /// <summary>Asks an implementation every question and states how it stands.</summary>
    /// <param name="implementation">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="answer">Answers the questions of one case; an answer with a code that is not asked for is passed over.</param>
    /// <param name="deviations">What it declares; <c>null</c> = nothing.</param>
    public static ConformanceStatement Run(
        string implementation,
        string version,
        Func<ConformanceCase, IEnumerable<ConformanceAnswer>> answer,
        IEnumerable<DeclaredDeviation>? deviations = null
    ) =>
        Check(
            new ConformanceSubmission(
                implementation,
                version,
                Cases.SelectMany(answer ?? throw new ArgumentNullException(nameof(answer))).ToValueList(),
                (deviations ?? []).ToValueList()
            )
        );

    /// <summary>States how a submission stands. A question without an answer is a deviation; the last of several answers is the one used.</summary>
    /// <param name="submission">The answers and the declared deviations.</param>
    public static ConformanceStatement Check(ConformanceSubmission submission)
    {
        var given = new Dictionary<(string, string), ConformanceAnswer>();
        foreach (var one in (submission ?? throw new ArgumentNullException(nameof(submission))).Answers)
        {
            given[(one.Case, one.Code)] = one;
        }

        var (questions, agreeing, explained) = (0, 0, 0);
        var deviations = new List<ConformanceDeviation>();
        foreach (var (one, question) in Cases.SelectMany(one => one.Questions.Select(question => (one, question))))
        {
            questions++;
            var answer = given.TryGetValue((one.Id, question.Code), out var found) ? found : null;
            if (answer is not null && Agrees(answer, question))
            {
                agreeing++;
                explained += answer.Because is null ? 0 : 1;
                continue;
            }

            var isAnswer = answer is null || !string.Equals(answer.Answer, question.Answer, StringComparison.Ordinal);
            deviations.Add(
                new ConformanceDeviation(
                    one.Id,
                    question.Code,
                    isAnswer ? question.Answer : Ledger(question.Because),
                    isAnswer ? answer?.Answer : Ledger(answer!.Because!),
                    Reason(submission, one.Id, question.Code)
                )
            );
        }

        return new(submission.Implementation, submission.Version, Version, questions, agreeing, explained, deviations.ToValueList());
    }

    private static bool Agrees(ConformanceAnswer answer, ConformanceQuestion question) =>
        string.Equals(answer.Answer, question.Answer, StringComparison.Ordinal)
        && (answer.Because is not { } steps || string.Equals(Ledger(steps), Ledger(question.Because), StringComparison.Ordinal));

    // The order of the conditions is not compared.
    private static string Ledger(ValueList<ConformanceStep> steps) =>
        string.Join(
            ", ",
            steps
                .OrderBy(step => step.Condition, StringComparer.Ordinal)
                .Select(step => $"{step.Condition}: {(step.Holds is not { } holds ? "open" : holds ? "holds" : "fails")}")
        );

    private static string? Reason(ConformanceSubmission submission, string id, string code) =>
        (submission.Deviations ?? [])
            .FirstOrDefault(one =>
                (one.Case is "*" || string.Equals(one.Case, id, StringComparison.Ordinal))
                && (one.Code is "*" || string.Equals(one.Code, code, StringComparison.Ordinal))
                && !string.IsNullOrWhiteSpace(one.Reason)
            )
            ?.Reason;

    private static ValueList<ConformanceCase> ReadCases()
    {
        using var stream = typeof(ConformanceKit).Assembly.GetManifestResourceStream("Gransgangare.Testing.cases.json")!;
        return JsonSerializer.Deserialize(stream, ConformanceJson.Indented.ValueListConformanceCase)!;
    }
}
