using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>
/// The narrative of evidence (underlagets text): sentences from fixed templates before each table, made of what the tables print. A ratio is an
/// association and is said to be one; what is refused or hidden is said to be so.
/// </summary>
internal static class EvidenceNarrative
{
    // Twice the least number of exits in an arm: from there on next to no arm is refused by chance.
    private const int FewEvents = 10;

    /// <summary>The tables of evidence, each with its sentences in <see cref="ReportTable.Lead"/>.</summary>
    /// <param name="evidence">The report after disclosure control.</param>
    /// <param name="language">Language of sentences, labels and numbers.</param>
    /// <exception cref="ArgumentNullException">The report is <c>null</c>.</exception>
    public static IReadOnlyList<ReportTable> Of(ProtectedEvidence evidence, Language language)
    {
        var text = new TableText(language);
        return
        [
            .. EvidenceTables.Of(evidence, language).Select(table => table with { Lead = Chapter(evidence, table, text).ToValueList() }),
        ];
    }

    private static IEnumerable<ReportSentence> Chapter(ProtectedEvidence evidence, ReportTable table, TableText text) =>
        table.Id switch
        {
            "evidence-curves" => [.. Late(evidence, text), .. evidence.Curves.Take(1).SelectMany(curve => Curve(curve, text))],
            "evidence-comparisons" =>
            [
                .. Late(evidence, text),
                .. evidence.Comparisons.Select(comparison => Of(comparison, evidence, text)),
            ],
            "evidence-resources" => evidence.Resources!.Take(1).Select(group => Cost(group, text)).OfType<ReportSentence>(),
            "evidence-caseload" => evidence.Caseload!.Reverse().Take(1).Select(quarter => Caseload(quarter, text)),
            _ => [],
        };

    // A day far after the last fact makes everybody who goes on stay, and every share and rate too low.
    private static IEnumerable<ReportSentence> Late(ProtectedEvidence evidence, TableText text)
    {
        if (evidence.MonthsWithoutFacts >= ProtectedEvidence.MonthsThatAreTold)
        {
            yield return new(
                text.Of(
                    $"Nästan ingenting är registrerat från de sista {evidence.MonthsWithoutFacts} månaderna före frågedagen: de som pågår räknas som kvar, så andelar och frekvenser kan vara för låga och kvoter fel. Välj en tidigare dag.",
                    $"Next to nothing is registered from the last {evidence.MonthsWithoutFacts} months before the as-of day: those who go on are taken to take part, so shares and rates may be too low and ratios wrong. Choose an earlier day."
                ),
                ["monthsWithoutFacts"]
            );
        }
    }

    // By the last day with a share, or that none is shown.
    private static IEnumerable<ReportSentence> Curve(ShownCurve curve, TableText text)
    {
        var exits = curve.Causes[PathCause.WorkOrStudy.Order];
        var at = $"curves/0/{PathCause.WorkOrStudy}";
        var last = exits.Points.Where(point => point.Value.Value is not null).OrderBy(point => point.Day).LastOrDefault();
        if (last.Day == 0)
        {
            yield return new(
                text.Of(
                    "Hur stor andel som avslutat till arbete eller studier redovisas inte för någon av dagarna.",
                    "The share that has left for work or study is shown on none of the days."
                ),
                exits.Points.Select(point => $"{at}/{point.Day}/value").ToValueList()
            );
            yield break;
        }

        var (share, low, high) = (Percent(last.Value, text), Percent(last.Low, text), Percent(last.High, text));
        var (persons, atRisk) = (Count(curve.Persons, text), Count(last.AtRisk, text));
        yield return new(
            text.Of(
                $"Till och med dag {last.Day} beräknas {share} av de {persons} som började avsluta till arbete eller studier (95 %: {low}–{high}); {atRisk} var kvar den dagen.",
                $"By day {last.Day}, an estimated {share} of the {persons} who started leave for work or study (95%: {low}–{high}); {atRisk} still took part on that day."
            ),
            [$"{at}/{last.Day}/value", $"{at}/{last.Day}/low", $"{at}/{last.Day}/high", "curves/0/persons", $"{at}/{last.Day}/atRisk"]
        );
    }

    private static ReportSentence Of(ShownComparison comparison, ProtectedEvidence evidence, TableText text)
    {
        var (label, at) = (comparison.Question.Label.In(text.Language), $"comparisons/{comparison.Question.Id}");
        if (comparison.Refused is { } refused)
        {
            return new(text.Of($"{label}: inget svar, {refused.Label.Sv}.", $"{label}: no answer, {refused.Label.En}."), [$"{at}/refused"]);
        }

        if (comparison.Stratified.Value.Value is null)
        {
            return new(
                text.Of($"{label}: redovisas inte av sekretesskäl.", $"{label}: withheld to protect persons."),
                [$"{at}/stratified/value"]
            );
        }

        var arms = comparison.Question.Exposure.Arms.Select(arm => arm.Label.In(text.Language)).ToList();
        var (ratio, crude) = (Ratio(comparison.Stratified.Value, text), Ratio(comparison.Crude.Value, text));
        var (low, high) = (Ratio(comparison.Stratified.Low, text), Ratio(comparison.Stratified.High, text));
        var (widest, farthest) = (Ratio(comparison.Simultaneous.Low, text), Ratio(comparison.Simultaneous.High, text));
        return new(
            text.Of(
                $"{label}: avslut till arbete eller studier per dag {arms[0]} är {ratio} gånger dem {arms[1]} (95 %: {low}–{high}), jämfört vid samma tid sedan start i samma förbund; rakt av {crude}. ",
                $"{label}: exits to work or study per day {arms[0]} are {ratio} times those {arms[1]} (95%: {low}–{high}), compared at the same time since the start in the same förbund; crude {crude}. "
            )
                + Verdict(comparison, evidence.Comparisons.Count, (widest, farthest), text)
                + Selected(comparison, text),
            new[] { "crude/value", "stratified/value", "stratified/low", "stratified/high", "simultaneous/low", "simultaneous/high" }
                .Select(name => $"{at}/{name}")
                .Append($"{at}/eValue/limit")
                .ToValueList()
        );
    }

