using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange;

/// <summary>The cells of participations.csv for one spell.</summary>
internal static class ParticipationCells
{
    /// <summary>The cells in order of the columns of the format, further columns last.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="spell">One of its spells.</param>
    /// <param name="isFirst">Whether it is the first, which carries the facts at entry.</param>
    public static IEnumerable<string> Of(Participation participation, Spell spell, bool isFirst)
    {
        var facts = isFirst ? participation.AtEntry : EntryFacts.None;
        var exit = spell.Exit;
        var followUp = exit?.SixMonthFollowUp;
        return
        [
            participation.Person,
            participation.Operation == Participation.DefaultOperation ? "" : participation.Operation,
            participation.Forbund ?? "",
            participation.Municipality ?? "",
            participation.Gender.Code,
            Date(participation.BirthDate),
            Date(spell.Start),
            Date(exit?.Date),
            exit?.Reason?.Code ?? "",
            facts.LabourStatus?.Code ?? "",
            facts.RegisteredUnemployed.ToCode(),
            facts.InEducation.ToCode(),
            facts.ParentalLeave.ToCode(),
            facts.Disability.ToCode(),
            facts.ThirdCountryNational.ToCode(),
            facts.ForeignBackground.ToCode(),
            facts.Minority.ToCode(),
            facts.Homeless.ToCode(),
            facts.Rural.ToCode(),
            facts.OtherDisadvantaged.ToCode(),
            facts.DirectBeneficiary.ToCode(),
            Date(facts.UnemployedSince),
            Number(facts.Isced),
            facts.SpecificObjective?.ToString() ?? "",
            Codes(facts.TargetGroups),
            followUp is null ? ""
            : followUp.Answered ? "yes"
            : "no-answer",
            followUp?.Status?.Code ?? "",
            followUp is null ? "" : Codes(followUp.Improvements),
            participation.Kind == ParticipantKind.Identified ? "" : participation.Kind.Code,
            facts.Referrer?.Code ?? "",
            Codes(facts.IncomeSources),
            exit?.Manner?.Code ?? "",
            exit?.TypeOfWork?.Code ?? "",
            Number(exit?.WorkExtent),
            Number(exit?.StudyExtent),
            Date(exit?.JobStart),
            Date(exit?.JobEnd),
            (exit?.JobOngoing ?? Fact.NotKnown).ToCode(),
            (exit?.GivesRightToStudySupport ?? Fact.NotKnown).ToCode(),
            Date(participation.Protection?.Start),
            Date(participation.Protection?.End),
            Number(facts.WorkExtent),
            Number(facts.StudyExtent),
            Number(facts.SupportMonths),
            exit is null ? "" : Codes(exit.IncomeSources),
            (exit?.JobSeeking ?? Fact.NotKnown).ToCode(),
            facts.Leave?.Code ?? "",
            Date(facts.LeaveFrom),
            Date(facts.LeaveToExpected),
            facts.LeaveJobRelatedIncome.ToCode(),
            Codes(facts.NotTargetGroups),
            Periods(facts.SickListings),
            Number(facts.AssistanceMonths),
            facts.AssessedElsewhere.ToCode(),
        ];
    }

    /// <summary>A date as it is written; empty if there is none.</summary>
    public static string Date(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    private static string Periods(ValueList<ParticipationPeriod>? periods) =>
        periods is null ? ""
        : periods.Count == 0 ? ExchangeFormat.NoPeriod
        : string.Join("|", periods.AsEnumerable());

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Codes<[DynamicallyAccessedMembers(PublicFields)] T>(ValueList<T> values)
        where T : CodedList<T> => string.Join("|", values.Select(value => value.Code));
}
