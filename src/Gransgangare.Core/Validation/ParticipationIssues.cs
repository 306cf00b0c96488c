namespace Gransgangare.Core;

/// <summary>Issues of the facts of a participation (GGE2…, GGW2…): contradictions are errors, doubts are warnings.</summary>
public static class ParticipationIssues
{
    /// <summary>The exit lies before the entry (ESF-R2).</summary>
    public static readonly IssueDefinition ExitBeforeEntry = new(
        "GGE2001",
        "Avslutet ligger före inträdet; rätta ett av datumen.",
        "The exit lies before the entry; correct one of the dates."
    );

    /// <summary>The age at entry is negative or over 110 (ESF-R6).</summary>
    public static readonly IssueDefinition ImpossibleAge = new(
        "GGE2002",
        "Åldern vid inträdet är negativ eller över 110 år; rätta födelsedatum eller inträde.",
        "The age at entry is negative or over 110; correct the birth date or the entry."
    );

    /// <summary>Unemployed since a day after the entry (ESF-R3).</summary>
    public static readonly IssueDefinition UnemployedAfterEntry = new(
        "GGE2003",
        "Arbetslös sedan ett datum efter inträdet; uppgiften gäller vid inträdet.",
        "Unemployed since a day after the entry; the fact is for the entry date."
    );

    /// <summary>Unemployed since, though neither unemployed nor registered (ESF-R3).</summary>
    public static readonly IssueDefinition UnemployedSinceWithoutUnemployment = new(
        "GGE2004",
        "Arbetslös sedan är ifyllt fast personen varken är arbetslös eller inskriven.",
        "Unemployed since is filled in though the person is neither unemployed nor registered."
    );

    /// <summary>Six-month facts without an exit (ESF-R11).</summary>
    public static readonly IssueDefinition FollowUpWithoutExit = new(
        "GGE2005",
        "Uppföljning efter sex månader utan avslut; fyll i avslutsdatum eller ta bort uppföljningen.",
        "A six-month follow-up without an exit; fill in the exit date or remove the follow-up."
    );

    /// <summary>An event on or before the birth date (ESF-R2).</summary>
    public static readonly IssueDefinition EventBeforeBirth = new(
        "GGE2006",
        "Händelsen ligger före födelsen; rätta datumet.",
        "The event lies before birth; correct the date."
    );

    /// <summary>Two spells share a day.</summary>
    public static readonly IssueDefinition OverlappingSpells = new(
        "GGE2007",
        "Perioden överlappar en annan period för samma person och insats; avsluta den första eller ta bort den ena.",
        "The spell overlaps another of the same person and operation; close the first or remove one."
    );

    /// <summary>An exclusive income source beside another (SE-R1, SE-S13).</summary>
    public static readonly IssueDefinition ExclusiveIncome = new(
        "GGE2008",
        "Ingen offentlig försörjning och uppgift saknas kan inte stå tillsammans med en annan försörjning.",
        "No public support and unknown cannot stand beside another income source."
    );

    /// <summary>An extent below 0 (SE-R1).</summary>
    public static readonly IssueDefinition NegativeExtent = new("GGE2009", "Omfattningen är negativ.", "The extent is negative.");

    /// <summary>A job that ends before it starts.</summary>
    public static readonly IssueDefinition JobEndsBeforeStart = new(
        "GGE2010",
        "Arbetet slutar innan det börjar; rätta ett av datumen.",
        "The job ends before it starts; correct one of the dates."
    );

    /// <summary>A key, code or name is or contains an identity number (SE-I14).</summary>
    public static readonly IssueDefinition IdentityNumberAsKey = new(
        "GGE2011",
        "Texten är eller innehåller ett identitetsnummer; använd en pseudonym.",
        "The text is or contains an identity number; use a pseudonym."
    );

    /// <summary>A negative number of months in public support.</summary>
    public static readonly IssueDefinition NegativeSupportMonths = new(
        "GGE2012",
        "Antalet månader i offentlig försörjning är negativt.",
        "The number of months in public support is negative."
    );

