using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of a participation.</summary>
internal sealed class ParticipationForm : JsonForm<Participation>
{
    public static ParticipationForm Instance { get; } = new();

    public override Participation Read(FormReader members) =>
        new()
        {
            Person = members.RequiredKey("person"),
            Operation = members.Key("operation") ?? Participation.DefaultOperation,
            Forbund = members.Text("forbund"),
            Municipality = members.Municipality("municipality"),
            Gender = members.Code<Gender>("gender", required: true) ?? Gender.Unknown,
            BirthDate = members.Date("birthDate"),
            Kind = members.Code<ParticipantKind>("kind") ?? ParticipantKind.Identified,
            AtEntry = members.Object("atEntry") is { } facts ? EntryFactsForm.Instance.ReadAll(facts) : EntryFacts.None,
            Spells = Spells(members),
            Events = members.Objects("events").Select(EventForm.Instance.ReadAll).ToValueList(),
            Interventions = members.Objects("interventions").Select(InterventionForm.Instance.ReadAll).ToValueList(),
            Consents = members.Objects("consents").Select(ConsentForm.Instance.ReadAll).ToValueList(),
            Protection = members.Object("protection") is { } protection ? PeriodForm.Instance.ReadAll(protection) : null,
        };

    public override void Write(Utf8JsonWriter json, Participation value)
    {
        json.WriteString("person", value.Person);
        json.WriteString("operation", value.Operation);
        json.WriteString("forbund", value.Forbund);
        json.WriteString("municipality", value.Municipality);
        json.WriteCode("gender", value.Gender);
        json.WriteDate("birthDate", value.BirthDate);
        json.WriteCode("kind", value.Kind);
        json.WriteObject("atEntry", EntryFactsForm.Instance, value.AtEntry);
        json.WriteObjects("spells", SpellForm.Instance, value.Spells);
        json.WriteObjects("events", EventForm.Instance, value.Events);
        json.WriteObjects("interventions", InterventionForm.Instance, value.Interventions);
        json.WriteObjects("consents", ConsentForm.Instance, value.Consents);
        if (value.Protection is { } protection)
        {
            json.WritePropertyName("protection");
            json.WriteObject(PeriodForm.Instance, protection);
        }
        else
        {
            json.WriteNull("protection");
        }
    }

    private static ValueList<Spell> Spells(FormReader members)
    {
        var spells = members.Objects("spells", required: true).Select(SpellForm.Instance.ReadAll).ToValueList();
        return spells.Count > 0 ? spells : [new Spell(default)];
    }
}
