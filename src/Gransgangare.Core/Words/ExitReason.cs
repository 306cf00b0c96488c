using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Detailed reason why a participation ended (avslutsorsak; SUS: avslutsanledning).</summary>
/// <remarks>
/// Source: SE-C9. Work and study are stored apart here although they are one goal category (SE-C9d); which category a reason belongs
/// to is said by an outcome rule set.
/// </remarks>
[JsonConverter(typeof(CodeJsonConverter<ExitReason>))]
public sealed class ExitReason : CodedList<ExitReason>
{
    /// <summary>Work without subsidy (arbete utan stöd).</summary>
    public static readonly ExitReason WorkUnsubsidised = new(
        nameof(WorkUnsubsidised),
        0,
        "work-unsubsidised",
        "arbete utan stöd",
        "work without subsidy",
        ExitActivity.Work
    );

    /// <summary>Work with subsidy (arbete med stöd).</summary>
    public static readonly ExitReason WorkSubsidised = new(
        nameof(WorkSubsidised),
        1,
        "work-subsidised",
        "arbete med stöd",
        "work with subsidy",
        ExitActivity.Work
    );

    /// <summary>Own business (eget företag).</summary>
    public static readonly ExitReason OwnBusiness = new(
        nameof(OwnBusiness),
        2,
        "own-business",
        "eget företag",
        "own business",
        ExitActivity.Work
    );

    /// <summary>Studies giving right to study support (studier, studiemedelsberättigande).</summary>
    public static readonly ExitReason Study = new(
        nameof(Study),
        3,
        "study",
        "studier, studiemedelsberättigande",
        "studies giving right to study support",
        ExitActivity.Study
    );

    /// <summary>Other studies (studier, övriga).</summary>
    public static readonly ExitReason StudyOther = new(
        nameof(StudyOther),
        4,
        "study-other",
        "studier, övriga",
        "other studies",
        ExitActivity.Study
    );

    /// <summary>Labour market training (arbetsmarknadsutbildning).</summary>
    public static readonly ExitReason LabourMarketTraining = new(
        nameof(LabourMarketTraining),
        5,
        "labour-market-training",
        "arbetsmarknadsutbildning",
        "labour market training",
        ExitActivity.Study
    );

    /// <summary>Registered job seeker (inskriven, aktivt arbetssökande hos Arbetsförmedlingen).</summary>
    public static readonly ExitReason JobSeekerRegistered = new(
        nameof(JobSeekerRegistered),
        6,
        "job-seeker-registered",
        "inskriven, aktivt arbetssökande hos Arbetsförmedlingen",
        "registered job seeker",
        ExitActivity.None
    );

    /// <summary>Ready for a regular measure of the employment service (rustad för Arbetsförmedlingens ordinarie insats).</summary>
    public static readonly ExitReason ReadyForEmploymentServiceMeasure = new(
        nameof(ReadyForEmploymentServiceMeasure),
        7,
        "ready-for-employment-service-measure",
        "rustad för Arbetsförmedlingens ordinarie insats",
        "ready for a regular measure of the employment service",
        ExitActivity.None
    );

    /// <summary>Municipal labour market measure (kommunal arbetslivsinriktad insats).</summary>
    public static readonly ExitReason MunicipalLabourMarketMeasure = new(
        nameof(MunicipalLabourMarketMeasure),
        8,
        "municipal-labour-market-measure",
        "kommunal arbetslivsinriktad insats",
        "municipal labour market measure",
        ExitActivity.None
    );

    /// <summary>Work placement (praktik).</summary>
    public static readonly ExitReason WorkPlacement = new(
        nameof(WorkPlacement),
        9,
        "work-placement",
        "praktik",
        "work placement",
        ExitActivity.None
    );

    /// <summary>Work training (arbetsträning).</summary>
    public static readonly ExitReason WorkTraining = new(
        nameof(WorkTraining),
        10,
        "work-training",
        "arbetsträning",
        "work training",
        ExitActivity.None
    );

    /// <summary>Other preparatory measure (annan arbetsförberedande insats).</summary>
    public static readonly ExitReason OtherPreparatory = new(
        nameof(OtherPreparatory),
        11,
        "other-preparatory",
        "annan arbetsförberedande insats",
        "other preparatory measure",
        ExitActivity.None
    );

    /// <summary>Illness (sjukdom).</summary>
    public static readonly ExitReason Illness = new(nameof(Illness), 12, "illness", "sjukdom", "illness", ExitActivity.None);

