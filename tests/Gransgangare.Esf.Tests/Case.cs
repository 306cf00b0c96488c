using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Esf.Tests;

/// <summary>One line of a case file: the facts in the columns of the exchange folder, the options, and what counts.</summary>
internal sealed record Case(
    string Id,
    Programme Programme,
    EsfOptions Options,
    Participation Participation,
    bool IsExact,
    string[] Expected,
    string Source
)
{
    public static IEnumerable<Case> In(string file) =>
        Csv.Read(file)
            .Select(row =>
            {
                var programme = Programme.Parse(row["programme"]);
                return new Case(
                    row["id"],
                    programme,
                    EsfOptions.Parse(programme, Parts(row["options"])),
                    ParticipationOf(row["facts"], row["events"]),
                    row["match"] == "exact",
                    Parts(row["expected"]),
                    row["source_url"]
                );
            });

    public static Participation ParticipationOf(string facts, string events)
    {
        var spells = facts
            .Split(" / ")
            .Select(spell =>
                Parts(spell).Select(fact => fact.Split('=')).ToDictionary(fact => fact[0], fact => fact[1], StringComparer.Ordinal)
            )
            .OrderBy(spell => spell["entry_date"], StringComparer.Ordinal)
            .ToList();
        var first = spells[0];
        return new Participation
        {
            Person = "case",
            Gender = Gender.FromCode(Of(first, "gender")),
            BirthDate = DayOf(first, "birth_date"),
            Spells = spells.Select(SpellOf).ToValueList(),
            AtEntry = new EntryFacts
            {
                LabourStatus = Of(first, "labour_status") is { Length: > 0 } status ? LabourStatus.FromCode(status) : null,
                RegisteredUnemployed = FactOf(first, "registered_unemployed"),
                UnemployedSince = DayOf(first, "unemployed_since"),
                InEducation = FactOf(first, "in_education"),
                ParentalLeave = FactOf(first, "parental_leave"),
                Leave = Of(first, "leave") is { Length: > 0 } leave ? LeaveKind.FromCode(leave) : null,
                LeaveFrom = DayOf(first, "leave_from"),
                LeaveToExpected = DayOf(first, "leave_to_expected"),
                LeaveJobRelatedIncome = FactOf(first, "leave_job_related_income"),
                Isced = Of(first, "isced") is { Length: > 0 } isced ? isced[0] - '0' : null,
                Disability = FactOf(first, "disability"),
                ThirdCountryNational = FactOf(first, "third_country_national"),
                ForeignBackground = FactOf(first, "foreign_background"),
                Minority = FactOf(first, "minority"),
                Homeless = FactOf(first, "homeless"),
                Rural = FactOf(first, "rural"),
                OtherDisadvantaged = FactOf(first, "other_disadvantaged"),
                DirectBeneficiary = FactOf(first, "direct_beneficiary"),
                SpecificObjective = Of(first, "specific_objective") is { Length: > 0 } objective ? objective[0] : null,
            },
            Events = Parts(events).Select(EventOf).ToValueList(),
        };
    }

    private static Spell SpellOf(Dictionary<string, string> facts) =>
        new(
            DayOf(facts, "entry_date")!.Value,
            DayOf(facts, "exit_date") is { } exit
                ? new Exit(exit, Of(facts, "exit_reason") is { Length: > 0 } reason ? ExitReason.FromCode(reason) : null)
                {
                    SixMonthFollowUp = FollowUpOf(facts),
                }
                : null
        );

    private static SixMonthFollowUp? FollowUpOf(Dictionary<string, string> facts)
    {
        if (Of(facts, "six_month_followup") == "no-answer")
        {
            return SixMonthFollowUp.NoAnswer;
        }

        var (status, improvement) = (Of(facts, "six_month_status"), Of(facts, "six_month_improvement"));
        return Of(facts, "six_month_followup").Length + status.Length + improvement.Length == 0
            ? null
            : new SixMonthFollowUp
            {
                Status = status.Length > 0 ? SixMonthStatus.FromCode(status) : null,
                Improvements = improvement
                    .Split('|', StringSplitOptions.RemoveEmptyEntries)
                    .Select(code => Improvement.FromCode(code))
                    .ToValueList(),
            };
    }

    private static ParticipationEvent EventOf(string text)
    {
        var parts = text.Split(':');
        return new ParticipationEvent(Day(parts[0]), EventKind.FromCode(parts[1]));
    }

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string Of(Dictionary<string, string> facts, string column) => facts.GetValueOrDefault(column, "");

    private static Fact FactOf(Dictionary<string, string> facts, string column) =>
        FactCodes.TryParse(Of(facts, column), out var fact) ? fact : throw new FormatException(column);

    private static LocalDate? DayOf(Dictionary<string, string> facts, string column) =>
        Of(facts, column) is { Length: > 0 } text ? Day(text) : null;

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
