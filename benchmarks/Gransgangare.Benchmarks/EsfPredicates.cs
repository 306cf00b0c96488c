using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>The indicators as one would write them with LINQ: one predicate for each.</summary>
internal static class EsfPredicates
{
    public static Func<Participation, bool>[] Of(Programme programme) =>
        [.. (programme == Programme.Esf2014 ? Old() : Plus()).Select(own => (Func<Participation, bool>)(p => Complete(p) && own(p)))];

    private static Func<Participation, bool>[] Plus() =>
        [
            _ => true,
            IsUnemployed,
            p => IsUnemployed(p) && p.AtEntry.UnemployedSince?.PlusMonths(12) < p.Entry,
            IsInactive,
            p => Status(p) == LabourStatus.Employed,
            p => p.AgeAtEntry() < 18,
            p => p.AgeAtEntry() is >= 18 and <= 29,
            p => p.AgeAtEntry() >= 55,
            p => p.AtEntry.Isced <= 2,
            p => p.AtEntry.Isced is 3 or 4,
            p => p.AtEntry.Isced >= 5,
            p => p.AtEntry.Disability == Fact.Yes,
            p => p.AtEntry.ThirdCountryNational == Fact.Yes,
            p => p.AtEntry.ForeignBackground == Fact.Yes,
            p => p.AtEntry.Minority == Fact.Yes,
            p => p.AtEntry.Homeless == Fact.Yes,
            p => p.AtEntry.Rural == Fact.Yes,
            SearchesAfterwards,
            StudiesAfterwards,
            QualifiesAfterwards,
            WorksAfterwards,
            WorksLater,
            ImprovedLater,
        ];

    private static Func<Participation, bool>[] Old() =>
        [
            _ => true,
            IsUnemployed,
            p => IsUnemployed(p) && p.AtEntry.UnemployedSince?.PlusMonths(p.AgeAtEntry() < 25 ? 6 : 12) < p.Entry,
            IsInactive,
            p => IsInactive(p) && p.AtEntry.InEducation != Fact.Yes,
            p => Status(p) == LabourStatus.Employed,
            p => p.AgeAtEntry() < 25,
            p => p.AgeAtEntry() >= 55,
            p => p.AgeAtEntry() >= 55 && (IsUnemployed(p) || (IsInactive(p) && p.AtEntry.InEducation != Fact.Yes)),
            p => p.AtEntry.Isced is 1 or 2,
            p => p.AtEntry.Isced is 3 or 4,
            p => p.AtEntry.Isced >= 5,
            IsMigrant,
            p => p.AtEntry.Disability == Fact.Yes,
            p => p.AtEntry.OtherDisadvantaged == Fact.Yes,
            p => p.AtEntry.Homeless == Fact.Yes,
            p => p.AtEntry.Rural == Fact.Yes,
            SearchesAfterwards,
            StudiesAfterwards,
            QualifiesAfterwards,
            WorksAfterwards,
            p => IsDisadvantaged(p) && (SearchesAfterwards(p) || StudiesAfterwards(p) || QualifiesAfterwards(p) || WorksAfterwards(p)),
            WorksLater,
            ImprovedLater,
            p => p.AgeAtEntry() >= 55 && WorksLater(p),
            p => IsDisadvantaged(p) && WorksLater(p),
        ];

    private static bool Complete(Participation p) =>
        p.AtEntry.DirectBeneficiary != Fact.No
        && p.Gender != Gender.Unknown
        && p.BirthDate is not null
        && Status(p) is not null
        && p.AtEntry.Isced is not null;

    private static LabourStatus? Status(Participation p) =>
        p.AtEntry.RegisteredUnemployed == Fact.Yes ? LabourStatus.Unemployed : p.AtEntry.LabourStatus;

    private static bool IsUnemployed(Participation p) => Status(p) == LabourStatus.Unemployed;

    private static bool IsInactive(Participation p) => Status(p) == LabourStatus.Inactive;

    private static bool IsMigrant(Participation p) =>
        p.AtEntry.ThirdCountryNational == Fact.Yes || p.AtEntry.ForeignBackground == Fact.Yes || p.AtEntry.Minority == Fact.Yes;

    private static bool IsDisadvantaged(Participation p) =>
        IsMigrant(p) || p.AtEntry.Disability == Fact.Yes || p.AtEntry.OtherDisadvantaged == Fact.Yes;

    private static bool SearchesAfterwards(Participation p) =>
        IsInactive(p) && LastState(p, Window) is { } kind && (kind == EventKind.JobSearching || kind == EventKind.Unemployed);

    private static bool StudiesAfterwards(Participation p) =>
        p.AtEntry.InEducation != Fact.Yes && LastStudies(p) == EventKind.EducationStarted;

    private static bool QualifiesAfterwards(Participation p) =>
        p.Exit is { } exit
        && p.Events.Any(e => e.Kind == EventKind.QualificationGained && e.Date >= p.Entry && e.Date <= Window(exit.Date));

    private static bool WorksAfterwards(Participation p) =>
        Status(p) != LabourStatus.Employed && LastState(p, Window) is { } kind && IsWorking(kind);

    private static bool WorksLater(Participation p) =>
        Status(p) != LabourStatus.Employed
        && p.Exit?.SixMonthFollowUp is { Answered: true }
        && LastState(p, exit => exit.PlusMonths(6)) is { } kind
        && IsWorking(kind);

    private static bool ImprovedLater(Participation p) =>
        Status(p) == LabourStatus.Employed && p.Exit?.SixMonthFollowUp?.Improvements.Count > 0;

    private static bool IsWorking(EventKind kind) => kind == EventKind.Employed || kind == EventKind.SelfEmployed;

    private static LocalDate Window(LocalDate exit) => exit.PlusDays(28);

    private static EventKind? LastState(Participation p, Func<LocalDate, LocalDate> until) =>
        p.Exit is not { } exit
            ? null
            : p
                .Events.Where(e => e.Date > p.Entry && e.Date <= until(exit.Date))
                .Where(e => e.Kind.Order <= EventKind.Inactive.Order)
                .Select(e => e.Kind)
                .LastOrDefault();

    private static EventKind? LastStudies(Participation p) =>
        p.Exit is not { } exit
            ? null
            : p
                .Events.Where(e => e.Date > p.Entry && e.Date <= Window(exit.Date))
                .Where(e => e.Kind == EventKind.EducationStarted || e.Kind == EventKind.EducationEnded)
                .Select(e => e.Kind)
                .LastOrDefault();
}
