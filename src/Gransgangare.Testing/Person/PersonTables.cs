using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>
/// Invented shares of the facts at entry. They are chosen to look like a samordningsförbund and to touch every branch of the rules; they
/// say nothing about real participants.
/// </summary>
internal static class PersonTables
{
    public const int NonBinaryPerMille = 8;
    public const int WomenPerMilleUnplanned = 520;

    /// <summary>A few are older than the project is for: a warning, not an error (SE-R13).</summary>
    public const int TooOldPerMille = 4;

    public const int UnemployedSinceMissingPercent = 9;
    public const int ReferrerMissingPercent = 4;

    /// <summary>Ages at Finsam Göteborg, which works with young adults.</summary>
    public static readonly Choice<AgeRange> AgesGoteborg = new(
        (new(16, 17), 4),
        (new(18, 19), 15),
        (new(20, 24), 38),
        (new(25, 29), 28),
        (new(30, 39), 10),
        (new(40, 64), 5)
    );

    public static readonly Choice<AgeRange> Ages = new(
        (new(16, 17), 2),
        (new(18, 24), 13),
        (new(25, 34), 23),
        (new(35, 44), 24),
        (new(45, 54), 22),
        (new(55, 64), 16)
    );

    public static readonly Choice<LabourStatus> StatusLongTermUnemployed = new((LabourStatus.Unemployed, 1));

    public static readonly Choice<LabourStatus> StatusSickListed = new(
        (LabourStatus.Inactive, 60),
        (LabourStatus.Employed, 33),
        (LabourStatus.Unemployed, 7)
    );

    public static readonly Choice<LabourStatus> StatusActivityCompensation = new((LabourStatus.Inactive, 92), (LabourStatus.Unemployed, 8));

    public static readonly Choice<LabourStatus> StatusNeet = new((LabourStatus.Unemployed, 44), (LabourStatus.Inactive, 56));

    public static readonly Choice<LabourStatus> StatusOther = new(
        (LabourStatus.Unemployed, 52),
        (LabourStatus.Inactive, 42),
        (LabourStatus.Employed, 6)
    );

    public static readonly FactShares RegisteredUnemployed = new(Yes: 830, Refused: 0, NotKnown: 50);
    public static readonly FactShares RegisteredOtherwise = new(Yes: 25, Refused: 0, NotKnown: 60);

    /// <summary>Months of unemployment before the entry.</summary>
    public static readonly Choice<(int From, int To)> MonthsLongTerm = new(((12, 23), 46), ((24, 47), 36), ((48, 120), 18));

    public static readonly Choice<(int From, int To)> MonthsUnemployed = new(((0, 5), 34), ((6, 11), 30), ((12, 23), 24), ((24, 60), 12));

    public static readonly Choice<int> IscedUnder18 = new((0, 4), (1, 14), (2, 82));
    public static readonly Choice<int> IscedUnder20 = new((0, 2), (1, 8), (2, 64), (3, 26));

    public static readonly Choice<int> IscedUnder30 = new((0, 2), (1, 8), (2, 43), (3, 39), (4, 4), (5, 2), (6, 2));

    public static readonly Choice<int> Isced = new((0, 30), (1, 90), (2, 270), (3, 380), (4, 80), (5, 60), (6, 65), (7, 22), (8, 3));

    public static readonly FactShares InEducationYoung = new(Yes: 90, Refused: 0, NotKnown: 30);
    public static readonly FactShares InEducation = new(Yes: 30, Refused: 0, NotKnown: 40);
    public static readonly FactShares ParentalLeave = new(Yes: 15, Refused: 0, NotKnown: 60);
    public const int LeaveNotDescribedPercent = 30;

    public static readonly Choice<LeaveKind> LeaveKinds = new((LeaveKind.MaternityPaternity, 20), (LeaveKind.Parental, 80));

    /// <summary>Shortest and longest leave in days; it has begun at most the shortest before the entry.</summary>
    public static readonly (int Shortest, int Longest) DaysOfParentalLeave = (45, 400);
    public static readonly (int Shortest, int Longest) DaysOfMaternityLeave = (14, 98);

    public static readonly FactShares LeaveJobRelatedIncome = new(Yes: 550, Refused: 0, NotKnown: 150);
    public static readonly FactShares Disability = new(Yes: 240, Refused: 60, NotKnown: 130);
    public static readonly FactShares ThirdCountryForeignBorn = new(Yes: 430, Refused: 20, NotKnown: 60);
    public static readonly FactShares ThirdCountry = new(Yes: 30, Refused: 5, NotKnown: 60);
    public static readonly FactShares ForeignBackground = new(Yes: 170, Refused: 20, NotKnown: 80);
    public static readonly FactShares Minority = new(Yes: 40, Refused: 70, NotKnown: 150);
    public static readonly FactShares Homeless = new(Yes: 30, Refused: 10, NotKnown: 60);
    public static readonly FactShares OtherDisadvantaged = new(Yes: 90, Refused: 40, NotKnown: 140);

    public static readonly Choice<Fact> DirectBeneficiary = new((Fact.NotKnown, 600), (Fact.Yes, 395), (Fact.No, 5));

    public static readonly Choice<Referrer> ReferrerSickListed = new(
        (Referrer.SocialInsuranceAgency, 48),
        (Referrer.Region, 34),
        (Referrer.EmploymentService, 6),
        (Referrer.Municipality, 6),
        (Referrer.SelfReferral, 6)
    );

    public static readonly Choice<Referrer> ReferrerYoung = new(
        (Referrer.Municipality, 40),
        (Referrer.SelfReferral, 16),
        (Referrer.EmploymentService, 14),
        (Referrer.SocialInsuranceAgency, 14),
        (Referrer.Region, 10),
        (Referrer.Other, 6)
    );

    public static readonly Choice<Referrer> ReferrerOther = new(
        (Referrer.EmploymentService, 36),
        (Referrer.Municipality, 36),
        (Referrer.Region, 10),
        (Referrer.SocialInsuranceAgency, 7),
        (Referrer.SelfReferral, 7),
        (Referrer.Other, 4)
    );
}
