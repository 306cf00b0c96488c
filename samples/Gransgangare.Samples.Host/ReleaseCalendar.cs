using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Samples.Host;

/// <summary>
/// What the host publishes, and when: one breakdown, from the first day of the project to the last day of each quarter, half-year or year that is over. The section
/// <c>Releases</c> of the settings has <c>By</c> and <c>Months</c>.
/// </summary>
internal sealed class ReleaseCalendar
{
    private const string Section = "Releases";
    private static readonly int[] s_lengths = [3, 6, 12];

    private readonly int _months;
    private readonly ProjectDefinition _project;

    /// <exception cref="InvalidOperationException">The settings have a fault.</exception>
    public ReleaseCalendar(IConfiguration settings, Reporter reporter)
    {
        var section = settings.GetSection(Section);
        _months = section.GetValue("Months", s_lengths[^1]);
        if (!s_lengths.Contains(_months))
        {
            throw new InvalidOperationException($"{Section}:Months must be 3, 6 or 12.");
        }

        By = (section["By"] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => Breakdown.TryFromCode(code, out var breakdown) ? breakdown : throw NoBreakdown())
            .ToValueList();
        _project = reporter.Project;
    }

    /// <summary>The one breakdown of all releases.</summary>
    public ValueList<Breakdown> By { get; }

    /// <summary>Last day of the release after one.</summary>
    /// <param name="last">Last day of the one before; <c>null</c> = there is none.</param>
    /// <param name="today">A period is over on the day after its last.</param>
    /// <returns><c>null</c> where that period is not over, or begins after all follow-ups of the project.</returns>
    public LocalDate? After(LocalDate? last, LocalDate today)
    {
        var first = last?.PlusDays(1) ?? _project.Period.Start;
        var month = ((first.Month - 1) / _months + 1) * _months;
        var to = new LocalDate(first.Year, month, 1).With(DateAdjusters.EndOfMonth);
        return to < today && !(first > _project.LastExpectedDay) ? to : null;
    }

    private static InvalidOperationException NoBreakdown() =>
        new($"{Section}:By must have codes of breakdowns: {string.Join(", ", Breakdown.All)}.");
}
