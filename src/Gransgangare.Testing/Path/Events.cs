using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// Draws what happened to a participant during the spells and after each exit. Most events lie inside the four weeks after leaving in which
/// immediate results are counted, some before and some after; what should have been registered is now and then not there.
/// </summary>
internal sealed class Events(CohortFrame frame, PersonDraft person)
{
    // Invented shares, per cent.
    private const int CourseDuring = 9;
    private const int QualificationAfterCourse = 45;
    private const int EducationEndsDuring = 25;
    private const int SearchingDuring = 10;
    private const int QualificationAtExit = 4;
    private const int WorkRegistered = 88;
    private const int StudyRegistered = 86;
    private const int StudyAfterFourWeeks = 9;
    private const int StudyEnds = 32;
    private const int SearchingAfterNearer = 62;
    private const int WorkLaterAfterNearer = 15;
    private const int InactiveAfterOther = 26;
    private const int WorkLaterAfterOther = 4;

    private readonly RandomStream _random = frame.Stream(person.Index, Topic.Events);

    public ValueList<ParticipationEvent> Draw(ValueList<Spell> spells)
    {
        var last = spells[spells.Count - 1].Exit;
        if (last?.Reason == ExitReason.RegistrationError)
        {
            return ValueList<ParticipationEvent>.Empty;
        }

        var line = new EventLine(person.Entry, last?.Reason == ExitReason.Deceased ? last.Date : frame.AsOf);
        During(line, last?.Date ?? frame.AsOf);
        foreach (var spell in spells)
        {
            if (spell.Exit is { Reason: { } reason } exit)
            {
                After(line, exit, reason);
            }
        }

        return line.InOrder();
    }

    private void During(EventLine line, LocalDate end)
    {
        if (person.Facts.InEducation == Fact.Yes)
        {
            if (_random.Percent(EducationEndsDuring))
            {
                line.Add(person.Entry.PlusDays(_random.Between(30, 240)), EventKind.EducationEnded);
            }
        }
        else if (_random.Percent(CourseDuring))
        {
            var start = person.Entry.PlusDays(_random.Between(20, 120));
            var finish = start.PlusDays(_random.Between(10, 90));
            if (finish < end)
            {
                line.Add(start, EventKind.EducationStarted);
                line.Add(finish, EventKind.EducationEnded);
                Sometimes(QualificationAfterCourse, line, finish, EventKind.QualificationGained);
            }
        }

        if (person.Facts.LabourStatus == LabourStatus.Inactive)
        {
            var searching = person.Entry.PlusDays(_random.Between(30, 200));
            Sometimes(searching < end ? SearchingDuring : 0, line, searching, EventKind.JobSearching);
        }
    }

    private void After(EventLine line, Exit exit, ExitReason reason)
    {
        Sometimes(QualificationAtExit, line, exit.Date.PlusDays(_random.Between(-30, 45)), EventKind.QualificationGained);
        if (reason.Activity == ExitActivity.Work)
        {
            AfterWork(line, exit, reason);
        }
        else if (reason.Activity == ExitActivity.Study)
        {
            AfterStudy(line, exit);
        }
        else if (OutcomeRuleSet.Gransgangare.CategoryOf(reason) == ExitCategory.NearerLabourMarket)
        {
            var searching = person.Facts.LabourStatus == LabourStatus.Unemployed ? EventKind.Unemployed : EventKind.JobSearching;
            Sometimes(SearchingAfterNearer, line, exit.Date.PlusDays(_random.Between(-14, 34)), searching);
            Sometimes(WorkLaterAfterNearer, line, exit.Date.PlusDays(_random.Between(15, 180)), EventKind.Employed);
        }
        else
        {
            Sometimes(InactiveAfterOther, line, exit.Date.PlusDays(_random.Between(-7, 25)), EventKind.Inactive);
            Sometimes(WorkLaterAfterOther, line, exit.Date.PlusDays(_random.Between(20, 180)), EventKind.Employed);
        }
    }

    private void AfterWork(EventLine line, Exit exit, ExitReason reason)
    {
        var start = exit.JobStart ?? exit.Date.PlusDays(_random.Between(-10, 35));
        if (_random.Percent(WorkRegistered))
        {
            line.Add(start, reason == ExitReason.OwnBusiness ? EventKind.SelfEmployed : EventKind.Employed);
            if (exit.JobEnd is { } end)
            {
                line.Add(end.PlusDays(1), EventKind.Unemployed);
            }
        }
    }

    private void AfterStudy(EventLine line, Exit exit)
    {
        var late = _random.Percent(StudyAfterFourWeeks);
        var start = exit.Date.PlusDays(late ? _random.Between(27, 60) : _random.Between(-21, 28));
        if (_random.Percent(StudyRegistered))
        {
            line.Add(start, EventKind.EducationStarted);
            if (_random.Percent(StudyEnds))
            {
                var finish = start.PlusDays(_random.Between(40, 300));
                line.Add(finish, EventKind.EducationEnded);
                Sometimes(QualificationAfterCourse, line, finish, EventKind.QualificationGained);
            }
        }
    }

    private void Sometimes(int percent, EventLine line, LocalDate date, EventKind kind)
    {
        if (_random.Percent(percent))
        {
            line.Add(date, kind);
        }
    }
}
