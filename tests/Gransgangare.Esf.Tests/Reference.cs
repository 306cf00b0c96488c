using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

/// <summary>
/// The rules once more, slow and obvious, written from the regulation's wording and the readings of the exchange format. It shares no
/// code with the library beyond the record of a participation.
/// </summary>
internal static class Reference
{
    public static SortedSet<string> Counted(Programme programme, EsfOptions o, Participation p)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        if (!InScope(o, p))
        {
            return codes;
        }

        if (o.IncompleteRecords == IncompleteRecords.Excluded && MissingFacts(programme, o, p).Count > 0)
        {
            return codes;
        }

        var add = (string code, bool condition) =>
        {
            if (condition)
            {
                codes.Add(code);
            }
        };
        var facts = p.AtEntry;
        var (status, _) = Status(o, p);
        var age = AgeOf(o, p);
        var (unemployed, inactive, employed) = (status == "unemployed", status == "inactive", status == "employed");
        var longTerm = unemployed && LongTerm(o, p, age);
        var outsideEducation = facts.InEducation != Fact.Yes;
        var migrant = new[] { facts.ThirdCountryNational, facts.ForeignBackground, facts.Minority }.Contains(Fact.Yes);
        var disadvantaged = migrant || facts.Disability == Fact.Yes || facts.OtherDisadvantaged == Fact.Yes;

        var exit = Left(p)?.Date;
        var (searching, working, studying, qualified) = (false, false, false, false);
        var (workingLater, improved) = (false, false);
        if (exit is { } left)
        {
            var windowEnd = o.ImmediateWindow == ImmediateWindow.OneMonth ? left.PlusMonths(1) : left.PlusDays(28);
            var state = LastLabourMarketEvent(p, windowEnd);
            searching = state == EventKind.JobSearching || state == EventKind.Unemployed;
            working = state == EventKind.Employed || state == EventKind.SelfEmployed;
            studying =
                p.Events.Where(e => e.Date > p.Entry && e.Date <= windowEnd)
                    .Where(e => e.Kind == EventKind.EducationStarted || e.Kind == EventKind.EducationEnded)
                    .Select(e => e.Kind)
                    .LastOrDefault() == EventKind.EducationStarted;
            qualified = p.Events.Any(e => e.Kind == EventKind.QualificationGained && e.Date >= p.Entry && e.Date <= windowEnd);
            if (Left(p)?.SixMonthFollowUp is { Answered: true } followUp)
            {
                var then = LastLabourMarketEvent(p, left.PlusMonths(6));
                workingLater = followUp.Status is { } said
                    ? said == SixMonthStatus.Employed || said == SixMonthStatus.SelfEmployed
                    : then == EventKind.Employed || then == EventKind.SelfEmployed;
                improved = followUp.Improvements.Count > 0;
            }
        }

        if (programme == Programme.EsfPlus2021)
        {
            add("EECO01", true);
            add("EECO06", age < 18);
            add("EECO07", age >= 18 && age <= 29);
            add("EECO08", age >= 55);
            add("EECO12", facts.Disability == Fact.Yes);
            add("EECO13", facts.ThirdCountryNational == Fact.Yes);
            add("EECO14", facts.ForeignBackground == Fact.Yes);
            add("EECO15", facts.Minority == Fact.Yes);
            add("EECO16", facts.Homeless == Fact.Yes);
            add("EECO17", facts.Rural == Fact.Yes);
            if (facts.SpecificObjective == 'l')
            {
                return codes;
            }

            add("EECO02", unemployed);
            add("EECO03", longTerm);
            add("EECO04", inactive);
            add("EECO05", employed);
            add("EECO09", facts.Isced <= 2);
            add("EECO10", facts.Isced == 3 || facts.Isced == 4);
            add("EECO11", facts.Isced >= 5);
            add("EECR01", inactive && searching);
            add("EECR02", outsideEducation && studying);
            add("EECR03", qualified);
            add("EECR04", (unemployed || inactive) && working);
            add("EECR05", (unemployed || inactive) && workingLater);
            add("EECR06", employed && improved);
            return codes;
        }

