using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Exchange;

/// <summary>The cells of participations.csv for one spell.</summary>
internal static class ParticipationCells
{
    /// <summary>The cells in order of the columns of the format, further columns last.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="spell">One of its spells.</param>
    /// <param name="isFirst">Whether it is the first, which carries the facts at entry.</param>
    public static IReadOnlyList<string> Of(Participation participation, Spell spell, bool isFirst)
    {
        var cells = new TextCells(ExchangeFormat.ParticipationColumns.Count + ExchangeFormat.FurtherParticipationColumns.Count);
        Write(cells, participation, spell, isFirst);
        return cells.Cells;
    }

    /// <summary>Gives the same cells one after another.</summary>
    public static void Write(CellSink sink, Participation participation, Spell spell, bool isFirst)
    {
        var facts = isFirst ? participation.AtEntry : EntryFacts.None;
        var exit = spell.Exit;
        var followUp = exit?.SixMonthFollowUp;
        sink.Text(participation.Person);
        sink.Text(participation.Operation == Participation.DefaultOperation ? null : participation.Operation);
        sink.Text(participation.Forbund);
        sink.Text(participation.Municipality);
        sink.Text(participation.Gender.Code);
        sink.Day(participation.BirthDate);
        sink.Day(spell.Start);
        sink.Day(exit?.Date);
        sink.Text(exit?.Reason?.Code);
        sink.Text(facts.LabourStatus?.Code);
        sink.Text(facts.RegisteredUnemployed.ToCode());
        sink.Text(facts.InEducation.ToCode());
        sink.Text(facts.ParentalLeave.ToCode());
        sink.Text(facts.Disability.ToCode());
        sink.Text(facts.ThirdCountryNational.ToCode());
        sink.Text(facts.ForeignBackground.ToCode());
        sink.Text(facts.Minority.ToCode());
        sink.Text(facts.Homeless.ToCode());
        sink.Text(facts.Rural.ToCode());
        sink.Text(facts.OtherDisadvantaged.ToCode());
        sink.Text(facts.DirectBeneficiary.ToCode());
        sink.Day(facts.UnemployedSince);
        sink.Number(facts.Isced);
        sink.Text(facts.SpecificObjective?.ToString());
        sink.Codes(facts.TargetGroups);
        sink.Text(
            followUp is null ? null
            : followUp.Answered ? "yes"
            : "no-answer"
        );
        sink.Text(followUp?.Status?.Code);
        sink.Codes(followUp?.Improvements);
        sink.Text(participation.Kind == ParticipantKind.Identified ? null : participation.Kind.Code);
        sink.Text(facts.Referrer?.Code);
        sink.Codes(facts.IncomeSources);
        sink.Text(exit?.Manner?.Code);
        sink.Text(exit?.TypeOfWork?.Code);
        sink.Number(exit?.WorkExtent);
        sink.Number(exit?.StudyExtent);
        sink.Day(exit?.JobStart);
        sink.Day(exit?.JobEnd);
        sink.Text((exit?.JobOngoing ?? Fact.NotKnown).ToCode());
        sink.Text((exit?.GivesRightToStudySupport ?? Fact.NotKnown).ToCode());
        sink.Day(participation.Protection?.Start);
        sink.Day(participation.Protection?.End);
        sink.Number(facts.WorkExtent);
        sink.Number(facts.StudyExtent);
        sink.Number(facts.SupportMonths);
        sink.Codes(exit?.IncomeSources);
        sink.Text((exit?.JobSeeking ?? Fact.NotKnown).ToCode());
        sink.Text(facts.Leave?.Code);
        sink.Day(facts.LeaveFrom);
        sink.Day(facts.LeaveToExpected);
        sink.Text(facts.LeaveJobRelatedIncome.ToCode());
        sink.Codes(facts.NotTargetGroups);
        sink.Text(Periods(facts.SickListings));
        sink.Number(facts.AssistanceMonths);
        sink.Text(facts.AssessedElsewhere.ToCode());
    }

    /// <summary>A date as it is written; empty if there is none.</summary>
    public static string Date(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    private static string Periods(ValueList<ParticipationPeriod>? periods) =>
        periods is null ? ""
        : periods.Count == 0 ? ExchangeFormat.NoPeriod
        : string.Join("|", periods.AsEnumerable());
}
