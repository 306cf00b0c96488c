using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads participations.csv: each record becomes a participation of one spell.</summary>
internal sealed class ParticipationFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "gender", "entry_date"];

    private readonly ParticipationValidator _validator = new(folder.Options.Project, folder.Options.LeapDayBirthday);
    private readonly WordList<string> _forbund = folder.Forbund;

    public ParticipationDrafts Read()
    {
        var drafts = new ParticipationDrafts();
        foreach (
            var record in folder.Records(
                ExchangeFormat.Participations,
                [.. ExchangeFormat.ParticipationColumns, .. ExchangeFormat.FurtherParticipationColumns],
                s_required
            )
        )
        {
            var participation = Read(record);
            drafts.SawPerson(record.Person);
            if (participation is null)
            {
                continue;
            }

            if (_validator.Validate(participation) is { Count: > 0 } issues)
            {
                Fault(record, participation, issues);
            }

            if (!record.IsFaulty)
            {
                drafts.Add(participation, record.Line);
                folder.Log.Vet(participation.Person);
            }
        }

        return drafts;
    }

    // Of an empty key the record has told already.
    private void Fault(CsvRecord record, Participation participation, ValidationResult issues)
    {
        foreach (var issue in issues.Errors.Where(issue => issue.Definition != KeyIssues.Empty))
        {
            if (
                (issue.Definition == ParticipationIssues.BirthDateInKey || issue.Definition == ParticipationIssues.PossibleBirthDate)
                && issue.Path == "person"
            )
            {
                folder.Log.Hide(participation.Person);
            }

            record.Fault(issue.Definition, ColumnOf(issue.Path));
        }
    }

    // A record with a fault is read to its end, so that all its faults are found at once; without an entry there is nothing to check.
    private Participation? Read(CsvRecord record)
    {
        var person = record.ReadPerson();
        var operation = folder.Pooled(record.Key("operation") ?? Participation.DefaultOperation);
        var forbund = record.Word("forbund", _forbund);
        var municipality = ReadMunicipality(record);
        var gender = record.Code<Gender>("gender", required: true);
        var kind = record.Code<ParticipantKind>("participant_kind") ?? ParticipantKind.Identified;
        var birth = record.Date("birth_date");
        var entry = record.Date("entry_date", required: true);
        var facts = ReadFacts(record);
        var exit = ReadExit(record, entry);
        var protection = ReadProtection(record);
        folder.WarnOfFuture(record, entry, "entry_date");
        return entry is not { } start
            ? null
            : new Participation
            {
                Person = person,
                Operation = operation,
                Forbund = forbund,
                Municipality = municipality,
                Gender = gender ?? Gender.Unknown,
                Kind = kind,
                BirthDate = birth,
                AtEntry = facts,
                Spells = [new Spell(start, exit)],
                Protection = protection,
            };
    }

    private string? ReadMunicipality(CsvRecord record)
    {
        var text = record.Text("municipality");
        if (text is null || Municipality.IsWellFormed(text))
        {
            return text is null ? null : folder.Pooled(text);
        }

        // A spreadsheet takes the zero before a code, which only codes below 1000 have.
        var code = NumberCell.Whole(text);
        code = code.Length == 3 ? "0" + code : code;
        if (Municipality.IsWellFormed(code) || Words.Municipalities.TryRead(text.AsSpan(), out code))
        {
            return folder.Pooled(code);
        }

        record.Unknown("municipality", text, Words.Municipalities);
        return null;
    }

    private static EntryFacts ReadFacts(CsvRecord record) =>
        new()
        {
            LabourStatus = record.Code<LabourStatus>("labour_status"),
            RegisteredUnemployed = record.Fact("registered_unemployed"),
            InEducation = record.Fact("in_education"),
            ParentalLeave = record.Fact("parental_leave"),
            Leave = record.Code<LeaveKind>("leave"),
            LeaveFrom = record.Date("leave_from"),
            LeaveToExpected = record.Date("leave_to_expected"),
            LeaveJobRelatedIncome = record.Fact("leave_job_related_income"),
            Disability = record.Fact("disability"),
            ThirdCountryNational = record.Fact("third_country_national"),
            ForeignBackground = record.Fact("foreign_background"),
            Minority = record.Fact("minority"),
            Homeless = record.Fact("homeless"),
            Rural = record.Fact("rural"),
            OtherDisadvantaged = record.Fact("other_disadvantaged"),
            DirectBeneficiary = record.Fact("direct_beneficiary"),
            UnemployedSince = record.Date("unemployed_since"),
            Isced = record.Number("isced", 0, 8),
            SpecificObjective =
                record.Word("specific_objective", Words.Objectives) is var letter && letter != default(char) ? letter : null,
            TargetGroups = record.Codes<TargetGroup>("target_groups"),
            NotTargetGroups = record.Codes<TargetGroup>("not_target_groups"),
            SickListings = ReadSickListings(record),
            AssistanceMonths = record.Number("assistance_months", 0, 12),
            AssessedElsewhere = record.Fact("assessed_elsewhere"),
            Referrer = record.Code<Referrer>("referrer"),
            IncomeSources = record.Codes<IncomeSource>("income_sources"),
            WorkExtent = record.Number("work_extent_before", int.MinValue, int.MaxValue, isPercent: true),
            StudyExtent = record.Number("study_extent_before", int.MinValue, int.MaxValue, isPercent: true),
            SupportMonths = record.Number("support_months_before", int.MinValue, int.MaxValue),
        };

    private static ValueList<ParticipationPeriod>? ReadSickListings(CsvRecord record)
    {
        var cell = record.Cell("sick_listings");
        if (cell.Length == 0)
        {
            return null;
        }

        var periods = new List<ParticipationPeriod>();
        foreach (var part in cell == ExchangeFormat.NoPeriod ? [] : cell.Split('|'))
        {
            if (!ParticipationPeriod.TryParse(part.Trim(), out var period))
            {
                record.Fault(ExchangeIssues.NotAPeriod, "sick_listings");
                return null;
            }

            periods.Add(period);
        }

        return periods.ToValueList();
    }

    // A last day alone says that there was protection, not since when: it is a fault rather than no protection.
    private static ParticipationPeriod? ReadProtection(CsvRecord record)
    {
        var from = record.Date("protected_from");
        var to = record.Date("protected_to");
        if (from is null && record.Signs("protected_from").IsEmpty && to is not null)
        {
            record.Fault(ExchangeIssues.EmptyCell, "protected_from");
        }

        if (to < from)
        {
            record.Fault(ParticipationIssues.ProtectionEndsBeforeStart, "protected_to");
        }

        return from is { } first && !(to < from) ? new ParticipationPeriod(first, to) : null;
    }

    private Exit? ReadExit(CsvRecord record, LocalDate? entry)
    {
        var date = record.Date("exit_date");
        var reason = record.Code<ExitReason>("exit_reason");
        var followUp = ReadFollowUp(record);
        folder.WarnOfFuture(record, date, "exit_date");
        // The day only completes the value while the cells are read.
        var exit = new Exit(date ?? LocalDate.MinIsoValue, reason)
        {
            Manner = record.Code<ExitManner>("exit_manner"),
            TypeOfWork = record.Code<TypeOfWork>("type_of_work"),
            WorkExtent = record.Number("work_extent", int.MinValue, int.MaxValue, isPercent: true),
            StudyExtent = record.Number("study_extent", int.MinValue, int.MaxValue, isPercent: true),
            JobStart = record.Date("job_start"),
            JobEnd = record.Date("job_end"),
            JobOngoing = record.Fact("job_ongoing"),
            GivesRightToStudySupport = record.Fact("study_support_right"),
            IncomeSources = record.Codes<IncomeSource>("income_sources_after"),
            JobSeeking = record.Fact("job_seeking_after"),
            SixMonthFollowUp = followUp,
        };
        if (date < entry)
        {
            record.Fault(ParticipationIssues.ExitBeforeEntry, "exit_date");
            return null;
        }

        if (record.Signs("exit_date").IsEmpty)
        {
            WarnWithoutExit(record, reason, followUp);
        }

        return date is null ? null : exit;
    }

    private static void WarnWithoutExit(CsvRecord record, ExitReason? reason, SixMonthFollowUp? followUp)
    {
        if (reason is not null)
        {
            record.Fault(ParticipationIssues.ReasonWithoutExit, "exit_date");
        }

        if (followUp is not null)
        {
            record.Fault(ParticipationIssues.FollowUpWithoutExit, "exit_date");
        }
    }

    // A status or an improvement without the first column means that the follow-up was done. A status wins over "no answer"; an improvement
    // that nobody answered for is kept and counts for nothing.
    private static SixMonthFollowUp? ReadFollowUp(CsvRecord record)
    {
        var isAsked = !record.Signs("six_month_followup").IsEmpty;
        var isAnswered = !isAsked || record.Word("six_month_followup", Words.FollowUp);
        var status = record.Code<SixMonthStatus>("six_month_status");
        var improvements = record.Codes<Improvement>("six_month_improvement");
        var isKnown = status is not null || improvements.Count > 0;
        if (!isAsked && !isKnown)
        {
            return null;
        }

        if (!isAnswered && isKnown)
        {
            record.Fault(ExchangeIssues.AnswerBesideNoAnswer, "six_month_followup");
        }

        return new SixMonthFollowUp
        {
            Answered = isAnswered,
            Status = status,
            Improvements = improvements,
        };
    }

    public static string ColumnOf(string path) => path.Substring(path.LastIndexOf('.') + 1);
}
