using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The members of a measurement in JSON.</summary>
internal sealed class MeasurementForm : JsonForm<Measurement>
{
    private readonly Dictionary<string, Instrument> _instruments = new(StringComparer.Ordinal) { [Instrument.Bip.Id] = Instrument.Bip };

    public MeasurementForm(IEnumerable<Instrument> instruments)
    {
        foreach (var instrument in instruments ?? throw new ArgumentNullException(nameof(instruments)))
        {
            _instruments[instrument.Id] = instrument;
        }
    }

    public override Measurement Read(FormReader members)
    {
        var subject = members.RequiredKey("subject");
        var subjectKind = members.Code<MeasurementSubject>("subjectKind") ?? MeasurementSubject.Participant;
        var date = members.Date("date", required: true) ?? default;
        var code = members.RequiredText("rater");
        var raterId = members.Key("raterId");
        var instrumentId = members.Text("instrument") ?? Instrument.Bip.Id;
        var version = members.Text("instrumentVersion");
        var occasion = members.Code<Occasion>("occasion");
        var answers = members.Object("answers", required: true);
        _instruments.TryGetValue(instrumentId, out var instrument);
        var rater = Rater(members, code, instrument);
        return new Measurement
        {
            Subject = subject.Length > 0 ? subject : "-",
            SubjectKind = subjectKind,
            Date = date,
            Rater = rater,
            RaterId = raterId,
            InstrumentId = instrumentId,
            InstrumentVersion = version,
            Occasion = occasion,
            Answers =
                instrument is null
                    ? members.Fault<Answers>(BipIssues.UnknownInstrument, "instrument", FormExpected.OneOf(_instruments.Keys))
                : instrument.HasVersion(version) ? Read(members, instrument, rater, subjectKind, answers)
                : members.Fault<Answers>(BipIssues.OtherVersion, "instrumentVersion", FormExpected.OneOf([instrument.Version])),
        };
    }

    public override void Write(Utf8JsonWriter json, Measurement value)
    {
        if (!_instruments.TryGetValue(value.InstrumentId, out var instrument))
        {
            throw new JsonException(BipIssues.UnknownInstrument.At("$.instrument").ToString());
        }

        if (!instrument.HasVersion(value.InstrumentVersion))
        {
            throw new JsonException(BipIssues.OtherVersion.At("$.instrumentVersion").ToString());
        }

        json.WriteString("subject", value.Subject);
        json.WriteCode("subjectKind", value.SubjectKind);
        json.WriteDate("date", value.Date);
        json.WriteString("rater", value.Rater.Code);
        json.WriteString("raterId", value.RaterId);
        json.WriteString("instrument", value.InstrumentId);
        json.WriteString("instrumentVersion", value.InstrumentVersion);
        json.WriteCode("occasion", value.Occasion);
        json.WriteStartObject("answers");
        foreach (var item in instrument.Items)
        {
            if (value.Answers[item.Slot] is > 0 and var answer)
            {
                json.WriteNumber(item.Id, instrument.Orient(item, answer));
            }
        }

        json.WriteEndObject();
    }

    public static string SchemaOf(Instrument instrument)
    {
        var form = new MeasurementForm([instrument ?? throw new ArgumentNullException(nameof(instrument))]);
        var schema = form.Schema();
        var properties = schema["properties"]!;
        properties["rater"] = FormSchema.Codes(instrument.RaterKinds.Select(rater => rater.Code));
        properties["answers"] = AnswersSchema(instrument);
        properties["instrumentVersion"] = FormSchema.OrNull(FormSchema.Codes([instrument.Version]));
        var isDefault = string.Equals(instrument.Id, Instrument.Bip.Id, StringComparison.Ordinal);
        var id = FormSchema.Codes([instrument.Id]);
        properties["instrument"] = isDefault ? FormSchema.OrNull(id) : id;
        if (!isDefault)
        {
            ((JsonArray)schema["required"]!).Add((JsonNode)"instrument");
        }

        return FormSchema.Document($"Measurement ({instrument.Id})", schema);
    }

    private static RaterKind Rater(FormReader members, string code, Instrument? instrument) =>
        RaterKind.TryFromCode(code, out var rater) || code.Length == 0
            ? rater
            : members.Fault<RaterKind>(JsonIssues.UnknownCode, "rater", instrument is null ? null : RatersOf(instrument));

    private static LocalizedText RatersOf(Instrument instrument) => FormExpected.OneOf(instrument.RaterKinds.Select(kind => kind.Code));

    private static Answers Read(
        FormReader members,
        Instrument instrument,
        RaterKind rater,
        MeasurementSubject subjectKind,
        FormReader? answers
    )
    {
        if (subjectKind != instrument.Subject)
        {
            members.Fault<Answers>(BipIssues.OtherSubjectKind, "subjectKind", FormExpected.OneOf([instrument.Subject.Code]));
        }

        if (!instrument.HasRater(rater))
        {
            return rater == default ? default : members.Fault<Answers>(BipIssues.RaterKindNotOfInstrument, "rater", RatersOf(instrument));
        }

        var read = default(Answers);
        foreach (var item in instrument.Items)
        {
            if (
                answers?.Integer(item.Id) is { } value
                && instrument.ReadAnswer(item, rater, value.ToString(CultureInfo.InvariantCulture).AsSpan(), ref read) is { } fault
            )
            {
                answers.Fault<Answers>(fault, item.Id);
            }
        }

        answers?.NoOthers();
        return read;
    }

    private static JsonObject AnswersSchema(Instrument instrument)
    {
        var items = new FormSchema();
        foreach (var item in instrument.Items)
        {
            items.Add(item.Id, required: false, () => Answer(instrument));
        }

        return items.ToJson();
    }

    // A no-answer code of the form may lie outside the scale.
    private static JsonObject Answer(Instrument instrument) =>
        instrument.NoAnswerCodes.Count == 0
            ? FormSchema.Integer(1, instrument.ScaleMax)
            : FormSchema.Integer(
                Math.Min(1, instrument.NoAnswerCodes.Min()),
                Math.Max(instrument.ScaleMax, instrument.NoAnswerCodes.Max())
            );
}
