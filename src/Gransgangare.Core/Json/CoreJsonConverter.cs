using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// The JSON form (JSON-form) of the records of this library, which carry it: <c>JsonSerializer.Serialize(participation)</c> needs no options,
/// and options of the host do not change the form.
/// </summary>
/// <remarks>
/// Every member is written, what is not known as <c>null</c> or <c>unknown</c>; dates are ISO 8601 and closed lists their codes. Read JSON may
/// leave out what is not known. All faults come in one <see cref="JsonException"/>, each with its code and JSON path and never with a value.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CoreJsonConverter : JsonConverterFactory
{
    private static readonly Dictionary<Type, (JsonConverter Converter, Func<JsonObject> Schema)> s_forms = new()
    {
        [typeof(Participation)] = (ParticipationForm.Instance, ParticipationForm.Instance.Schema),
        [typeof(EntryFacts)] = (EntryFactsForm.Instance, EntryFactsForm.Instance.Schema),
        [typeof(Spell)] = (SpellForm.Instance, SpellForm.Instance.Schema),
        [typeof(Exit)] = (ExitForm.Instance, ExitForm.Instance.Schema),
        [typeof(SixMonthFollowUp)] = (SixMonthFollowUpForm.Instance, SixMonthFollowUpForm.Instance.Schema),
        [typeof(ParticipationEvent)] = (EventForm.Instance, EventForm.Instance.Schema),
        [typeof(Intervention)] = (InterventionForm.Instance, InterventionForm.Instance.Schema),
        [typeof(Consent)] = (ConsentForm.Instance, ConsentForm.Instance.Schema),
        [typeof(ParticipationPeriod)] = (PeriodForm.Instance, PeriodForm.Instance.Schema),
        [typeof(ProjectDefinition)] = (ProjectForm.Instance, ProjectForm.Instance.Schema),
        [typeof(Fact)] = (new FactConverter(), () => FormSchema.Codes(FactConverter.Codes)),
    };

    /// <summary>The types that have a form.</summary>
    public static IEnumerable<Type> Types => s_forms.Keys;

    /// <summary>The JSON Schema (2020-12) of a form, made from what its reader asks for.</summary>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <returns>Indented JSON.</returns>
    /// <exception cref="ArgumentException">The type has no form.</exception>
    public static string SchemaOf(Type type)
    {
        if (!s_forms.TryGetValue(type ?? throw new ArgumentNullException(nameof(type)), out var form))
        {
            throw new ArgumentException("The type has no JSON form in this library.", nameof(type));
        }

        return FormSchema.Document(type.Name, form.Schema());
    }

    /// <summary>Whether a type has a form.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => s_forms.ContainsKey(typeToConvert);

    /// <summary>The converter of a type.</summary>
    /// <param name="typeToConvert">One of <see cref="Types"/>.</param>
    /// <param name="options">Not used.</param>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => s_forms[typeToConvert].Converter;
}