    /// <summary>A key holds the person's date of birth (SE-I14).</summary>
    public static readonly IssueDefinition BirthDateInKey = new(
        "GGE2013",
        "Texten innehåller personens födelsedatum; använd en pseudonym.",
        "The text contains the person's birth date; use a pseudonym."
    );

    /// <summary>A leave of a parent that ends before it starts.</summary>
    public static readonly IssueDefinition LeaveEndsBeforeStart = new(
        "GGE4010",
        "Ledigheten slutar innan den börjar; rätta ett av datumen.",
        "The leave ends before it starts; correct one of the dates."
    );

    /// <summary>A day beyond the <see cref="DateLimits"/>.</summary>
    public static readonly IssueDefinition BeyondDateLimits = new(
        "GGE2020",
        "Datumet måste ligga mellan 1850-01-01 och 2199-12-31; utelämna ett slut som inte finns.",
        "The date must lie from 1850-01-01 to 2199-12-31; leave out an end that does not exist."
    );

    /// <summary>A dated record of a person before the birth date.</summary>
    public static readonly IssueDefinition BeforeBirth = new(
        "GGE2021",
        "Datumet ligger före personens födelsedatum; rätta ett av dem.",
        "The date lies before the person's birth date; correct one of them."
    );

    /// <summary>A number beyond its range: ISCED level 0–8, months with social assistance 0–12 (SE-T3).</summary>
    public static readonly IssueDefinition NumberOutOfRange = new(
        "GGE2022",
        "Talet måste ligga i uppgiftens område: ISCED-nivå 0–8, månader med ekonomiskt bistånd 0–12.",
        "The number must lie within the range of the fact: ISCED level 0–8, months with social assistance 0–12."
    );

    /// <summary>A municipality of other than four digits, or a specific objective beyond a–m.</summary>
    public static readonly IssueDefinition IllFormedCode = new(
        "GGE2023",
        "Kommunens kod måste ha fyra siffror, och det särskilda målet måste vara en bokstav a–m.",
        "The code of a municipality must have four digits, and the specific objective must be a letter a–m."
    );

    /// <summary>A consent that is withdrawn before it is given.</summary>
    public static readonly IssueDefinition WithdrawnBeforeGiven = new(
        "GGE1019",
        "Samtycket är återkallat innan det är lämnat. Rätta ett av datumen.",
        "The consent is withdrawn before it is given. Correct one of the dates."
    );

    /// <summary>The age at entry lies outside the range of the project (SE-R13).</summary>
    public static readonly IssueDefinition OutsideAgeRange = new(
        "GGW2101",
        "Åldern vid inträdet ligger utanför projektets åldrar; deltagandet räknas ändå.",
        "The age at entry lies outside the project's ages; the participation counts all the same."
    );

    /// <summary>An exit reason without an exit date.</summary>
    public static readonly IssueDefinition ReasonWithoutExit = new(
        "GGW2102",
        "Avslutsorsak utan avslutsdatum; deltagandet räknas som pågående.",
        "An exit reason without an exit date; the participation counts as going on."
    );

    /// <summary>The municipality belonged to another förbund on the entry date (SE-F1).</summary>
    public static readonly IssueDefinition OtherForbund = new(
        "GGW2103",
        "Kommunen hörde till ett annat förbund på inträdesdagen.",
        "The municipality belonged to another förbund on the entry date."
    );

    /// <summary>Two labour market states on one day.</summary>
    public static readonly IssueDefinition TwoStatesOneDay = new(
        "GGW2104",
        "Två arbetsmarknadslägen samma dag; det som står sist gäller.",
        "Two labour market states on one day; the one given last holds."
    );

    /// <summary>An earlier spell was closed as a registration error.</summary>
    public static readonly IssueDefinition EarlierRegistrationError = new(
        "GGW2105",
        "En tidigare period är avslutad som felregistrering men en senare finns; inträdet räknas från den tidigare.",
        "An earlier spell was closed as a registration error but a later one exists; the entry is that of the earlier."
    );

