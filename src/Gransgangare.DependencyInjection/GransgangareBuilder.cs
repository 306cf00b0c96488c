using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Evidence;
using Gransgangare.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Gransgangare.DependencyInjection;

/// <summary>What a host adds to the built-in definitions, and which readings it uses (inställningar). It notes faults and goes on.</summary>
public sealed class GransgangareBuilder
{
    private readonly List<string> _faults = [];
    private readonly Named<ProjectDefinition> _projects;
    private readonly Named<Instrument> _instruments;
    private readonly Named<OutcomeRuleSet> _rules;
    private readonly Dictionary<Programme, EsfOptions> _esf = Programme.All.ToDictionary(one => one, EsfOptions.DefaultFor);
    private ProgressionSettings _progression = ProgressionSettings.Default;
    private EvidencePlan _plan = EvidencePlan.Gransgangare;
    private string _project = ProjectDefinition.Gransgangare.Id;
    private string _instrument = Instrument.Bip.Id;

    internal GransgangareBuilder()
    {
        _projects = new("project", _faults, ProjectDefinition.BuiltIn, project => project.Id);
        _instruments = new("instrument", _faults, [Instrument.Bip], instrument => instrument.Id);
        _rules = new("outcome rule set", _faults, OutcomeRuleSet.BuiltIn, rules => rules.ToString());
    }

    /// <summary>Adds a project.</summary>
    /// <param name="project">The definition; its id is the key.</param>
    public GransgangareBuilder AddProject(ProjectDefinition project)
    {
        _projects.Add(project);
        return this;
    }

    /// <summary>Adds a project from its JSON form.</summary>
    /// <param name="json">The text of a project definition.</param>
    public GransgangareBuilder AddProject(string json)
    {
        if (ProjectDefinition.TryParse(json, out var issues) is { } project)
        {
            return AddProject(project);
        }

        _faults.AddRange(issues.Select(issue => $"project: {issue}"));
        return this;
    }

    /// <summary>Adds an instrument.</summary>
    /// <param name="instrument">The definition; its id is the key. One with the id <c>bip</c> replaces the shipped profile.</param>
    public GransgangareBuilder AddInstrument(Instrument instrument)
    {
        if (string.Equals(instrument?.Id, Instrument.Bip.Id, StringComparison.Ordinal))
        {
            _instruments.Remove(Instrument.Bip);
        }

        _instruments.Add(instrument);
        return this;
    }

    /// <summary>Adds an instrument from its JSON form.</summary>
    /// <param name="json">The text of an instrument definition.</param>
    public GransgangareBuilder AddInstrument(string json)
    {
        if (Instrument.TryParse(json, out var instrument, out var issues))
        {
            return AddInstrument(instrument);
        }

        _faults.AddRange(issues.Where(issue => issue.Severity == Severity.Error).Select(issue => $"instrument: {issue}"));
        return this;
    }

    /// <summary>Adds an outcome rule set, made by <see cref="OutcomeRuleSet.With"/>.</summary>
    /// <param name="rules">The rule set; id and version with a space between are the key.</param>
    public GransgangareBuilder AddOutcomeRules(OutcomeRuleSet rules)
    {
        _rules.Add(rules);
        return this;
    }

    /// <summary>Chooses the readings of a programme's rules.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="options">The readings.</param>
    public GransgangareBuilder UseEsfOptions(Programme programme, EsfOptions options)
    {
        _esf[programme ?? throw new ArgumentNullException(nameof(programme))] = options ?? throw new ArgumentNullException(nameof(options));
        return this;
    }

    /// <summary>Chooses how progression is judged.</summary>
    /// <param name="settings">The settings.</param>
    public GransgangareBuilder UseProgression(ProgressionSettings settings)
    {
        _progression = settings ?? throw new ArgumentNullException(nameof(settings));
        return this;
    }

    /// <summary>Chooses the declared questions of evidence; those of the library unless others are chosen.</summary>
    /// <param name="plan">The plan.</param>
    public GransgangareBuilder UseEvidencePlan(EvidencePlan plan)
    {
        _plan = plan ?? throw new ArgumentNullException(nameof(plan));
        return this;
    }

    /// <summary>The same from the JSON form of a plan.</summary>
    /// <param name="json">The text.</param>
    public GransgangareBuilder UseEvidencePlan(string json)
    {
        if (EvidencePlan.TryParse(json, out var issues) is { } plan)
        {
            return UseEvidencePlan(plan);
        }

        _faults.AddRange(issues.Select(issue => $"evidence plan: {issue}"));
        return this;
    }

    /// <summary>Chooses the project that is registered without a key; <c>gransgangare</c> unless another is chosen.</summary>
    /// <param name="id">Its id.</param>
    public GransgangareBuilder UseProject(string id)
    {
        _project = id ?? throw new ArgumentNullException(nameof(id));
        return this;
    }

