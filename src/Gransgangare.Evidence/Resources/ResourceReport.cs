using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>
/// What a project takes and under which conditions its teams work (resurser och villkor). It holds small counts: protect it before it is shown.
/// </summary>
/// <param name="Groups">The project as a whole, then each förbund in order of its code.</param>
/// <param name="Teams">The teams, in order of förbund and code.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record ResourceReport(ValueList<ResourceFigures> Groups, ValueList<TeamConditions> Teams)
{
    /// <summary>Makes the report; persons, their days and outcomes are those of the curves.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="participations">All participations of the project, in any order.</param>
    /// <param name="resources">Staff, assignments, costs, hours and plans; what is later than the as-of day is not known yet.</param>
    public static ResourceReport Of(EvidenceRequest request, IEnumerable<Participation> participations, ProjectResources resources)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToList();
        resources = (resources ?? throw new ArgumentNullException(nameof(resources))).OfTheirTime(all);
        var judge = new PathJudge(request.Project.OutcomeRules, request.AsOf);
        var paths = new Dictionary<string, ParticipantPath>(StringComparer.Ordinal);
        foreach (var person in all.GroupBy(participation => participation.Person, StringComparer.Ordinal))
        {
            if (judge.Judge(person, [], null, out _) is { } path)
            {
                paths.Add(person.Key, path);
            }
        }

        return new ResourceReport(
            paths
                .Values.Select(path => path.Forbund ?? EvidenceBreakdown.Unknown)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(code => code, StringComparer.Ordinal)
                .Prepend(null)
                .Select(forbund => ResourceFigures.Of(request, forbund, paths, resources))
                .ToValueList(),
            TeamDays.Conditions(request.AsOf, paths, resources)
        );
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ResourceReport);
}
