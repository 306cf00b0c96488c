using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The faults of a measurement (fel i mätningar), each with its permanent code. A measurement with one is left out and listed.</summary>
/// <remarks>Source: BIP-M3, BIP-J2.</remarks>
internal static class BipIssues
{
    /// <summary>An answer to an item that the instrument does not have.</summary>
    public static IssueDefinition UnknownItem { get; } =
        new(
            "GGE3001",
            "Svar på en fråga som instrumentet inte har. Rätta frågans id eller välj rätt instrument.",
            "An answer to an item that the instrument does not have. Correct the item id or choose the right instrument."
        );

    /// <summary>A value outside 1 to the instrument's maximum that is not a no-answer code either.</summary>
    public static IssueDefinition OutsideScale { get; } =
        new(
            "GGE3002",
            "Svaret är inget heltal på instrumentets skala. Lämna tomt om frågan inte är besvarad.",
            "The answer is not a whole number on the instrument's scale. Leave it empty if the item was not answered."
        );

    /// <summary>An answer to an item that is not asked of that rater kind.</summary>
    public static IssueDefinition NotAskedOfRater { get; } =
        new(
            "GGE3003",
            "Frågan ställs inte till den här bedömaren. Ta bort svaret eller rätta bedömaren.",
            "The item is not asked of this rater. Remove the answer or correct the rater."
        );

    /// <summary>A rater kind that the instrument does not have.</summary>
    public static IssueDefinition RaterKindNotOfInstrument { get; } =
        new(
            "GGE3004",
            "Instrumentet har ingen sådan bedömare. Rätta bedömaren eller instrumentet.",
            "The instrument has no such rater. Correct the rater or the instrument."
        );

    /// <summary>The same subject, rater kind, date and instrument more than once.</summary>
    public static IssueDefinition RepeatedMeasurement { get; } =
        new(
            "GGE3005",
            "Samma person eller organisation, bedömare, instrument och datum finns mer än en gång. Behåll en av mätningarna.",
            "The same person or organisation, rater, instrument and date occur more than once. Keep one of the measurements."
        );

    /// <summary>Two answers to one item in one measurement.</summary>
    public static IssueDefinition AnsweredTwice { get; } =
        new(
            "GGE3006",
            "Frågan är besvarad två gånger i samma mätning. Behåll ett svar.",
            "The item is answered twice in one measurement. Keep one answer."
        );

    /// <summary>A measurement with an instrument that has not been loaded.</summary>
    public static IssueDefinition UnknownInstrument { get; } =
        new(
            "GGE3007",
            "Instrumentet är inte känt. Läs in definitionen eller rätta dess id.",
            "The instrument is not known. Load its definition or correct its id."
        );

    /// <summary>A person measured with an instrument for organisations, or the other way round.</summary>
    public static IssueDefinition OtherSubjectKind { get; } =
        new(
            "GGE3008",
            "Instrumentet mäter något annat: deltagare och organisationer har skilda instrument.",
            "The instrument measures something else: participants and organisations have instruments of their own."
        );

    /// <summary>A measurement by another version of the definition than the one that is loaded (BIP-I13).</summary>
    public static IssueDefinition OtherVersion { get; } =
        new(
            "GGE3009",
            "Mätningen är gjord med en annan version av instrumentet än den som är laddad. Läs in den versionens definition, eller rätta versionen.",
            "The measurement was made with another version of the instrument than the one that is loaded. Load the definition of that version, or correct the version."
        );

    /// <summary>Measurements with a loaded instrument that do not tell its version (BIP-I13).</summary>
    public static IssueDefinition VersionNotGiven { get; } =
        new(
            "GGW3116",
            "Mätningar med ett eget instrument anger inte dess version och läses med den laddade. Fyll i instrument_version, så upptäcks svar på en annan version.",
            "Measurements with an own instrument do not tell its version and are read with the loaded one. Fill in instrument_version, so that answers to another version are found."
        );