    /// <summary>Chooses the instrument of the reports, registered without a key; <c>bip</c> unless another is chosen.</summary>
    /// <param name="id">Its id.</param>
    public GransgangareBuilder UseInstrument(string id)
    {
        _instrument = id ?? throw new ArgumentNullException(nameof(id));
        return this;
    }

    /// <summary>
    /// Reads settings: <c>Project</c>, <c>Instrument</c>, <c>Esf:PROGRAMME:OPTION</c>, <c>Progression:Definition</c> and
    /// <c>Progression:IncludeBelief</c>. Keys of the first parts are read in upper or lower case; a key that nobody knows is a fault.
    /// </summary>
    /// <param name="settings">Keys with colons, and their values; a key without a value is passed over.</param>
    public GransgangareBuilder Read(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        foreach (var setting in settings ?? throw new ArgumentNullException(nameof(settings)))
        {
            if (setting.Value is { } value)
            {
                ReadSetting(setting.Key, setting.Key.Split(':'), value);
            }
        }

        return this;
    }

    internal IServiceCollection Register(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(Reporter)))
        {
            _faults.Add("AddGransgangare is called twice.");
        }

        var instrument = _instruments.Find(_instrument);
        var project = _projects.Find(_project);
        foreach (var own in _projects.All.Where(own => own.Programme is not null && !Programme.TryFromCode(own.Programme, out _)))
        {
            _faults.Add($"project {own.Id}: no such programme; there are {string.Join(", ", Programme.All)}.");
        }

        _faults.AddRange(_projects.All.SelectMany(own => EsfGoals.Validate(own).Select(fault => $"project {own.Id}: {fault}")));
        if (_faults.Count > 0)
        {
            throw new GransgangareSetupException(_faults);
        }

        Add(services, _projects, project!);
        Add(services, _instruments, instrument!);
        Add(services, _rules, project!.OutcomeRules);
        Add(services, _projects.Select(own => new ParticipationValidator(own)), project.Id);
        Add(services, _projects.Select(own => new EligibilityRules(own)), project.Id);
        Add(services, _projects.Select(own => new Reporter(own, instrument!, _progression, ReadingsOf(own), _plan)), project.Id);
        Add(services, _instruments.Select(one => new ProgressionCalculator(one, _progression)), instrument!.Id);
        Add(services, _esf.Select(pair => (pair.Key.Code, new EsfJudge(pair.Key, pair.Value))), project.Programme);
        return services
            .AddSingleton(new MeasurementValidator(_instruments.All))
            .AddSingleton(new MeasurementJsonConverter(_instruments.All));
    }

    private EsfOptions? ReadingsOf(ProjectDefinition project) =>
        Programme.TryFromCode(project.Programme, out var programme) ? _esf[programme] : null;

    private static void Add<T>(IServiceCollection services, Named<T> definitions, T inUse)
        where T : class
    {
        Add(services, definitions.Select(one => one), key: null);
        services.AddSingleton(inUse).AddSingleton(definitions.All.ToValueList());
    }

    // Everything is made here and now, so nothing is left to go wrong at the first question.
    private static void Add<T>(IServiceCollection services, IEnumerable<(string Key, T Service)> all, string? key)
        where T : class
    {
        foreach (var one in all)
        {
            services.AddKeyedSingleton(one.Key, one.Service);
            if (string.Equals(one.Key, key, StringComparison.Ordinal))
            {
                services.AddSingleton(one.Service);
            }
        }
    }

    private void ReadSetting(string key, string[] parts, string value)
    {
        switch (parts[0].ToUpperInvariant(), parts.Length)
        {
            case ("PROJECT", 1):
                UseProject(value);
                break;
            case ("INSTRUMENT", 1):
                UseInstrument(value);
                break;
            case ("ESF", 3):
                ReadEsf(key, parts[1], $"{parts[2]}={value}");
                break;
            case ("PROGRESSION", 2) when Is(parts[1], nameof(ProgressionSettings.Definition)):
                ReadDefinition(key, value);
                break;
            case ("PROGRESSION", 2) when Is(parts[1], nameof(ProgressionSettings.IncludeBelief)):
                ReadBelief(key, value);
                break;
            default:
                _faults.Add($"{key}: no such setting.");
                break;
        }
    }

    private void ReadEsf(string key, string programme, string setting)
    {
        try
        {
            var rules = Programme.Parse(programme);
            _esf[rules] = _esf[rules].With(setting);
        }
        catch (FormatException fault)
        {
            _faults.Add($"{key}: {fault.Message}");
        }
    }

    private void ReadDefinition(string key, string value)
    {
        if (ProgressionDefinition.TryFromCode(value, out var definition))
        {
            _progression = _progression with { Definition = definition };
        }
        else
        {
            _faults.Add($"{key}: no such definition; there are {string.Join(", ", ProgressionDefinition.All)}.");
        }
    }

    private void ReadBelief(string key, string value)
    {
        if (bool.TryParse(value, out var include))
        {
            _progression = _progression with { IncludeBelief = include };
        }
        else
        {
            _faults.Add($"{key}: it is true or false.");
        }
    }

    private static bool Is(string text, string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
}
