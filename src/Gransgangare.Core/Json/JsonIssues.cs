namespace Gransgangare.Core;

/// <summary>Faults of a record or project definition in JSON (GGE15…); their path is the JSON path.</summary>
public static class JsonIssues
{
    /// <summary>The text is not JSON.</summary>
    public static readonly IssueDefinition NotJson = new(
        "GGE1501",
        "Texten är inte giltig JSON; rätta den på den angivna raden.",
        "The text is not valid JSON; correct it at the line given."
    );

    /// <summary>A member is missing.</summary>
    public static readonly IssueDefinition Missing = new("GGE1502", "Uppgiften saknas.", "The member is missing.");

    /// <summary>A member has the wrong type or form.</summary>
    public static readonly IssueDefinition WrongForm = new(
        "GGE1503",
        "Uppgiften har fel typ eller form (se schemat i docs/schema).",
        "The member has the wrong type or form (see the schema in docs/schema)."
    );

    /// <summary>A code is not in its list.</summary>
    public static readonly IssueDefinition UnknownCode = new("GGE1504", "Koden finns inte i listan.", "The list has no such code.");

    /// <summary>A number lies outside its range.</summary>
    public static readonly IssueDefinition OutOfRange = new(
        "GGE1505",
        "Värdet ligger utanför sitt område.",
        "The value lies outside its range."
    );

    /// <summary>A member the form does not have.</summary>
    public static readonly IssueDefinition UnknownMember = new(
        "GGE1506",
        "Okänt fält; kontrollera stavningen.",
        "The form has no such member; check the spelling."
    );

    /// <summary>The same id or code twice.</summary>
    public static readonly IssueDefinition Repeated = new(
        "GGE1507",
        "Samma id eller kod finns två gånger.",
        "The same id or code stands twice."
    );

    /// <summary>A goal counts an ESF indicator, and the project has no programme.</summary>
    public static readonly IssueDefinition GoalWithoutProgramme = new(
        "GGE1510",
        "Ett mål räknar en ESF-indikator, men projektet har inget program. Skriv programme, till exempel esf-plus-2021.",
        "A goal counts an ESF indicator, but the project has no programme. Write programme, such as esf-plus-2021."
    );

    /// <summary>The programme of the project has no such indicator.</summary>
    public static readonly IssueDefinition NoSuchIndicator = new(
        "GGE1511",
        "Projektets program har ingen sådan indikator bland dem som räknas (se docs/esf-indicators.md).",
        "The programme of the project has no such indicator among those that are counted (see docs/esf-indicators.md)."
    );

    /// <summary>A goal names an ESF indicator and counts something else.</summary>
    public static readonly IssueDefinition IndicatorOfOtherMeasure = new(
        "GGE1512",
        "Målet anger en ESF-indikator men räknar något annat. Skriv measure esf-indicator, eller ta bort indicator.",
        "The goal names an ESF indicator but counts something else. Write measure esf-indicator, or remove indicator."
    );

    /// <summary>A plan, or a question of it, has an id of the library's own plan and is another.</summary>
    public static readonly IssueDefinition OfLibrary = new(
        "GGE1513",
        "Id:t hör till bibliotekets egen analysplan och frågan eller planen är en annan. Välj ett eget id, eller skriv frågan som i biblioteket.",
        "The id is of the library's own plan, and the question or plan is another. Choose an id of your own, or write the question as the library has it."
    );

    /// <summary>A question has a word of cause in its text.</summary>
    public static readonly IssueDefinition CausalWord = new(
        "GGE1514",
        "Texten säger att det ena orsakar det andra, och svaret visar bara ett samband. Skriv om den utan ord som effekt, leder till, ökar och tack vare.",
        "The text says that one thing causes the other, and the answer shows an association alone. Rewrite it without words such as effect, leads to, increases and thanks to."
    );

    /// <summary>A goal has a denominator that its measure is not a share of.</summary>
    public static readonly IssueDefinition UnfitDenominator = new(
        "GGE1520",
        "Målets mått säger ingenting om den nämnaren: alla eller ingen i den räknas. Ta bort nämnaren eller välj en annan (se docs/tool.md).",
        "The measure of the goal says nothing of that denominator: everybody or nobody in it counts. Remove the denominator or choose another (see docs/tool.md)."
    );

    /// <summary>A sub-goal names a goal that the project lacks.</summary>
    public static readonly IssueDefinition UnknownGoal = new(
        "GGE1100",
        "Delmålet anger ett mål som projektet saknar. Skriv ett id ur goals.",
        "The sub-goal names a goal that the project lacks. Write an id of goals."
    );

    /// <summary>A document over <see cref="InputLimits.DocumentBytes"/>, or a stream over <see cref="InputLimits.StreamBytes"/>.</summary>
    public static readonly IssueDefinition TooLarge = new(
        "GGE1050",
        "Filen är större än vad som läses (se docs/limits.md); dela upp den.",
        "The file is larger than what is read (see docs/limits.md); split it up."
    );

    /// <summary>
    /// A name over <see cref="InputLimits.MemberNameBytes"/>, or places over <see cref="InputLimits.PlacesCharacters"/>.
    /// </summary>
    public static readonly IssueDefinition BeyondLimits = new(
        "GGE1051",
        "Texten har ett namn med fler än 200 tecken, eller fler och djupare uppgifter än vad som läses (se docs/limits.md); rätta den på den angivna raden.",
        "The text has a name of more than 200 characters, or more and deeper members than what is read (see docs/limits.md); correct it at the line given."
    );

    /// <summary>All issues of this kind.</summary>
    public static ValueList<IssueDefinition> All { get; } =
    [
        NotJson,
        Missing,
        WrongForm,
        UnknownCode,
        OutOfRange,
        UnknownMember,
        Repeated,
        GoalWithoutProgramme,
        NoSuchIndicator,
        IndicatorOfOtherMeasure,
        OfLibrary,
        CausalWord,
        UnfitDenominator,
        UnknownGoal,
        TooLarge,
        BeyondLimits,
    ];
}
