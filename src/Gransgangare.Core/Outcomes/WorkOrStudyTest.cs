using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a rule set asks before an exit to work or studies counts as work or study.</summary>
[JsonConverter(typeof(CodeJsonConverter<WorkOrStudyTest>))]
internal sealed class WorkOrStudyTest : CodedList<WorkOrStudyTest>
{
    /// <summary>The exit reason alone decides (<c>gransgangare</c>).</summary>
    public static readonly WorkOrStudyTest ByReason = new(nameof(ByReason), 0, "by-reason", "enligt avslutsorsak", "by exit reason", []);

    /// <summary>Work or study of any extent above 0 must be performed after the exit (<c>sus</c>, SE-R3, SE-S22).</summary>
    public static readonly WorkOrStudyTest PerformedExtent = new(
        nameof(PerformedExtent),
        1,
        "performed-extent",
        "utförd omfattning",
        "performed extent",
        ["work_extent", "study_extent"]
    );

    /// <summary>Work must last an unbroken month on the regular labour market, studies give right to study support (<c>kolada</c>, SE-K).</summary>
    public static readonly WorkOrStudyTest LastingMonth = new(
        nameof(LastingMonth),
        2,
        "lasting-month",
        "minst en sammanhängande månad",
        "at least one unbroken month",
        ["type_of_work", "job_start", "job_end", "job_ongoing", "study_support_right"]
    );

    private WorkOrStudyTest(string name, int order, string code, string sv, string en, string[] facts)
        : base(name, order, code, sv, en) => NeededFacts = ["exit_date", "exit_reason", .. facts];

    /// <summary>Columns of the exchange folder that the test looks at.</summary>
    public ValueList<string> NeededFacts { get; }
}
