namespace Gransgangare.Core;

/// <summary>Issues of the facts of a participation (GGE2…, GGW2…): contradictions are errors, doubts are warnings.</summary>
public static class ParticipationIssues
{
    /// <summary>The exit lies before the entry (ESF-R2).</summary>
    public static readonly IssueDefinition ExitBeforeEntry = new(
        "GGE2001",
        "avslutet ligger före inträdet; rätta ett av datumen",
        "the exit lies before the entry; correct one of the dates"
    );

    /// <summary>The age at entry is negative or over 110 (ESF-R6).</summary>
    public static readonly IssueDefinition ImpossibleAge = new(
        "GGE2002",
        "åldern vid inträdet är negativ eller över 110 år; rätta födelsedatum eller inträde",
        "the age at entry is negative or over 110; correct the birth date or the entry"
    );

    /// <summary>Unemployed since a day after the entry (ESF-R3).</summary>
    public static readonly IssueDefinition UnemployedAfterEntry = new(
        "GGE2003",
        "arbetslös sedan ett datum efter inträdet; uppgiften gäller vid inträdet",
        "unemployed since a day after the entry; the fact is for the entry date"
    );

    /// <summary>Unemployed since, though neither unemployed nor registered (ESF-R3).</summary>
    public static readonly IssueDefinition UnemployedSinceWithoutUnemployment = new(
        "GGE2004",
        "arbetslös sedan är ifyllt fast personen varken är arbetslös eller inskriven",
        "unemployed since is filled in though the person is neither unemployed nor registered"
    );

    /// <summary>Six-month facts without an exit (ESF-R11).</summary>
    public static readonly IssueDefinition FollowUpWithoutExit = new(
        "GGE2005",
        "uppföljning efter sex månader utan avslut; fyll i avslutsdatum eller ta bort uppföljningen",
        "a six-month follow-up without an exit; fill in the exit date or remove the follow-up"
    );

    /// <summary>An event on or before the birth date (ESF-R2).</summary>
    public static readonly IssueDefinition EventBeforeBirth = new(
        "GGE2006",
        "händelsen ligger före födelsen; rätta datumet",
        "the event lies before birth; correct the date"
    );

    /// <summary>Two spells share a day.</summary>
    public static readonly IssueDefinition OverlappingSpells = new(
        "GGE2007",
        "perioden överlappar en annan period för samma person och insats; avsluta den första eller ta bort den ena",
        "the spell overlaps another of the same person and operation; close the first or remove one"
    );

    /// <summary>An exclusive income source beside another (SE-R1, SE-S13).</summary>
    public static readonly IssueDefinition ExclusiveIncome = new(
        "GGE2008",
        "ingen offentlig försörjning och uppgift saknas kan inte stå tillsammans med en annan försörjning",
        "no public support and unknown cannot stand beside another income source"
    );

    /// <summary>An extent below 0 (SE-R1).</summary>
    public static readonly IssueDefinition NegativeExtent = new("GGE2009", "omfattningen är negativ", "the extent is negative");

    /// <summary>A job that ends before it starts.</summary>
    public static readonly IssueDefinition JobEndsBeforeStart = new(
        "GGE2010",
        "arbetet slutar innan det börjar; rätta ett av datumen",
        "the job ends before it starts; correct one of the dates"
    );

    /// <summary>The person key is an identity number (SE-I14).</summary>
    public static readonly IssueDefinition IdentityNumberAsKey = new(
        "GGE2011",
        "personnyckeln är ett identitetsnummer; använd en pseudonym",
        "the person key is an identity number; use a pseudonym"
    );

    /// <summary>The age at entry lies outside the range of the project (SE-R13).</summary>
    public static readonly IssueDefinition OutsideAgeRange = new(
        "GGW2101",
        "åldern vid inträdet ligger utanför projektets åldrar; deltagandet räknas ändå",
        "the age at entry lies outside the project's ages; the participation counts all the same"
    );

    /// <summary>An exit reason without an exit date.</summary>
    public static readonly IssueDefinition ReasonWithoutExit = new(
        "GGW2102",
        "avslutsorsak utan avslutsdatum; deltagandet räknas som pågående",
        "an exit reason without an exit date; the participation counts as going on"
    );

    /// <summary>The municipality belonged to another förbund on the entry date (SE-F1).</summary>
    public static readonly IssueDefinition OtherForbund = new(
        "GGW2103",
        "kommunen hörde till ett annat förbund på inträdesdagen",
        "the municipality belonged to another förbund on the entry date"
    );

    /// <summary>Two labour market states on one day.</summary>
    public static readonly IssueDefinition TwoStatesOneDay = new(
        "GGW2104",
        "två arbetsmarknadslägen samma dag; det som står sist gäller",
        "two labour market states on one day; the one given last holds"
    );

    /// <summary>An earlier spell was closed as a registration error.</summary>
    public static readonly IssueDefinition EarlierRegistrationError = new(
        "GGW2105",
        "en tidigare period är avslutad som felregistrering men en senare finns; inträdet räknas från den tidigare",
        "an earlier spell was closed as a registration error but a later one exists; the entry is that of the earlier"
    );

    /// <summary>The entry lies outside the time in which the project takes participants.</summary>
    public static readonly IssueDefinition OutsideProjectTime = new(
        "GGW2106",
        "inträdet ligger utanför projektets tid",
        "the entry lies outside the time of the project"
    );

    /// <summary>An extent over 100 per cent (SE-R1).</summary>
    public static readonly IssueDefinition ExtentOverFullTime = new(
        "GGW2107",
        "omfattningen är över 100 procent; flera arbeten?",
        "the extent is over 100 per cent; several jobs?"
    );

    /// <summary>All issues of this kind.</summary>
    public static ValueList<IssueDefinition> All { get; } =
    [
        ExitBeforeEntry,
        ImpossibleAge,
        UnemployedAfterEntry,
        UnemployedSinceWithoutUnemployment,
        FollowUpWithoutExit,
        EventBeforeBirth,
        OverlappingSpells,
        ExclusiveIncome,
        NegativeExtent,
        JobEndsBeforeStart,
        IdentityNumberAsKey,
        OutsideAgeRange,
        ReasonWithoutExit,
        OtherForbund,
        TwoStatesOneDay,
        EarlierRegistrationError,
        OutsideProjectTime,
        ExtentOverFullTime,
    ];
}
