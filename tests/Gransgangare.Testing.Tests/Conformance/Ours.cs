using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Testing.Tests.Conformance;

/// <summary>Our own libraries as one more implementation.</summary>
internal static class Ours
{
    public const string ExitCategory = "exit-category";

    public static IEnumerable<ConformanceAnswer> Answer(ConformanceCase one) =>
        Programme.TryFromCode(one.Rules, out var programme) ? Esf(one, programme) : [Outcome(one)];

    private static IEnumerable<ConformanceAnswer> Esf(ConformanceCase one, Programme programme)
    {
        var ledger = new EsfJudge(programme, EsfOptions.Parse(programme, one.Options)).Explain(one.Participation);
        return one.Questions.Select(question =>
        {
            var entry = ledger[programme.Indicator(question.Code)];
            var because = entry.Because.Select(line => new ConformanceStep(line.Condition.Id, line.Holds)).ToValueList();
            return new ConformanceAnswer(one.Id, question.Code, entry.Verdict.ToCode(), because);
        });
    }

    private static ConformanceAnswer Outcome(ConformanceCase one)
    {
        var exit = one.Participation.Exit!;
        var rules = OutcomeRuleSet.BuiltIn.First(rules => string.Equals(rules.Id, one.Rules, StringComparison.Ordinal));
        return new ConformanceAnswer(one.Id, ExitCategory, rules.Judge(exit, exit.Date).Category?.Code ?? "cannot-say");
    }
}
