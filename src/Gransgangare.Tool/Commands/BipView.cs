using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>What <c>bip</c> shows: the group, groups of a breakdown, and as asked for the day, reliable change and persons.</summary>
internal sealed class BipView
{
    private readonly BipQuestion _question;
    private readonly ProgressionResult _result;
    private readonly ValueList<ProgressionOfGroup> _groups;
    private readonly BipRaters _raters;
    private readonly BipReliableChange? _reliable;
    private readonly BipCalendar? _calendar;
    private readonly BipCourses? _courses;
    private readonly BipAgreement? _agreement;

    public BipView(BipQuestion question)
    {
        _question = question;
        var tally = new ProgressionTally(question.Calculator);
        foreach (var subject in question.Measurements.Subjects)
        {
            tally.Add(question.Measurements.Of(subject));
        }

        _result = tally.ToResult().For(question.Audience);
        _groups = ProgressionGroups.Of(question.Calculator, question.By, question.Participations, question.Measurements);
        _raters = new BipRaters(question, _result);
        _reliable = question.Reliability is { } criterion ? new BipReliableChange(question, criterion) : null;
        if (question.WithDepth)
        {
            var subjects = question.Measurements.Subjects.Select(subject => question.Measurements.Of(subject).ToArray()).ToList();
            _courses = new BipCourses(question, subjects);
            _agreement = new BipAgreement(question, subjects);
        }

        _calendar = question.AsOf is { } day ? new BipCalendar(question, day) : null;
    }

    public IEnumerable<ReportTable> Tables(Language language)
    {
        var text = new TableText(language);
        return
        [
            .. ProgressionTables
                .Of(WorkingList.Of(_result), language)
                .Select((table, place) => place == 0 ? WithPopulation(table, text) : table),
            .. _groups.Count > 0 ? [ByGroup(text)] : Array.Empty<ReportTable>(),
            .. _raters.Tables(text),
            .. _reliable is null ? Array.Empty<ReportTable>() : [_reliable.Table(text)],
            .. _courses?.Tables(text) ?? [],
            .. _agreement?.Tables(text) ?? [],
            .. _calendar?.Tables(text) ?? [],
            .. _question.WithPersons ? [BipPersons.Table(_question, text)] : Array.Empty<ReportTable>(),
        ];
    }

    // A report counts the persons of its participations; here everybody who was measured counts.
    private ReportTable WithPopulation(ReportTable table, TableText text) =>
        table with
        {
            Notes =
            [
                .. table.Notes,
                _question.Instrument.Subject == MeasurementSubject.Organisation
                    ? text.Of("Alla organisationer som har mätts ingår.", "Every organisation that was measured is in.")
                    : text.Of(
                        "Alla som har mätts ingår, även den som inte deltar direkt eller inte finns bland deltagandena.",
                        "All measured persons are included, even those not supported directly or without a participation."
                    ),
                text.Of(
                    $"{_question.FromAnotherTime} mätningar ligger mer än {_question.IntakeDays} dagar från deltagandet och är inte med.",
                    $"{_question.FromAnotherTime} measurements lie more than {_question.IntakeDays} days from the participation and are left out."
                ),
                .. _question.PassedOver == 0
                    ? Array.Empty<string>()
                    :
                    [
                        text.Of(
                            $"{_question.PassedOver} mätningar är gjorda med ett annat instrument, en annan version eller av en annan bedömare och är inte med.",
                            $"{_question.PassedOver} measurements were made with another instrument, another version or by another rater and are left out."
                        ),
                    ],
            ],
        };

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteProgression(WorkingList.Of(_result));
        json.WriteNumber("intakeDays", _question.IntakeDays);
        json.WriteNumber("measurementsFromAnotherTime", _question.FromAnotherTime);
        json.WriteNumber("measurementsPassedOver", _question.PassedOver);
        if (_question.By.Count > 0)
        {
            WriteGroups(json);
        }

        _raters.Write(json);
        _reliable?.Write(json);
        _courses?.Write(json);
        _agreement?.Write(json);
        _calendar?.Write(json);
        if (_question.WithPersons)
        {
            BipPersons.Write(_question, json);
        }

        json.WriteEndObject();
    }

    private void WriteGroups(Utf8JsonWriter json)
    {
        json.WriteStartArray("by");
        foreach (var group in _groups)
        {
            json.WriteStartObject();
            json.WriteStartObject("by");
            for (var index = 0; index < group.Codes.Count; index++)
            {
                json.WriteString(_question.By[index].Code, group.Codes[index]);
            }

            json.WriteEndObject();
            json.WriteProgression(WorkingList.Of(group.Result.For(_question.Audience)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private ReportTable ByGroup(TableText text) =>
        ProgressionTables.ByGroup(
            WorkingList.Of(_groups),
            _question.By,
            _question.Content.Project ?? ProjectDefinition.Gransgangare,
            text.Language
        ) with
        {
            Notes =
            [
                text.Of(
                    "En person räknas en gång i varje grupp; den som inte finns bland deltagandena ingår bara i helheten.",
                    "A person is once in each group; somebody without a participation is in the total only."
                ),
            ],
        };
}