    /// <summary>The last spell is closed as a registration error, and with it the earlier ones are in no count (SE-S14).</summary>
    public static readonly IssueDefinition LaterRegistrationError = new(
        "GGW2120",
        "Den sista perioden är avslutad som felregistrering, och då räknas inte heller de tidigare. Ta bort perioden om de tidigare är riktiga.",
        "The last spell is closed as a registration error, so that the earlier ones do not count either. Remove the spell if the earlier ones are right."
    );

    /// <summary>A job after the exit that ends before the exit.</summary>
    public static readonly IssueDefinition JobEndsBeforeExit = new(
        "GGW2121",
        "Arbetet slutar före avslutet fast uppgiften gäller arbetet efter det; rätta ett av datumen.",
        "The job ends before the exit though the fact is of the job after it; correct one of the dates."
    );

    /// <summary>The entry lies outside the time in which the project takes participants.</summary>
    public static readonly IssueDefinition OutsideProjectTime = new(
        "GGW2106",
        "Inträdet ligger utanför projektets tid.",
        "The entry lies outside the time of the project."
    );

    /// <summary>An extent over 100 per cent (SE-R1).</summary>
    public static readonly IssueDefinition ExtentOverFullTime = new(
        "GGW2107",
        "Omfattningen är över 100 procent; flera arbeten?",
        "The extent is over 100 per cent; several jobs?"
    );

    /// <summary>A target group that the person both belongs to and is assessed not to belong to.</summary>
    public static readonly IssueDefinition GroupBothWays = new(
        "GGW2130",
        "Målgruppen står både bland dem som personen tillhör och bland dem som personen inte tillhör, och räknas som tillhörd; ta bort den ena.",
        "The target group stands both among those the person belongs to and among those not, and counts as belonging; remove one of them."
    );

    /// <summary>A period of sick-listing that begins after the entry, on which it says nothing.</summary>
    public static readonly IssueDefinition SickListedAfterEntry = new(
        "GGW2131",
        "Sjukskrivningen börjar efter inträdet och avgör inget om målgruppen; rätta ett av datumen eller ta bort den.",
        "The sick-listing begins after the entry and decides nothing of the target group; correct one of the dates or remove it."
    );

    /// <summary>A fact of a person after the person's death (SE-R22).</summary>
    public static readonly IssueDefinition FactAfterDeath = new(
        "GGW2113",
        "Uppgiften gäller tiden efter att personen har avlidit och räknas inte; rätta uppgiften eller avslutsorsaken.",
        "The fact is of the time after the person's death and does not count; correct the fact or the exit reason."
    );

    /// <summary>A spell of a person after the person's death, in any operation (SE-R22).</summary>
    public static readonly IssueDefinition SpellAfterDeath = new(
        "GGW2114",
        "Perioden börjar efter att personen har avlidit och räknas inte; rätta datumet eller avslutsorsaken.",
        "The spell begins after the person's death and does not count; correct the date or the exit reason."
    );

    /// <summary>A result of a participation that was closed as a registration error, or an event after it of a person who has no other participation.</summary>
    public static readonly IssueDefinition ResultOfRegistrationError = new(
        "GGW2115",
        "Ett resultat finns fast perioden är avslutad som felregistrering, och räknas inte; rätta uppgiften eller avslutsorsaken.",
        "There is a result though the spell was closed as a registration error, and it does not count; correct the fact or the exit reason."
    );

    /// <summary>A date more than six months after the end of the project.</summary>
    public static readonly IssueDefinition AfterProjectTime = new(
        "GGW2116",
        "Datumet ligger mer än sex månader efter projektets slut; kontrollera det.",
        "The date lies more than six months after the end of the project; check it."
    );

