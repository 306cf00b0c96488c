using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The faults of an instrument definition (fel i instrumentets definition), each with its permanent code.</summary>
/// <remarks>Source: BIP-I10, BIP-I2.</remarks>
internal static class InstrumentIssues
{
    /// <summary>The text is not JSON.</summary>
    public static IssueDefinition NotJson { get; } = new("GGE3101", "Texten är inte giltig JSON.", "The text is not valid JSON.");

    /// <summary>A member that must be there is missing.</summary>
    public static IssueDefinition MissingMember { get; } =
        new("GGE3102", "Uppgiften saknas och måste finnas.", "The member is missing and must be there.");

    /// <summary>A member has another type than the format says.</summary>
    public static IssueDefinition WrongType { get; } =
        new("GGE3103", "Uppgiften har fel typ eller är tom.", "The member has the wrong type or is empty.");

    /// <summary>An id or rater kind is not lower-case ASCII words joined by hyphens.</summary>
    public static IssueDefinition MalformedId { get; } =
        new(
            "GGE3104",
            "Ett id består av ord med små bokstäver a–z och siffror, förenade med bindestreck.",
            "An id is words of lower-case letters a–z and digits, joined by hyphens."
        );

    /// <summary>The same id, rater kind, occasion or member twice.</summary>
    public static IssueDefinition Repeated { get; } = new("GGE3105", "Uppgiften finns två gånger.", "The same thing is there twice.");

    /// <summary>The maximum of the scale is not 2 to 10.</summary>
    public static IssueDefinition ScaleOutsideLimits { get; } =
        new("GGE3106", "Skalans högsta steg ska vara 2 till 10.", "The highest step of the scale must be 2 to 10.");

    /// <summary>The interval is less than one month.</summary>
    public static IssueDefinition IntervalTooShort { get; } =
        new("GGE3107", "Intervallet ska vara minst en månad.", "The interval must be at least one month.");

    /// <summary>An item is asked of no rater kind.</summary>
    public static IssueDefinition AskedOfNobody { get; } =
        new("GGE3108", "Frågan ställs inte till någon bedömare.", "The item is asked of no rater kind.");

    /// <summary>An item is asked of a rater kind that the instrument does not name.</summary>
    public static IssueDefinition UnknownRaterKind { get; } =
        new("GGE3109", "Bedömaren finns inte bland instrumentets bedömare.", "The rater kind is not among those of the instrument.");

    /// <summary>An occasion, or a subject, that does not exist.</summary>
    public static IssueDefinition UnknownCode { get; } =
        new("GGE3110", "Koden finns inte i kodlistan.", "The code is not in the list of codes.");

    /// <summary>A no-answer code lies on the scale.</summary>
    public static IssueDefinition NoAnswerCodeOnScale { get; } =
        new("GGE3111", "En kod för inget svar får inte ligga på skalan.", "A no-answer code must not lie on the scale.");

    /// <summary>More than 32 items, or none.</summary>
    public static IssueDefinition ItemCount { get; } =
        new("GGE3112", "Ett instrument har 1 till 32 frågor.", "An instrument has 1 to 32 items.");

    /// <summary>A profile that calls itself BIP does not have BIP's counts (BIP-I2).</summary>
    public static IssueDefinition NotBipCounts { get; } =
        new(
            "GGE3113",
            "En BIP-profil har 11 indikatorer, 11 för handläggaren, 9 för deltagaren, 7 knutna till jobbsannolikhet och tre månaders intervall.",
            "A BIP profile has 11 indicators, 11 for the caseworker, 9 for the participant, 7 tied to job probability and a three-month interval."
        );

    /// <summary>A BIP profile asks the participant for the caseworker's belief.</summary>
    public static IssueDefinition BeliefAskedOfParticipant { get; } =
        new(
            "GGE3114",
            "Handläggarens tilltro frågas aldrig av deltagaren i en BIP-profil.",
            "In a BIP profile the caseworker's belief is never asked of the participant."
        );

    /// <summary>The lowest step of the scale is not 1: a stored 0 would be no answer.</summary>
    public static IssueDefinition ScaleBeginsElsewhere { get; } =
        new(
            "GGE3115",
            "Skalan måste börja på 1. Numrera stegen från 1, så att 0–4 blir 1–5, och öka svaren lika mycket; en skala har högst tio steg.",
            "The scale must begin at 1. Number the steps from 1, so that 0–4 becomes 1–5, and raise the answers alike; a scale has ten steps at most."
        );

    /// <summary>An item with the name of another column of measurements.csv, whose cells would be taken for its answers.</summary>
    public static IssueDefinition NameOfColumn { get; } =
        new(
            "GGE3116",
            "En fråga får inte heta som en annan kolumn i measurements.csv: person, date, rater, instrument, occasion eller subject. Byt dess id.",
            "An item must not have the name of another column of measurements.csv: person, date, rater, instrument, occasion or subject. Change its id."
        );

    /// <summary>All, in order of code.</summary>
    public static ValueList<IssueDefinition> All { get; } =
    [
        NotJson,
        MissingMember,
        WrongType,
        MalformedId,
        Repeated,
        ScaleOutsideLimits,
        IntervalTooShort,
        AskedOfNobody,
        UnknownRaterKind,
        UnknownCode,
        NoAnswerCodeOnScale,
        ItemCount,
        NotBipCounts,
        BeliefAskedOfParticipant,
        ScaleBeginsElsewhere,
        NameOfColumn,
    ];
}