        var above54 = age >= 55;
        var (cr01, cr02, cr04) = (inactive && searching, outsideEducation && studying, (unemployed || inactive) && working);
        add("TOTAL", true);
        add("CO01", unemployed);
        add("CO02", longTerm);
        add("CO03", inactive);
        add("CO04", inactive && outsideEducation);
        add("CO05", employed);
        add("CO06", age < 25);
        add("CO07", above54);
        add("CO08", above54 && (unemployed || (inactive && outsideEducation)));
        add("CO09", facts.Isced == 1 || facts.Isced == 2);
        add("CO10", facts.Isced == 3 || facts.Isced == 4);
        add("CO11", facts.Isced >= 5);
        add("CO15", migrant);
        add("CO16", facts.Disability == Fact.Yes);
        add("CO17", facts.OtherDisadvantaged == Fact.Yes);
        add("CO18", facts.Homeless == Fact.Yes);
        add("CO19", facts.Rural == Fact.Yes);
        add("CR01", cr01);
        add("CR02", cr02);
        add("CR03", qualified);
        add("CR04", cr04);
        add("CR05", disadvantaged && (cr01 || cr02 || qualified || cr04));
        add("CR06", (unemployed || inactive) && workingLater);
        add("CR07", employed && improved);
        add("CR08", above54 && (unemployed || inactive) && workingLater);
        add("CR09", disadvantaged && (unemployed || inactive) && workingLater);
        return codes;
    }

    public static bool InScope(EsfOptions o, Participation p) =>
        p.AtEntry.DirectBeneficiary != Fact.No
        && p.AtEntry.SpecificObjective != 'm'
        && p.Exit?.Reason != ExitReason.RegistrationError
        && p.Kind == ParticipantKind.Identified
        && !(Left(p) is { } exit && Period.Between(p.Entry, exit.Date, PeriodUnits.Days).Days + 1 < o.MinimumSupportDays);

    // A withdrawn consent ends the registration, not the taking part.
    private static Exit? Left(Participation p) => p.Exit?.Reason?.Code == "consent-withdrawn" ? null : p.Exit;

    public static List<string> MissingFacts(Programme programme, EsfOptions o, Participation p)
    {
        var missing = new List<string>();
        var isObjectiveL = programme == Programme.EsfPlus2021 && p.AtEntry.SpecificObjective == 'l';
        if (p.Gender == Gender.Unknown)
        {
            missing.Add("gender");
        }

        if (p.BirthDate is null)
        {
            missing.Add("birth_date");
        }

        var (status, lacking) = Status(o, p);
        if (status is null && lacking.Contains("labour_status") && !isObjectiveL)
        {
            missing.Add("labour_status");
        }

        if (p.AtEntry.Isced is null && !isObjectiveL)
        {
            missing.Add("isced");
        }

        missing.AddRange(isObjectiveL ? [] : lacking.Where(column => column.StartsWith("leave", StringComparison.Ordinal)));
        return missing;
    }

    public static (string? Status, string[] Lacking) Status(EsfOptions o, Participation p)
    {
        var facts = p.AtEntry;
        if (facts.RegisteredUnemployed == Fact.Yes)
        {
            return ("unemployed", []);
        }

        var leave = facts.Leave?.Code;
        if (facts.LeaveFrom is { } first && first > p.Entry || facts.LeaveToExpected is { } last && last < p.Entry)
        {
            leave = null;
        }

        if (o.ParentalLeave != ParentalLeaveReading.EuLfs && (leave is not null || facts.ParentalLeave == Fact.Yes))
        {
            return (o.ParentalLeave == ParentalLeaveReading.Employed ? "employed" : "inactive", []);
        }

        if (leave == "maternity-paternity" || (leave == "parental" && facts.LeaveJobRelatedIncome == Fact.Yes))
        {
            return ("employed", []);
        }

        if (leave is null)
        {
            return (facts.LabourStatus?.Code, facts.LabourStatus is null ? ["labour_status"] : []);
        }

        if (facts.LeaveFrom is { } from && facts.LeaveToExpected is { } to)
        {
            return to < from.PlusMonths(3) ? ("employed", [])
                : facts.LeaveJobRelatedIncome == Fact.No ? ("inactive", [])
                : (null, ["leave_job_related_income"]);
        }

        if (facts.LeaveJobRelatedIncome != Fact.No)
        {
            return (null, ["leave_job_related_income"]);
        }

        var days = new[] { facts.LeaveFrom is null ? "leave_from" : "", facts.LeaveToExpected is null ? "leave_to_expected" : "" };
        return (null, [.. days.Where(column => column.Length > 0)]);
    }

    public static int? AgeOf(EsfOptions o, Participation p)
    {
        if (p.BirthDate is not { } birth)
        {
            return null;
        }

        // Birthdays one by one until the next one lies after the entry.
        var age = 0;
        while (Birthday(o, birth, birth.Year + age + 1) <= p.Entry)
        {
            age++;
        }

        return age;
    }

    private static LocalDate Birthday(EsfOptions o, LocalDate birth, int year) =>
        birth is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(year)
            ? o.LeapDayBirthday == LeapDayBirthday.March1
                ? new LocalDate(year, 3, 1)
                : new LocalDate(year, 2, 28)
            : new LocalDate(year, birth.Month, birth.Day);

    private static bool LongTerm(EsfOptions o, Participation p, int? age)
    {
        if (p.AtEntry.UnemployedSince is not { } since)
        {
            return false;
        }

        var months = 12;
        if (o.LongTermUnemployed == LongTermUnemployedReading.AgeSplit)
        {
            if (age is null)
            {
                return false;
            }

            months = age < 25 ? 6 : 12;
        }

        return o.LongTermUnemployedBound == LongTermUnemployedBound.Inclusive
            ? since.PlusMonths(months) <= p.Entry
            : since.PlusMonths(months) < p.Entry;
    }

    private static EventKind? LastLabourMarketEvent(Participation p, LocalDate until) =>
        p
            .Events.Where(e => e.Date > p.Entry && e.Date <= until)
            .Where(e =>
                e.Kind != EventKind.EducationStarted && e.Kind != EventKind.EducationEnded && e.Kind != EventKind.QualificationGained
            )
            .Select(e => e.Kind)
            .LastOrDefault();
}
