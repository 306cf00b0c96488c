using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>Invented shares of exit reasons within each category, and of what is known of work and studies afterwards.</summary>
internal static class ExitTables
{
    public const int MannerMissingPercent = 6;
    public const int TypeOfWorkMissingPercent = 10;
    public const int ExtentMissingPercent = 14;
    public const int JobStartMissingPercent = 15;
    public const int NoWorkKnownPercent = 60;

    public static readonly Choice<ExitReason> WorkOrStudy = new(
        (ExitReason.WorkUnsubsidised, 36),
        (ExitReason.WorkSubsidised, 28),
        (ExitReason.OwnBusiness, 3),
        (ExitReason.Study, 19),
        (ExitReason.StudyOther, 10),
        (ExitReason.LabourMarketTraining, 4)
    );

    public static readonly Choice<ExitReason> Nearer = new(
        (ExitReason.JobSeekerRegistered, 34),
        (ExitReason.ReadyForEmploymentServiceMeasure, 22),
        (ExitReason.MunicipalLabourMarketMeasure, 17),
        (ExitReason.WorkPlacement, 9),
        (ExitReason.WorkTraining, 12),
        (ExitReason.OtherPreparatory, 6)
    );

    public static readonly Choice<ExitReason> OtherReasons = new(
        (ExitReason.Illness, 150),
        (ExitReason.ContinuedRehabilitation, 220),
        (ExitReason.Moved, 70),
        (ExitReason.ParentalLeave, 60),
        (ExitReason.Pension, 160),
        (ExitReason.SicknessCompensation, 50),
        (ExitReason.Deceased, 5),
        (ExitReason.OwnRequest, 170),
        (ExitReason.ConsentWithdrawn, 15),
        (ExitReason.NotTargetGroup, 25),
        (ExitReason.ReturnedToReferrer, 110),
        (ExitReason.DailyActivity, 20),
        (ExitReason.Imprisoned, 10),
        (ExitReason.ProjectEnded, 400),
        (ExitReason.Other, 50)
    );

    /// <summary>Reasons of a first spell after which people come back.</summary>
    public static readonly Choice<ExitReason?> BeforeReentry = new(
        (ExitReason.OwnRequest, 24),
        (ExitReason.Illness, 18),
        (ExitReason.ContinuedRehabilitation, 12),
        (ExitReason.ParentalLeave, 8),
        (ExitReason.ReturnedToReferrer, 10),
        (ExitReason.WorkSubsidised, 10),
        (ExitReason.WorkTraining, 8),
        (ExitReason.JobSeekerRegistered, 8),
        (null, 2)
    );

    public static readonly Choice<TypeOfWork> SubsidisedWork = new(
        (TypeOfWork.NewStartJob, 24),
        (TypeOfWork.WageSubsidyDevelopment, 14),
        (TypeOfWork.WageSubsidySecurity, 5),
        (TypeOfWork.WageSubsidy, 26),
        (TypeOfWork.ShelteredPublic, 4),
        (TypeOfWork.Samhall, 4),
        (TypeOfWork.IntroductionJob, 11),
        (TypeOfWork.MunicipalEmployment, 10),
        (TypeOfWork.Other, 2)
    );

    /// <summary>Per cent of 40 hours; 0 is somebody employed and away sick (SE-S5).</summary>
    public static readonly Choice<int> WorkExtent = new((100, 44), (80, 8), (75, 16), (50, 20), (25, 9), (0, 3));

    public static readonly Choice<int> StudyExtent = new((100, 62), (75, 10), (50, 20), (25, 8));

    /// <summary>How a job that has started goes on: still going on, ended, or not known.</summary>
    public static readonly Choice<Fact> JobGoesOn = new((Fact.Yes, 58), (Fact.No, 22), (Fact.NotKnown, 20));

    /// <summary>Days from the first to the last day of a job that ended; some last less than a month (SE-K6).</summary>
    public static readonly (int From, int To) JobDays = (6, 240);

    public static readonly FactShares StudySupportStudy = new(Yes: 860, Refused: 0, NotKnown: 130);
    public static readonly FactShares StudySupportOther = new(Yes: 130, Refused: 0, NotKnown: 300);

    public static readonly Choice<ExitManner> MannerReached = new((ExitManner.AccordingToPlan, 96), (ExitManner.Interrupted, 4));
    public static readonly Choice<ExitManner> MannerOther = new((ExitManner.AccordingToPlan, 55), (ExitManner.Interrupted, 45));
}
