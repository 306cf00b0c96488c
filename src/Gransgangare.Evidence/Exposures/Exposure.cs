using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>
/// What a question compares (exponering): which arm each day of a person belongs to, from facts dated before that day alone. There is no
/// exposure that looks ahead, such as <em>ever</em> or <em>until the exit</em>.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<Exposure>))]
public sealed class Exposure : CodedList<Exposure>
{
    private static readonly ExposureArm[] s_upOrNot =
    [
        new("up", "bland dem som gått upp", "among those who went up"),
        new("same-or-down", "bland dem som stått stilla eller gått ned", "among those who stayed or went down"),
    ];

    /// <summary>
    /// A job-focused intervention in force together with one of competence or health on the day before (parallella insatser, BIP-E9);
    /// everything else is <c>not-parallel</c>, the days between an exit and the next entry too: the definition is that of the outer contract.
    /// </summary>
    public static readonly Exposure ParallelInterventions = new(
        nameof(ParallelInterventions),
        0,
        "parallel-interventions",
        "parallella insatser",
        "parallel interventions",
        [
            new("parallel", "med parallella insatser", "with parallel interventions"),
            new("not-parallel", "utan parallella insatser", "without parallel interventions"),
        ],
        ["BIP-E9", "BIP-E10"],
        days: null,
        (path, _) => Enrolment.FromEntry(InterventionArms.Parallel(path)),
        isOfWholeTime: true
    );

    /// <summary>
    /// A second caseworker (byte av handläggare, BIP-M6): one whose assignment began before the day and after that of the first. Where the project has no
    /// assignments, one among the ratings of more than 30 days before the day, since a rating of the last weeks may be made for the exit. Not classified before
    /// the first assignment or rating that tells the caseworker.
    /// </summary>
    public static readonly Exposure CaseworkerChange = new(
        nameof(CaseworkerChange),
        1,
        "caseworker-change",
        "byte av handläggare",
        "change of caseworker",
        [
            new("after-change", "efter ett byte av handläggare", "after a change of caseworker"),
            new("before-change", "före ett byte av handläggare", "before a change of caseworker"),
        ],
        ["BIP-E5", "BIP-E6"],
        days: 30,
        (path, question) => Enrolment.FromEntry(CaseworkerArms.Change(path, question.Days!.Value))
    );

    /// <summary>
    /// The day before was the last of at least 30 days in a row without any intervention (avbrott i stödet, BIP-N3), all of them days of taking part: days
    /// between an exit and the next entry are in no arm.
    /// </summary>
    public static readonly Exposure Interruption = new(
        nameof(Interruption),
        2,
        "interruption",
        "avbrott i stödet",
        "interruption of support",
        [new("interrupted", "i ett avbrott", "in an interruption"), new("not-interrupted", "utanför avbrott", "outside interruptions")],
        ["BIP-E11"],
        days: 30,
        (path, question) => Enrolment.FromEntry(InterventionArms.Interruption(path, question.Days!.Value))
    );

    /// <summary>
    /// Progression by the participant's own ratings up to a landmark, 183 days after entry: <c>up</c> against same or down, by the level at
    /// the start. The clock starts after the landmark, with those who still take part then.
    /// </summary>
    public static readonly Exposure ParticipantProgression = new(
        nameof(ParticipantProgression),
        3,
        "participant-progression",
        "progression enligt deltagaren",
        "progression by the participant",
        s_upOrNot,
        ["BIP-E7"],
        days: 183,
        (path, question) => RatingArms.Progression(path, question, Bip.RaterKind.Participant),
        isFromLandmark: true
    );

    /// <summary>The same by the caseworker's ratings.</summary>
    public static readonly Exposure CaseworkerProgression = new(
        nameof(CaseworkerProgression),
        4,
        "caseworker-progression",
        "progression enligt handläggaren",
        "progression by the caseworker",
        s_upOrNot,
        ["BIP-E7"],
        days: 183,
        (path, question) => RatingArms.Progression(path, question, Bip.RaterKind.Caseworker),
        isFromLandmark: true
    );

