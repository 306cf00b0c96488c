using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of the facts at entry.</summary>
internal sealed class EntryFactsForm : JsonForm<EntryFacts>
{
    public static EntryFactsForm Instance { get; } = new();

    public override EntryFacts Read(FormReader members) =>
        new()
        {
            LabourStatus = members.Code<LabourStatus>("labourStatus"),
            RegisteredUnemployed = members.Fact("registeredUnemployed"),
            UnemployedSince = members.Date("unemployedSince"),
            InEducation = members.Fact("inEducation"),
            ParentalLeave = members.Fact("parentalLeave"),
            Leave = members.Code<LeaveKind>("leave"),
            LeaveFrom = members.Date("leaveFrom"),
            LeaveToExpected = members.Date("leaveToExpected"),
            LeaveJobRelatedIncome = members.Fact("leaveJobRelatedIncome"),
            Isced = members.Integer("isced", 0, EntryFacts.MostIsced),
            Disability = members.Fact("disability"),
            ThirdCountryNational = members.Fact("thirdCountryNational"),
            ForeignBackground = members.Fact("foreignBackground"),
            Minority = members.Fact("minority"),
            Homeless = members.Fact("homeless"),
            Rural = members.Fact("rural"),
            OtherDisadvantaged = members.Fact("otherDisadvantaged"),
            DirectBeneficiary = members.Fact("directBeneficiary"),
            SpecificObjective = members.Letter("specificObjective", EntryFacts.FirstObjective, EntryFacts.LastObjective),
            TargetGroups = members.Codes<TargetGroup>("targetGroups"),
            NotTargetGroups = members.Codes<TargetGroup>("notTargetGroups"),
            SickListings = members.ObjectsOrNull("sickListings")?.Select(PeriodForm.Instance.ReadAll).ToValueList(),
            AssistanceMonths = members.Integer("assistanceMonths", 0, EntryFacts.MostAssistanceMonths),
            AssessedElsewhere = members.Fact("assessedElsewhere"),
            Referrer = members.Code<Referrer>("referrer"),
            IncomeSources = members.Codes<IncomeSource>("incomeSources"),
            WorkExtent = members.Integer("workExtent"),
            StudyExtent = members.Integer("studyExtent"),
            SupportMonths = members.Integer("supportMonths"),
        };

    public override void Write(Utf8JsonWriter json, EntryFacts value)
    {
        json.WriteCode("labourStatus", value.LabourStatus);
        json.WriteFact("registeredUnemployed", value.RegisteredUnemployed);
        json.WriteDate("unemployedSince", value.UnemployedSince);
        json.WriteFact("inEducation", value.InEducation);
        json.WriteFact("parentalLeave", value.ParentalLeave);
        json.WriteCode("leave", value.Leave);
        json.WriteDate("leaveFrom", value.LeaveFrom);
        json.WriteDate("leaveToExpected", value.LeaveToExpected);
        json.WriteFact("leaveJobRelatedIncome", value.LeaveJobRelatedIncome);
        json.WriteNumberOrNull("isced", value.Isced);
        json.WriteFact("disability", value.Disability);
        json.WriteFact("thirdCountryNational", value.ThirdCountryNational);
        json.WriteFact("foreignBackground", value.ForeignBackground);
        json.WriteFact("minority", value.Minority);
        json.WriteFact("homeless", value.Homeless);
        json.WriteFact("rural", value.Rural);
        json.WriteFact("otherDisadvantaged", value.OtherDisadvantaged);
        json.WriteFact("directBeneficiary", value.DirectBeneficiary);
        json.WriteString("specificObjective", value.SpecificObjective?.ToString());
        json.WriteCodes("targetGroups", value.TargetGroups);
        json.WriteCodes("notTargetGroups", value.NotTargetGroups);
        json.WriteObjectsOrNull("sickListings", PeriodForm.Instance, value.SickListings);
        json.WriteNumberOrNull("assistanceMonths", value.AssistanceMonths);
        json.WriteFact("assessedElsewhere", value.AssessedElsewhere);
        json.WriteCode("referrer", value.Referrer);
        json.WriteCodes("incomeSources", value.IncomeSources);
        json.WriteNumberOrNull("workExtent", value.WorkExtent);
        json.WriteNumberOrNull("studyExtent", value.StudyExtent);
        json.WriteNumberOrNull("supportMonths", value.SupportMonths);
    }
}
