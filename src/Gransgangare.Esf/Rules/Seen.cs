namespace Gransgangare.Esf.Rules;

/// <summary>
/// What the rules look at. Every condition looks at exactly one of these, and the value of each is a small whole number: that is what lets
/// one table answer all conditions, and what makes "one fact would change it" a question with an answer.
/// </summary>
internal enum Seen
{
    Scope,
    Objective,
    Completeness,
    Age,
    LabourStatus,
    LongTermUnemployment,
    Education,
    InEducation,
    Disability,
    ThirdCountryNational,
    ForeignBackground,
    Minority,
    Homeless,
    Rural,
    OtherDisadvantaged,
    LabourMarketAfterwards,
    StudiesAfterwards,
    QualificationAfterwards,
    SixMonthStatus,
    SixMonthImprovement,
}
