using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Rule set (regelverk) that turns an exit into an exit category: a versioned, replaceable table from reason to category (SE-C9a), and a
/// test that an exit to work or studies must pass. A fact that the test needs and lacks gives <em>cannot say</em>, never no. A withdrawn consent is
/// not an exit (SE-S17a); a förbund that counts it as one gives the reason the category <see cref="ExitCategory.OtherReasons"/>.
/// </summary>
public sealed record OutcomeRuleSet
{
    private static readonly OutcomeVerdict s_noReason = OutcomeVerdict.CannotSay("SE-C9", "exit_reason");

    private readonly ValueList<ExitCategory> _categories;
    private readonly ValueList<OutcomeVerdict> _verdicts;

    private OutcomeRuleSet(
        string id,
        string version,
        LocalizedText label,
        WorkOrStudyTest test,
        ValueList<ExitCategory> categories,
        bool countsFactsAfterDeath = false
    ) =>
        (Id, Version, Label, Test, _categories, CountsFactsAfterDeath, _verdicts) = (
            id,
            version,
            label,
            test,
            categories,
            countsFactsAfterDeath,
            ExitReason.All.Zip(categories, (reason, category) => OutcomeVerdict.Decided(category, reason.Activity, "SE-C9")).ToValueList()
        );

    /// <summary>Gränsgångare: any extent, subsidised work included, labour market training is study (SE-R5).</summary>
    public static OutcomeRuleSet Gransgangare { get; } =
        new("gransgangare", "2026.2", new LocalizedText("Gränsgångare", "Gränsgångare"), WorkOrStudyTest.ByReason, StandardTable());

    /// <summary>SUS: work and studies actually performed after the exit (SE-S5, SE-S22).</summary>
    public static OutcomeRuleSet Sus { get; } =
        new("sus", "2026.2", new LocalizedText("SUS", "SUS"), WorkOrStudyTest.PerformedExtent, StandardTable());

    /// <summary>Kolada: regular work for at least one unbroken month, studies that give right to study support (SE-K2 to SE-K6).</summary>
    public static OutcomeRuleSet Kolada { get; } =
        new("kolada", "2026.2", new LocalizedText("Kolada", "Kolada"), WorkOrStudyTest.LastingMonth, StandardTable());

    /// <summary>The built-in rule sets.</summary>
    public static ValueList<OutcomeRuleSet> BuiltIn { get; } = [Gransgangare, Sus, Kolada];

    /// <summary>
    /// Earlier versions of the built-in rule sets, to see what a change of rules changes. 2026.1 counts a withdrawn consent as an exit for other
    /// reasons (SE-S17a), and facts that are registered after a death (SE-R22).
    /// </summary>
    public static ValueList<OutcomeRuleSet> Earlier { get; } = BuiltIn.Select(rules => rules.As2026V1()).ToValueList();

    /// <summary>Id used in files and commands.</summary>
    public string Id { get; }

    /// <summary>Version of the table and the rules; printed in every report.</summary>
    public string Version { get; }

    /// <summary>What a person reads.</summary>
    public LocalizedText Label { get; }

    /// <summary>What is asked of an exit to work or studies.</summary>
    internal WorkOrStudyTest Test { get; }

    /// <summary>Whether facts that are registered after a death count, as they did in 2026.1 (SE-R22).</summary>
    public bool CountsFactsAfterDeath { get; }

    /// <summary>The rule set with an id, such as <c>sus</c>, or with an id and a version, such as <c>sus@2026.1</c>.</summary>
    /// <param name="name">Id, or id and version with <c>@</c> or a space between them.</param>
    /// <param name="further">Rule sets beside the built-in ones, such as a project's own; they are looked at first.</param>
    /// <returns><c>null</c> if there is none.</returns>
    public static OutcomeRuleSet? Find(string name, params OutcomeRuleSet[] further)
    {
        var wanted = (name ?? throw new ArgumentNullException(nameof(name))).Replace('@', ' ');
        return further
            .Concat(BuiltIn)
            .Concat(Earlier)
            .FirstOrDefault(rules =>
                string.Equals(rules.Id, wanted, StringComparison.Ordinal)
                || string.Equals(rules.ToString(), wanted, StringComparison.Ordinal)
            );
    }

