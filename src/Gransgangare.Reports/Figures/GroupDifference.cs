using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>
/// The difference of a share between two groups of a report, women less men or one förbund less another (skillnad mellan grupper), with the interval of
/// Newcombe. Each interval holds for itself, not for all of them at once.
/// </summary>
/// <param name="Measure">What the share counts.</param>
/// <param name="By">What the groups are of.</param>
/// <param name="First">Code of the group whose share comes first.</param>
/// <param name="Second">Code of the group whose share is taken from it.</param>
/// <param name="Difference">The difference, -1 to 1; <c>null</c> where a group has no denominator.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record GroupDifference(GoalMeasure Measure, Breakdown By, string First, string Second, Estimate? Difference)
{
    private static readonly Gender[] s_genders = [Gender.Woman, Gender.Man];

    /// <summary>Id of the row: measure and both groups.</summary>
    public string Id => $"{Measure.Code}:{First}:{Second}";

    /// <summary>Addresses of the counts that it is worked out from.</summary>
    internal ValueList<string> From { get; init; } = [];

    /// <summary>The type; no figure.</summary>
    public override string ToString() => nameof(GroupDifference);

    internal static IEnumerable<GroupDifference> Of(Report report)
    {
        var breakdown = report.Request.By.Count == 1 ? report.Request.By[0] : null;
        if (breakdown is null || breakdown != Breakdown.Gender && breakdown != Breakdown.Forbund)
        {
            return [];
        }

        var codes = report.Groups.Select(group => group.Codes[0]).Where(code => IsCompared(breakdown, code)).ToList();
        if (breakdown == Breakdown.Gender)
        {
            codes = s_genders.Select(gender => gender.Code).Where(codes.Contains).ToList();
        }

        return from measure in new[] { GoalMeasure.WorkOrStudy, GoalMeasure.NearerLabourMarket, GoalMeasure.Progression }
            from place in Enumerable.Range(0, codes.Count)
            from second in codes.Skip(place + 1)
            let one = ShareOf(report, measure, codes[place])
            let other = ShareOf(report, measure, second)
            where one is not null && other is not null
            select new GroupDifference(
                measure,
                breakdown,
                codes[place],
                second,
                RiskDifference.Newcombe(
                    one.Value.Share.Numerator,
                    one.Value.Share.Denominator,
                    other.Value.Share.Numerator,
                    other.Value.Share.Denominator
                )
            )
            {
                From = [.. one.Value.From, .. other.Value.From],
            };
    }

    // Groups that are not one gender or one förbund are compared with nothing.
    private static bool IsCompared(Breakdown breakdown, string code) =>
        code != Breakdown.Unknown
        && (breakdown == Breakdown.Gender ? Gender.TryFromCode(code, out _) : !code.StartsWith(Breakdown.Others, StringComparison.Ordinal));

    private static (Share Share, string[] From)? ShareOf(Report report, GoalMeasure measure, string code)
    {
        if (measure == GoalMeasure.Progression)
        {
            var result = report.ProgressionGroups.FirstOrDefault(group => group.Codes.Count == 1 && group.Codes[0] == code)?.Result;
            var rater = result?.Groups.FirstOrDefault(group => group.Rater == RaterKind.Participant);
            var of = $"{FigureAddress.OfGroup("bip/by", [code])}/groups/{RaterKind.Participant.Code}";
            return rater is null ? null : (new Share(rater.Up, rater.Assessable), [of + "/up", of + "/assessable"]);
        }

        var figures = report.Groups.First(group => group.Codes[0] == code).Figures;
        var (share, name) = measure == GoalMeasure.WorkOrStudy ? (figures.WorkOrStudy, "workOrStudy") : (figures.Nearer, "nearer");
        var at = $"{FigureAddress.OfGroup("groups", [code])}/{name}";
        return (share, [at + "/numerator", at + "/denominator"]);
    }
}