    /// <summary>Continued rehabilitation or care (fortsatt rehabilitering, vård).</summary>
    public static readonly ExitReason ContinuedRehabilitation = new(
        nameof(ContinuedRehabilitation),
        13,
        "continued-rehabilitation",
        "fortsatt rehabilitering, vård",
        "continued rehabilitation or care",
        ExitActivity.None
    );

    /// <summary>Moved (flytt).</summary>
    public static readonly ExitReason Moved = new(nameof(Moved), 14, "moved", "flytt", "moved", ExitActivity.None);

    /// <summary>Parental leave (föräldraledighet).</summary>
    public static readonly ExitReason ParentalLeave = new(
        nameof(ParentalLeave),
        15,
        "parental-leave",
        "föräldraledighet",
        "parental leave",
        ExitActivity.None
    );

    /// <summary>Pension (pension).</summary>
    public static readonly ExitReason Pension = new(nameof(Pension), 16, "pension", "pension", "pension", ExitActivity.None);

    /// <summary>Sickness compensation (sjukersättning).</summary>
    public static readonly ExitReason SicknessCompensation = new(
        nameof(SicknessCompensation),
        17,
        "sickness-compensation",
        "sjukersättning",
        "sickness compensation",
        ExitActivity.None
    );

    /// <summary>Deceased (avliden). Nothing of the person after that day counts (SE-R22).</summary>
    public static readonly ExitReason Deceased = new(
        nameof(Deceased),
        18,
        "deceased",
        "avliden",
        "deceased",
        ExitActivity.None,
        LaterFacts.None
    );

    /// <summary>Own request (eget avbrott).</summary>
    public static readonly ExitReason OwnRequest = new(
        nameof(OwnRequest),
        19,
        "own-request",
        "eget avbrott",
        "own request",
        ExitActivity.None
    );

    /// <summary>Consent withdrawn (samtycke återkallat). The registration ends; the taking part may go on (SE-S17a).</summary>
    public static readonly ExitReason ConsentWithdrawn = new(
        nameof(ConsentWithdrawn),
        20,
        "consent-withdrawn",
        "samtycke återkallat",
        "consent withdrawn",
        ExitActivity.None
    );

    /// <summary>Not target group (ej målgrupp).</summary>
    public static readonly ExitReason NotTargetGroup = new(
        nameof(NotTargetGroup),
        21,
        "not-target-group",
        "ej målgrupp",
        "not target group",
        ExitActivity.None
    );

    /// <summary>Returned to referrer (åter till remittent).</summary>
    public static readonly ExitReason ReturnedToReferrer = new(
        nameof(ReturnedToReferrer),
        22,
        "returned-to-referrer",
        "åter till remittent",
        "returned to referrer",
        ExitActivity.None
    );

    /// <summary>Daily activity (daglig verksamhet).</summary>
    public static readonly ExitReason DailyActivity = new(
        nameof(DailyActivity),
        23,
        "daily-activity",
        "daglig verksamhet",
        "daily activity",
        ExitActivity.None
    );

    /// <summary>Imprisoned (frihetsberövad).</summary>
    public static readonly ExitReason Imprisoned = new(
        nameof(Imprisoned),
        24,
        "imprisoned",
        "frihetsberövad",
        "imprisoned",
        ExitActivity.None
    );

    /// <summary>Project ended (projektet avslutat).</summary>
    public static readonly ExitReason ProjectEnded = new(
        nameof(ProjectEnded),
        25,
        "project-ended",
        "projektet avslutat",
        "project ended",
        ExitActivity.None
    );

    /// <summary>Other (annan orsak).</summary>
    public static readonly ExitReason Other = new(nameof(Other), 26, "other", "annan orsak", "other", ExitActivity.None);

    /// <summary>Registration error (felregistrering).</summary>
    public static readonly ExitReason RegistrationError = new(
        nameof(RegistrationError),
        27,
        "registration-error",
        "felregistrering",
        "registration error",
        ExitActivity.None,
        LaterFacts.NoResults
    );

    private ExitReason(
        string name,
        int order,
        string code,
        string sv,
        string en,
        ExitActivity activity,
        LaterFacts laterFacts = LaterFacts.Possible
    )
        : base(name, order, code, sv, en) => (Activity, LaterFacts) = (activity, laterFacts);

    /// <summary>What the reason says the person does afterwards.</summary>
    public ExitActivity Activity { get; }

    /// <summary>Which facts there can be after the exit.</summary>
    internal LaterFacts LaterFacts { get; }

    /// <summary>Whether the person leaves the operation by it. A withdrawn consent ends the registration alone (SE-S17a).</summary>
    public bool EndsTakingPart => !ReferenceEquals(this, ConsentWithdrawn);
}