    /// <summary>Whether an exit with a reason ends the participation; a reason that is not registered does.</summary>
    /// <param name="reason">The exit reason; <c>null</c> = not registered.</param>
    public bool IsExit(ExitReason? reason) => reason is null || !ReferenceEquals(_categories[reason.Order], ExitCategory.NotAnExit);

    /// <summary>The category the table gives a reason, before the test.</summary>
    /// <param name="reason">The exit reason.</param>
    public ExitCategory CategoryOf(ExitReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);

        return _categories[reason.Order];
    }

    /// <summary>
    /// The same rule set with other categories for some reasons, under a version of its own. The test is asked only of reasons that the
    /// table has as work or study.
    /// </summary>
    /// <param name="version">Version of the changed table; must differ from this one.</param>
    /// <param name="categories">The categories that replace those of the table.</param>
    /// <exception cref="ArgumentException">The version is empty or the same.</exception>
    public OutcomeRuleSet With(string version, IReadOnlyDictionary<ExitReason, ExitCategory> categories)
    {
        if (string.IsNullOrWhiteSpace(version) || string.Equals(version, Version, StringComparison.Ordinal))
        {
            throw new ArgumentException("A changed table needs a version of its own.", nameof(version));
        }

        var table = ExitReason.All.Select(reason => categories.TryGetValue(reason, out var category) ? category : CategoryOf(reason));
        return new OutcomeRuleSet(Id, version, Label, Test, table.ToValueList(), CountsFactsAfterDeath);
    }

    /// <summary>Judges an exit.</summary>
    /// <param name="exit">The final exit of a participation.</param>
    /// <param name="asOf">The day the question is for: the last day so far of a job that goes on (SE-K6).</param>
    /// <returns>The category, or what is missing.</returns>
    public OutcomeVerdict Judge(Exit exit, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(exit);

        if (ReferenceEquals(exit.Reason, ExitReason.RegistrationError))
        {
            return OutcomeVerdict.Decided(ExitCategory.NotCounted, ExitActivity.None, "SE-S14");
        }

        // Nobody works after a death (SE-R22), and what is not an exit has no results: the table alone decides.
        if (!IsExit(exit.Reason) || (!CountsFactsAfterDeath && exit.Reason is { LaterFacts: LaterFacts.None }))
        {
            return ByReason(exit);
        }

        return ReferenceEquals(Test, WorkOrStudyTest.PerformedExtent) ? PerformedExtent.Judge(this, exit)
            : ReferenceEquals(Test, WorkOrStudyTest.LastingMonth) ? LastingMonth.Judge(this, exit, asOf)
            : ByReason(exit);
    }

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{Id} {Version}";

    /// <summary>The verdict of the table alone.</summary>
    internal OutcomeVerdict ByReason(Exit exit) => exit.Reason is { } reason ? _verdicts[reason.Order] : s_noReason;

    private OutcomeRuleSet As2026V1() =>
        new(
            Id,
            "2026.1",
            Label,
            Test,
            _categories
                .Select(category => ReferenceEquals(category, ExitCategory.NotAnExit) ? ExitCategory.OtherReasons : category)
                .ToValueList(),
            countsFactsAfterDeath: true
        );

    // SE-C9. Nearer follows from the reason, never from progression (SE-C9b).
    private static ValueList<ExitCategory> StandardTable() =>
        ExitReason
            .All.Select(reason =>
                reason.Activity != ExitActivity.None ? ExitCategory.WorkOrStudy
                : reason == ExitReason.RegistrationError ? ExitCategory.NotCounted
                : !reason.EndsTakingPart ? ExitCategory.NotAnExit
                : Nearer.Contains(reason) ? ExitCategory.NearerLabourMarket
                : ExitCategory.OtherReasons
            )
            .ToValueList();

    private static IReadOnlyList<ExitReason> Nearer =>
        [
            ExitReason.JobSeekerRegistered,
            ExitReason.ReadyForEmploymentServiceMeasure,
            ExitReason.MunicipalLabourMarketMeasure,
            ExitReason.WorkPlacement,
            ExitReason.WorkTraining,
            ExitReason.OtherPreparatory,
        ];
}
