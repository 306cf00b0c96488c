using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of an exit.</summary>
internal sealed class ExitForm : JsonForm<Exit>
{
    public static ExitForm Instance { get; } = new();

    public override Exit Read(FormReader members) =>
        new(members.Date("date", required: true) ?? default, members.Code<ExitReason>("reason"))
        {
            Manner = members.Code<ExitManner>("manner"),
            TypeOfWork = members.Code<TypeOfWork>("typeOfWork"),
            WorkExtent = members.Integer("workExtent"),
            StudyExtent = members.Integer("studyExtent"),
            JobStart = members.Date("jobStart"),
            JobEnd = members.Date("jobEnd"),
            JobOngoing = members.Fact("jobOngoing"),
            GivesRightToStudySupport = members.Fact("givesRightToStudySupport"),
            IncomeSources = members.Codes<IncomeSource>("incomeSources"),
            JobSeeking = members.Fact("jobSeeking"),
            SixMonthFollowUp = members.Object("sixMonthFollowUp") is { } facts ? SixMonthFollowUpForm.Instance.ReadAll(facts) : null,
        };

    public override void Write(Utf8JsonWriter json, Exit value)
    {
        json.WriteDate("date", value.Date);
        json.WriteCode("reason", value.Reason);
        json.WriteCode("manner", value.Manner);
        json.WriteCode("typeOfWork", value.TypeOfWork);
        json.WriteNumberOrNull("workExtent", value.WorkExtent);
        json.WriteNumberOrNull("studyExtent", value.StudyExtent);
        json.WriteDate("jobStart", value.JobStart);
        json.WriteDate("jobEnd", value.JobEnd);
        json.WriteFact("jobOngoing", value.JobOngoing);
        json.WriteFact("givesRightToStudySupport", value.GivesRightToStudySupport);
        json.WriteCodes("incomeSources", value.IncomeSources);
        json.WriteFact("jobSeeking", value.JobSeeking);
        json.WriteObject("sixMonthFollowUp", SixMonthFollowUpForm.Instance, value.SixMonthFollowUp);
    }
}
