using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>What <c>bip --depth</c> shows of how far two rater kinds agree about the same persons.</summary>
internal sealed class BipAgreement(BipQuestion question, IReadOnlyCollection<Measurement[]> subjects)
{
    private readonly RaterAgreement _agreement = RaterAgreement.Of(question.Calculator, subjects, question.Audience);

    public IEnumerable<ReportTable> Tables(TableText text) => _agreement.From is null ? [] : [Items(text), Index(text)];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("agreement");
        json.WriteString("from", _agreement.From?.Code);
        json.WriteString("to", _agreement.To?.Code);
        json.WriteNumber(question.Instrument.Subject.Unit + "s", _agreement.Persons);
        json.WriteStartArray("items");
        foreach (var item in _agreement.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Item.Id);
            json.WriteNumber("n", item.N);
            json.WriteNumber("same", item.Same);
            json.WriteNumber("withinOne", item.WithinOne);
            json.WriteEstimate("linearKappa", item.Linear);
            json.WriteEstimate("quadraticKappa", item.Quadratic);
            json.WriteString("refused", item.Refused?.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("index");
        json.WriteNumber("n", _agreement.N);
        json.WriteEstimate("icc11", _agreement.Intraclass?.OneWay);
        json.WriteEstimate("icc21", _agreement.Intraclass?.Agreement);
        json.WriteEstimate("icc31", _agreement.Intraclass?.Consistency);
        json.WriteString("refused", _agreement.Refused?.Code);
        json.WriteEstimate("meanDifference", _agreement.Limits?.Mean);
        json.WriteNumberOrNull("standardDeviation", _agreement.Limits?.StandardDeviation);
        json.WriteEstimate("lowerLimit", _agreement.Limits?.Low);
        json.WriteEstimate("upperLimit", _agreement.Limits?.High);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private ReportTable Items(TableText text) =>
        ReportTable.Of(
            "agreement",
            text.Of("Överensstämmelse mellan bedömare", "Agreement of the raters"),
            [
                new(text.Of("Indikator", "Indicator"), item => new(BipRaters.Capital(item.Item.Name, text))),
                new("n", item => text.Count(item.N)),
                new(text.Of("Samma svar", "Same answer"), item => text.Count(item.Same)),
                new(text.Of("Högst ett steg", "Within one step"), item => text.Count(item.WithinOne)),
                .. BipEstimate.Columns<ItemAgreement>(text.Of("Linjär kappa", "Linear kappa"), item => item.Linear, text),
                .. BipEstimate.Columns<ItemAgreement>(text.Of("Kvadratisk kappa", "Quadratic kappa"), item => item.Quadratic, text),
                new(text.Of("Utelämnat", "Left out"), item => new(item.Refused?.Label.In(text.Language) ?? "")),
            ],
            _agreement.Items,
            [
                text.Of(
                    $"{Names(text)}, av var och en det första paret av mätningar nära varandra. Kappa: 1 = alltid lika, 0 = som av slumpen.",
                    $"{Names(text)}, of each the first pair of measurements near each other. Kappa: 1 = always the same, 0 = as by chance."
                ),
            ]
        );

    private ReportTable Index(TableText text) =>
        ReportTable.Of(
            "agreement-index",
            text.Of("Överensstämmelse i gemensamt index", "Agreement of the common index"),
            [
                new(text.Of("Mått", "Measure"), row => new(row.Name)),
                new("n", _ => text.Count(_agreement.N)),
                .. BipEstimate.Columns<(string Name, AgreementEstimate? Estimate)>(text.Of("Värde", "Value"), row => row.Estimate, text),
            ],
            Rows(text),
            [
                text.Of(
                    "Indexet är medelvärdet av de frågor båda har svarat på. ICC enligt Shrout och Fleiss (1979): (1,1) skilda bedömare, (2,1) full överensstämmelse, (3,1) samma ordning. Skillnad och gränser (Bland och Altman 1986) i skalsteg, den andra minus den första bedömaren.",
                    "The index is the mean of the items both answered. ICC by Shrout and Fleiss (1979): (1,1) raters of each person's own, (2,1) full agreement, (3,1) the same order. Difference and limits (Bland and Altman, 1986) in scale steps, second less first rater."
                ),
                .. _agreement.Refused is { } refused
                    ? [text.Of($"ICC utelämnat: {refused.Label.Sv}.", $"ICC left out: {refused.Label.En}.")]
                    : Array.Empty<string>(),
                BipCourses.Few(text),
            ]
        );

    private IEnumerable<(string Name, AgreementEstimate? Estimate)> Rows(TableText text) =>
        [
            ("ICC(1,1)", _agreement.Intraclass?.OneWay),
            ("ICC(2,1)", _agreement.Intraclass?.Agreement),
            ("ICC(3,1)", _agreement.Intraclass?.Consistency),
            (text.Of("Medelskillnad", "Mean difference"), _agreement.Limits?.Mean),
            (text.Of("Nedre gräns", "Lower limit"), _agreement.Limits?.Low),
            (text.Of("Övre gräns", "Upper limit"), _agreement.Limits?.High),
        ];

    private string Names(TableText text) =>
        $"{BipRaters.Capital(_agreement.From!.Value.Label, text)} {text.Of("och", "and")} {_agreement.To!.Value.Label.In(text.Language)}";
}