    /// <summary>
    /// The caseworker's first rated belief within 60 days after entry (handläggarens tilltro, BIP-E3): <c>high</c> (above the middle of the
    /// scale) against <c>low</c> (below it). The clock starts after the rating; a belief in the middle is not classified.
    /// </summary>
    public static readonly Exposure CaseworkerBelief = new(
        nameof(CaseworkerBelief),
        5,
        "caseworker-belief",
        "handläggarens tilltro",
        "the caseworker's belief",
        [new("high", "med hög tilltro", "with high belief"), new("low", "med låg tilltro", "with low belief")],
        ["BIP-E3", "BIP-E4"],
        days: 60,
        RatingArms.Belief
    );

    /// <summary>
    /// Since the first day that was parallel (after the first parallel interventions): from the day after it on, for the rest of the path, days between an exit
    /// and the next entry included.
    /// </summary>
    public static readonly Exposure AfterParallel = new(
        nameof(AfterParallel),
        6,
        "after-parallel",
        "efter första parallella insatserna",
        "after the first parallel interventions",
        [
            new("after-parallel", "efter de första parallella insatserna", "after the first parallel interventions"),
            new("before-parallel", "före de första parallella insatserna", "before the first parallel interventions"),
        ],
        ["BIP-E9", "BIP-E10"],
        days: null,
        (path, _) => Enrolment.FromEntry(InterventionArms.AfterParallel(path)),
        isOfWholeTime: true
    );

    /// <summary>
    /// The caseworker's belief from the first to the last rating of it up to a landmark, 183 days after entry: <c>up</c> against same or down, by the
    /// first level. The clock starts after the landmark, with those who still take part then. No question of the library's own plan asks it.
    /// </summary>
    public static readonly Exposure BeliefChange = new(
        nameof(BeliefChange),
        7,
        "belief-change",
        "ändrad tilltro hos handläggaren",
        "change of the caseworker's belief",
        s_upOrNot,
        ["BIP-E7"],
        days: 183,
        RatingArms.BeliefChange,
        isFromLandmark: true
    );

    private readonly Func<ParticipantPath, EvidenceQuestion, Enrolment?> _enrol;

    private Exposure(
        string name,
        int order,
        string code,
        string sv,
        string en,
        ExposureArm[] arms,
        string[] published,
        int? days,
        Func<ParticipantPath, EvidenceQuestion, Enrolment?> enrol,
        bool isFromLandmark = false,
        bool isOfWholeTime = false
    )
        : base(name, order, code, sv, en) =>
        (Arms, Published, Days, _enrol, IsFromLandmark, IsOfWholeTime) = (
            arms.ToValueList(),
            published.ToValueList(),
            days,
            enrol,
            isFromLandmark,
            isOfWholeTime
        );

    /// <summary>The two arms; a ratio is of the first to the second.</summary>
    public ValueList<ExposureArm> Arms { get; }

    /// <summary>Rule ids of the published results that stand beside an answer (<see cref="Bip.BipEvidence"/>): another group, another method.</summary>
    public ValueList<string> Published { get; }

    /// <summary>
    /// Its length in days unless a question states another: of the gap, to the landmark, to the first rating, or after a rating before it tells the caseworker;
    /// <c>null</c> = it has none.
    /// </summary>
    public int? Days { get; }

    /// <summary>Whether the clock starts for everybody after the same day since entry, the <see cref="Days"/> of the question.</summary>
    internal bool IsFromLandmark { get; }

    /// <summary>Whether days between an exit and the next entry are in its arms; no final exit can fall on them.</summary>
    internal bool IsOfWholeTime { get; }

    /// <summary>How a path takes part in a question; <c>null</c> = its facts give no arm.</summary>
    internal Enrolment? Enrol(ParticipantPath path, EvidenceQuestion question) => _enrol(path, question);
}