    // With the interval for all questions at once: one of several questions lies off 1 by chance more often than one alone.
    private static string Verdict(ShownComparison comparison, int questions, (string Low, string High) all, TableText text)
    {
        var (sv, en) =
            questions == 1
                ? ("Intervallet", "The interval")
                : ($"Intervallet för alla {questions} frågor samtidigt", $"The interval for all {questions} questions at once");
        var isOff = comparison.Simultaneous.Low.Value > 1 || comparison.Simultaneous.High.Value < 1;
        if (!isOff)
        {
            return text.Of(
                $"{sv} ({all.Low}–{all.High}) omfattar 1: det går inte att säga att grenarna skiljer sig åt.",
                $"{en} ({all.Low}–{all.High}) covers 1: it cannot be said that the arms differ."
            );
        }

        var limit = Ratio(comparison.EValueLimit, text);
        return text.Of(
            $"{sv} ({all.Low}–{all.High}) omfattar inte 1: ett samband, som inte visar att det ena orsakar det andra. Något som inte är mätt och som hänger samman med både gren och avslut med kvoten {limit} räcker för att 95-procentsintervallet ska omfatta 1.",
            $"{en} ({all.Low}–{all.High}) does not cover 1: an association, which does not show that one thing causes the other. Something that was not measured and goes with both arm and exits at a ratio of {limit} is enough for the 95% interval to cover 1."
        );
    }

    // Near the least number the answer depends on the events that are counted: an arm with fewer by chance would have had none.
    private static string Selected(ShownComparison comparison, TableText text)
    {
        var few = comparison.Arms.ToList().FindIndex(arm => arm.Events.Value < FewEvents);
        if (few < 0)
        {
            return "";
        }

        var arm = comparison.Question.Exposure.Arms[few].Label.In(text.Language);
        return text.Of(
            $" Avsluten {arm} är få, och med ännu färre hade frågan inte fått något svar: grenens frekvens är därför oftare för hög än för låg.",
            $" Exits {arm} are few, and with still fewer the question would have had no answer: the rate of that arm is therefore more often too high than too low."
        );
    }

    private static ReportSentence? Cost(ShownResources group, TableText text)
    {
        if (group.CostPerOutcomeLow.Value is null || group.CostPerOutcomeHigh.Value is null)
        {
            return null;
        }

        var (low, high) = (Number(group.CostPerOutcomeLow, text, 0), Number(group.CostPerOutcomeHigh, text, 0));
        return new(
            text.Of(
                $"Kronor delade med antalet avslut till arbete eller studier ligger mellan {low} och {high}: antalet är osäkert, och siffran säger inte vad pengarna har gett.",
                $"Kronor by the number of exits to work or study lie between {low} and {high}: the number is uncertain, and the figure does not say what the money has brought about."
            ),
            ["resources/0/costPerOutcome/low", "resources/0/costPerOutcome/high"]
        );
    }

    private static ReportSentence Caseload(ShownCaseload quarter, TableText text)
    {
        var (median, low, high) = (
            text.Number(quarter.Median, 1).Text,
            text.Number(quarter.Low, 1).Text,
            text.Number(quarter.High, 1).Text
        );
        var name = TeamQuarter.NameOf(quarter.First);
        return new(
            quarter.Teams == 1
                ? text.Of(
                    $"{name}: det enda team som visas hade {median} deltagare per heltid.",
                    $"{name}: the only team that is shown had {median} participants per full-time equivalent."
                )
                : text.Of(
                    $"{name}: medianen över {quarter.Teams} team var {median} deltagare per heltid (lägst {low}, högst {high}).",
                    $"{name}: the median over {quarter.Teams} teams was {median} participants per full-time equivalent (least {low}, most {high})."
                ),
            [$"caseload/{name}/median", $"caseload/{name}/low", $"caseload/{name}/high"]
        );
    }

    private static string Percent(ShownNumber share, TableText text) => EvidenceTables.Percent(share, text).Text;

    private static string Count(ShownNumber count, TableText text) => EvidenceTables.Count(count, text).Text;

    private static string Ratio(ShownNumber ratio, TableText text) => Number(ratio, text, 2);

    private static string Number(ShownNumber number, TableText text, int decimals) => EvidenceTables.Number(number, text, decimals).Text;
}