    /// <summary>A date more than six months after everything else that is registered, where no day is given and the project has no end.</summary>
    public static readonly IssueDefinition AfterLatestDay = new(
        "GGW2117",
        "Datumet ligger mer än sex månader efter allt annat som är registrerat; kontrollera det.",
        "The date lies more than six months after everything else that is registered; check it."
    );

    /// <summary>An entry more than a year before everything else that is registered, where no project says when it begins.</summary>
    public static readonly IssueDefinition BeforeFirstDay = new(
        "GGW1170",
        "Inträdet ligger mer än ett år före allt annat som är registrerat; kontrollera det.",
        "The entry lies more than a year before everything else that is registered; check it."
    );

    /// <summary>An event, an intervention, a consent or a job more than a year before the person's first entry or after the last exit.</summary>
    public static readonly IssueDefinition OfAnotherTime = new(
        "GGW2118",
        "Datumet ligger mer än ett år före personens första inträde eller efter det sista avslutet; kontrollera det.",
        "The date lies more than a year before the person's first entry or after the last exit; check it."
    );

    /// <summary>A key or name with what may be a birth date, where that of the person is not known.</summary>
    public static readonly IssueDefinition PossibleBirthDate = new(
        "GGE1031",
        "Texten innehåller ett datum som kan vara ett födelsedatum. Använd en annan nyckel, eller fyll i personens birth_date.",
        "The text contains a date that may be a birth date. Use another key, or fill in the person's birth_date."
    );

    /// <summary>An intervention that ends before it starts.</summary>
    public static readonly IssueDefinition EndsBeforeStart = new(
        "GGE1015",
        "Insatsen slutar innan den börjar. Rätta ett av datumen.",
        "The intervention ends before it starts. Correct one of the dates."
    );

    /// <summary>A protection that ends before it starts.</summary>
    public static readonly IssueDefinition ProtectionEndsBeforeStart = new(
        "GGE1018",
        "Skyddet slutar innan det börjar. Rätta ett av datumen.",
        "The protection ends before it starts. Correct one of the dates."
    );

    /// <summary>Another birth date than in an earlier record of the person (SE-R23).</summary>
    public static readonly IssueDefinition OtherBirthDate = new(
        "GGE1030",
        "Födelsedatumet är ett annat än i personens tidigare post. Rätta datumet, eller ge den andra personen en egen nyckel.",
        "The birth date differs from that of an earlier record of the person. Correct the date, or give the other person a key of its own."
    );

    /// <summary>Another gender than in an earlier record of the person in another operation (SE-R23).</summary>
    public static readonly IssueDefinition OtherGender = new(
        "GGW1130",
        "Könet är ett annat än i personens tidigare post. Kontrollera att nyckeln är en enda persons.",
        "The gender differs from that of an earlier record of the person. Check that the key is that of one person."
    );

    /// <summary>The same event, intervention or consent twice.</summary>
    public static readonly IssueDefinition RepeatedFact = new(
        "GGW1107",
        "Samma uppgift finns redan och läses en gång.",
        "The same fact is there already and is read once."
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
        NegativeSupportMonths,
        BirthDateInKey,
        LeaveEndsBeforeStart,
        BeyondDateLimits,
        BeforeBirth,
        NumberOutOfRange,
        IllFormedCode,
        WithdrawnBeforeGiven,
        OutsideAgeRange,
        ReasonWithoutExit,
        OtherForbund,
        TwoStatesOneDay,
        EarlierRegistrationError,
        LaterRegistrationError,
        JobEndsBeforeExit,
        OutsideProjectTime,
        ExtentOverFullTime,
        GroupBothWays,
        SickListedAfterEntry,
        FactAfterDeath,
        SpellAfterDeath,
        ResultOfRegistrationError,
        AfterProjectTime,
        AfterLatestDay,
        BeforeFirstDay,
        OfAnotherTime,
        PossibleBirthDate,
        EndsBeforeStart,
        ProtectionEndsBeforeStart,
        OtherBirthDate,
        OtherGender,
        RepeatedFact,
    ];
}
