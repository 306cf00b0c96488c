using System.CommandLine;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>The options that say what a report is asked for, shared by the commands that count.</summary>
/// <param name="isRequired">Whether the command can do nothing without a period.</param>
internal sealed class RequestOptions(bool isRequired = true)
{
    private readonly PeriodOptions _period = new(isRequired);
    private readonly Option<string?> _project = CommonOptions.Project();
    private readonly Option<string?> _asOf = CommonOptions.AsOf();
    private readonly Option<string?> _by = new("--by")
    {
        Description = $"Break down by: {string.Join(",", Breakdown.All.Select(breakdown => breakdown.Code))}.",
    };
    private readonly Option<string?> _rules = new("--rules")
    {
        Description = "Rule set of exit categories: gransgangare, sus or kolada; an earlier version such as sus@2026.1.",
    };
    private readonly Option<int> _intakeDays = CommonOptions.IntakeDays();
    private readonly Option<string[]> _instruments = CommonOptions.Instruments();
    private readonly ProgressionOptions _progression = new();
    private readonly Option<string?> _denominator = new("--denominator")
    {
        Description = $"Whom the shares are of: {Codes(Denominator.All.Where(one => !one.IsOfEsf))}.",
    };
    private readonly Option<string?> _unit = new("--unit")
    {
        Description = $"What is counted: {Codes(CountUnit.All)}. Goals count persons whatever it is.",
    };

    public void AddTo(Command command)
    {
        _period.AddTo(command);
        foreach (var option in new Option[] { _project, _asOf, _by, _rules, _denominator, _unit, _intakeDays, _instruments })
        {
            command.Add(option);
        }

        _progression.AddTo(command);
    }

    /// <summary>
    /// The request; <c>null</c> if the folder's own project or an instrument has faults, which are then listed on standard error.
    /// </summary>
    /// <exception cref="UsageException">An option is wrong, or no project is named and the folder has none.</exception>
    public ReportRequest? Read(ParseResult parsed, DataSource directory, Language language)
    {
        var day = CommonOptions.ToDate(parsed.GetValue(_asOf), "--as-of");
        if (ExchangeData.Project(directory, parsed.GetValue(_project)) is not { } project)
        {
            ExchangeData.DemandProject(directory, day, language);
            return null;
        }

        return InstrumentFile.ReadAll(parsed.GetValue(_instruments), language) is { } instruments ? Of(parsed, project, instruments) : null;
    }

    /// <summary>The request for a project and instruments that are read.</summary>
    /// <exception cref="UsageException">An option is wrong.</exception>
    public ReportRequest Of(ParseResult parsed, ProjectDefinition project, ValueList<Instrument> instruments)
    {
        var (from, to) = _period.Read(parsed);
        var denominator = parsed.GetValue(_denominator) is { } chosen
            ? CommonOptions.ToCode<Denominator>(chosen, "--denominator")
            : project.Denominator;
        CommonOptions.Require(!denominator.IsOfEsf, "--denominator: that one is of goals on ESF indicators alone.");
        CommonOptions.Require(EsfGoals.Validate(project) is { Count: 0 }, string.Join("\n", EsfGoals.Validate(project).AsEnumerable()));
        return new ReportRequest(project, from, to)
        {
            AsOf = CommonOptions.ToDate(parsed.GetValue(_asOf), "--as-of"),
            IntakeDays = parsed.GetValue(_intakeDays),
            By = ToBreakdowns(parsed.GetValue(_by)),
            OutcomeRules = ToRules(parsed.GetValue(_rules), project),
            Unit = parsed.GetValue(_unit) is { } unit ? CommonOptions.ToCode<CountUnit>(unit, "--unit") : CountUnit.Participations,
            Denominator = denominator,
            Instruments = instruments,
            Progression = _progression.WithGap(parsed, _progression.Read(parsed), [.. instruments]),
        };
    }

    private static string Codes<T>(IEnumerable<T> list)
        where T : CodedList<T> => string.Join(", ", list.Select(one => one.Code));

    /// <summary>The rule set with an id, or with id and version; the project's without one.</summary>
    public static OutcomeRuleSet ToRules(string? id, ProjectDefinition project) =>
        id is null
            ? project.OutcomeRules
            : OutcomeRuleSet.Find(id, project.OutcomeRules)
                ?? throw new UsageException(
                    $"--rules takes {string.Join(", ", OutcomeRuleSet.BuiltIn.Select(rules => rules.Id))}, or an earlier version such as {OutcomeRuleSet.Earlier[0].Id}@{OutcomeRuleSet.Earlier[0].Version}."
                );

    public static ValueList<Breakdown> ToBreakdowns(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ValueList<Breakdown>.Empty;
        }

        var breakdowns = text.Split(',').Select(code => CommonOptions.ToCode<Breakdown>(code.Trim(), "--by")).ToValueList();
        CommonOptions.Require(breakdowns.Distinct().Count() == breakdowns.Count, "--by names each breakdown once.");
        return breakdowns;
    }
}