    /// <summary>A measurement without an answer; nothing follows from it but that it was made.</summary>
    public static IssueDefinition NoAnswers { get; } =
        new(
            "GGW3102",
            "Mätningen saknar svar. Fyll i svaren, eller ta bort mätningen om den inte gjordes.",
            "The measurement has no answers. Fill them in, or remove the measurement if it was not made."
        );

    /// <summary>A measurement on a day beyond the <see cref="DateLimits"/>.</summary>
    public static IssueDefinition BeyondDateLimits { get; } =
        new(
            "GGE3120",
            "Mätningens datum måste ligga mellan 1850-01-01 och 2199-12-31.",
            "The date of the measurement must lie from 1850-01-01 to 2199-12-31."
        );

    /// <summary>A measurement before the person's birth date.</summary>
    public static IssueDefinition BeforeBirth { get; } =
        new(
            "GGE3121",
            "Mätningen ligger före personens födelsedatum; rätta ett av datumen.",
            "The measurement lies before the person's birth date; correct one of the dates."
        );

    /// <summary>A measurement outside the <see cref="MeasurementWindow"/> of the person.</summary>
    public static IssueDefinition FromAnotherTime { get; } =
        new(
            "GGW3110",
            "Mätningen ligger längre från deltagandet än intaget varar (--intake-days) och är inte med i någon progression.",
            "The measurement lies further from the participation than the intake lasts (--intake-days) and is in no progression."
        );

    /// <summary>A measurement after the person's death (SE-R22).</summary>
    public static IssueDefinition AfterDeath { get; } =
        new(
            "GGW3111",
            "Mätningen är gjord efter att personen har avlidit och räknas inte; rätta datumet eller avslutsorsaken.",
            "The measurement was made after the person's death and does not count; correct the date or the exit reason."
        );

    /// <summary>A measurement more than six months after the end of the project.</summary>
    public static IssueDefinition AfterProjectTime { get; } =
        new(
            "GGW3112",
            "Mätningen ligger mer än sex månader efter projektets slut; kontrollera datumet.",
            "The measurement lies more than six months after the end of the project; check the date."
        );

    /// <summary>A measurement more than six months after everything else that is registered, where no day is given and the project has no end.</summary>
    public static IssueDefinition AfterLatestDay { get; } =
        new(
            "GGW3113",
            "Mätningen ligger mer än sex månader efter allt annat som är registrerat; kontrollera datumet.",
            "The measurement lies more than six months after everything else that is registered; check the date."
        );

    /// <summary>A measurement with another version of the report's instrument, which is in no progression.</summary>
    public static IssueDefinition VersionPassedOver { get; } =
        new(
            "GGW3114",
            "Mätningen är gjord med en annan version av rapportens instrument och är inte med i någon progression. Räkna varje version för sig.",
            "The measurement was made with another version of the report's instrument and is in no progression. Count each version by itself."
        );

    /// <summary>A measurement by a rater kind that the report's instrument lacks, which is in no progression.</summary>
    public static IssueDefinition RaterPassedOver { get; } =
        new(
            "GGW3115",
            "Mätningen är gjord av en bedömare som rapportens instrument saknar och är inte med i någon progression. Rätta bedömaren eller instrumentet.",
            "The measurement was made by a rater that the report's instrument lacks and is in no progression. Correct the rater or the instrument."
        );

    /// <summary>All, in order of code.</summary>
    public static ValueList<IssueDefinition> All { get; } =
    [
        UnknownItem,
        OutsideScale,
        NotAskedOfRater,
        RaterKindNotOfInstrument,
        RepeatedMeasurement,
        AnsweredTwice,
        UnknownInstrument,
        OtherSubjectKind,
        OtherVersion,
        VersionNotGiven,
        NoAnswers,
        BeyondDateLimits,
        BeforeBirth,
        FromAnotherTime,
        AfterDeath,
        AfterProjectTime,
        AfterLatestDay,
        VersionPassedOver,
        RaterPassedOver,
    ];
}
