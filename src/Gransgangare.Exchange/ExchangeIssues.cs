using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>Issues of the files themselves (GGE1…, GGW1…).</summary>
public static class ExchangeIssues
{
    /// <summary>The file has no header line.</summary>
    public static IssueDefinition NoHeader { get; } =
        new(
            "GGE1001",
            "Filen har ingen läsbar rubrikrad. Skriv kolumnnamnen på första raden.",
            "The file has no readable header line. Write the column names on the first line."
        );

    /// <summary>A required column is missing.</summary>
    public static IssueDefinition MissingColumn { get; } =
        new(
            "GGE1002",
            "En obligatorisk kolumn saknas. Ingen rad i filen kan läsas.",
            "A required column is missing. No record of the file can be read."
        );

    /// <summary>The header names a column twice.</summary>
    public static IssueDefinition RepeatedColumn { get; } =
        new(
            "GGE1003",
            "Kolumnen finns två gånger i rubriken. Ingen rad i filen kan läsas.",
            "The header names the column twice. No record of the file can be read."
        );

    /// <summary>A record has more cells than the header.</summary>
    public static IssueDefinition TooManyCells { get; } =
        new(
            "GGE1004",
            "Raden har fler celler än rubriken. Kontrollera skiljetecken och citattecken.",
            "The record has more cells than the header. Check delimiters and quotes."
        );

    /// <summary>A quotation mark stands inside or after a cell.</summary>
    public static IssueDefinition StrayQuote { get; } =
        new(
            "GGE1005",
            "Ett citattecken står fel. Skriv cellen inom citattecken och dubblera tecknet.",
            "A quotation mark stands in the wrong place. Quote the cell and double the mark."
        );

    /// <summary>A quoted cell is never closed.</summary>
    public static IssueDefinition UnclosedQuote { get; } =
        new(
            "GGE1006",
            "En cell inom citattecken stängs aldrig, eller en nyckel går över flera rader. Läsningen fortsätter på nästa rad.",
            "A quoted cell is never closed, or a key goes over several lines. Reading goes on with the next line."
        );

    /// <summary>A NUL character.</summary>
    public static IssueDefinition NulCharacter { get; } =
        new("GGE1007", "Raden innehåller ett NUL-tecken.", "The line contains a NUL character.");

    /// <summary>A line that is too long.</summary>
    public static IssueDefinition LineTooLong { get; } =
        new("GGE1008", "Raden är längre än 262 144 tecken.", "The line is longer than 262,144 characters.");

    /// <summary>A required cell is empty.</summary>
    public static IssueDefinition EmptyCell { get; } = new("GGE1009", "Cellen måste ha ett värde.", "The cell must have a value.");

    /// <summary>No date.</summary>
    public static IssueDefinition NotADate { get; } =
        new(
            "GGE1010",
            "Ett datum måste ha formen ÅÅÅÅ-MM-DD och ligga mellan 1850-01-01 och 2199-12-31; lämna tomt där inget slut finns.",
            "A date must have the form YYYY-MM-DD and lie from 1850-01-01 to 2199-12-31; leave it empty where there is no end."
        );

    /// <summary>A cell of periods that has another form.</summary>
    public static IssueDefinition NotAPeriod { get; } =
        new(
            "GGE3010",
            "Cellen ska ha perioder som 2024-01-01/2024-03-31, eller 2024-01-01/.. för en som pågår, förenade med |, eller none för ingen.",
            "The cell must have periods such as 2024-01-01/2024-03-31, or 2024-01-01/.. for one that goes on, joined by |, or none for no period."
        );

    /// <summary>An unknown code.</summary>
    public static IssueDefinition UnknownCode { get; } =
        new(
            "GGE1011",
            "Kolumnens kodlista saknar cellens text. Skriv en av koderna.",
            "The column's list lacks the text of the cell. Write one of the codes."
        );

    /// <summary>No number in the range of the column.</summary>
    public static IssueDefinition NotANumber { get; } =
        new("GGE1012", "Cellen ska vara ett heltal inom kolumnens område.", "The cell must be a whole number in the range of the column.");

    /// <summary>The same record twice.</summary>
    public static IssueDefinition RepeatedRecord { get; } =
        new("GGE1013", "Samma rad finns redan. Ta bort den ena.", "The same record is there already. Remove one of them.");

    /// <summary>A file in an encoding that is not read.</summary>
    public static IssueDefinition UnreadableEncoding { get; } =
        new(
            "GGE1016",
            "Filen är i UTF-16 utan byteordningsmärke eller i UTF-32. Spara den som UTF-8.",
            "The file is in UTF-16 without a byte order mark or in UTF-32. Save it as UTF-8."
        );

    /// <summary>A file that cannot be opened.</summary>
    public static IssueDefinition UnreadableFile { get; } = new("GGE1017", "Filen kan inte läsas.", "The file cannot be read.");

    /// <summary>A line that is not text in the encoding of the other lines.</summary>
    public static IssueDefinition UnreadableText { get; } =
        new(
            "GGE1020",
            "Raden är i en annan teckenkodning än andra rader i filen, så samma namn skulle läsas på två sätt. Spara hela filen som UTF-8.",
            "The line is in another encoding than other lines of the file, so the same name would be read in two ways. Save the whole file as UTF-8."
        );

    /// <summary>A value that neither the mapping nor the column's list has.</summary>
    public static IssueDefinition UnmappedValue { get; } =
        new(
            "GGE1021",
            "Värdet saknas i mappningen och i kolumnens kodlista, eller kan betyda flera koder. Lägg till det i mappningen.",
            "The mapping and the column's list lack the value, or it may mean several codes. Add it to the mapping."
        );

    /// <summary>A word of several codes.</summary>
    public static IssueDefinition AmbiguousWord { get; } =
        new(
            "GGE1022",
            "Ordet kan betyda flera av kolumnens koder. Skriv koden.",
            "The word may mean several of the column's codes. Write the code."
        );

    /// <summary>A file of JSON that is not UTF-8.</summary>
    public static IssueDefinition NotUtf8 { get; } =
        new("GGE1023", "Filen är inte text i UTF-8. Spara den som UTF-8.", "The file is not text in UTF-8. Save it as UTF-8.");

    /// <summary>A pipe or a device in the place of a file.</summary>
    public static IssueDefinition NotAFile { get; } =
        new(
            "GGE1052",
            "I filens ställe står ett tomt rör eller en enhet, som inte läses. Lägg en vanlig fil där.",
            "In the place of the file stands an empty pipe or a device, which is not read. Put a regular file there."
        );

    /// <summary>A last line without a line end, which a copy that was cut has.</summary>
    public static IssueDefinition LastLineOpen { get; } =
        new(
            "GGW1140",
            "Sista raden saknar radslut: filen kan vara avkortad. Jämför med originalet.",
            "The last line has no line end: the file may be cut. Compare it with the original."
        );

    /// <summary>A folder with the name of a file.</summary>
    public static IssueDefinition FolderForFile { get; } =
        new(
            "GGE1024",
            "En mapp har filens namn. Ta bort mappen eller ge den ett annat namn.",
            "A folder has the name of the file. Remove the folder or give it another name."
        );

    /// <summary>Two files whose names differ by capitals alone.</summary>
    public static IssueDefinition FileTwice { get; } =
        new(
            "GGE1025",
            "Två filer har namnet och skiljer sig bara i stora bokstäver. Ingen av dem läses. Ta bort den ena.",
            "Two files have the name and differ by capitals alone. Neither is read. Remove one of them."
        );

    /// <summary>A column that the format does not have.</summary>
    public static IssueDefinition UnknownColumn { get; } =
        new("GGW1101", "Formatet har ingen sådan kolumn. Den läses inte.", "The format has no such column. It is not read.");

    /// <summary>A file that is not UTF-8.</summary>
    public static IssueDefinition ReadAsWindows1252 { get; } =
        new("GGW1102", "Filen är inte UTF-8 och läses som Windows-1252.", "The file is not UTF-8 and is read as Windows-1252.");

    /// <summary>A record with fewer cells than the header.</summary>
    public static IssueDefinition TooFewCells { get; } =
        new(
            "GGW1103",
            "Raden har färre celler än rubriken. De som saknas läses som tomma.",
            "The record has fewer cells than the header. The missing ones are read as empty."
        );

    /// <summary>A text that a spreadsheet would run.</summary>
    public static IssueDefinition FormulaText { get; } =
        new("GGW1104", "Texten börjar som en formel i ett kalkylprogram.", "The text begins like a formula of a spreadsheet.");

    /// <summary>A record of a person who is in no participation.</summary>
    public static IssueDefinition UnknownPerson { get; } =
        new("GGW1105", "Personen finns inte i participations.csv.", "The person is not in participations.csv.");

    /// <summary>A record of an operation the person does not take part in.</summary>
    public static IssueDefinition UnknownOperation { get; } =
        new(
            "GGW1106",
            "Personen deltar inte i den insatsen enligt participations.csv.",
            "The person takes no part in that operation by participations.csv."
        );

    /// <summary>A fact about the person differs from the first spell.</summary>
    public static IssueDefinition DiffersFromFirstSpell { get; } =
        new(
            "GGW1108",
            "Uppgiften är en annan än i den första perioden. Den första gäller.",
            "The fact differs from that of the first spell. The first one holds."
        );

    /// <summary>A date after the as-of date.</summary>
    public static IssueDefinition AfterAsOf { get; } =
        new(
            "GGW1109",
            "Datumet ligger efter det datum som frågan gäller och är ännu inte känt.",
            "The date lies after the date the question is for and is not known yet."
        );

    /// <summary>A measurement with an instrument that is not loaded.</summary>
    public static IssueDefinition InstrumentNotLoaded { get; } =
        new("GGW1110", "Instrumentet är inte laddat. Mätningen läses inte.", "The instrument is not loaded. The measurement is not read.");

    /// <summary>No answer beside a six-month status.</summary>
    public static IssueDefinition AnswerBesideNoAnswer { get; } =
        new(
            "GGW1111",
            "Uppföljningen säger inget svar men en status eller förbättring finns. En status gäller, en förbättring utan status gör det inte.",
            "The follow-up says no answer but there is a status or an improvement. A status holds, an improvement without a status does not."
        );

    /// <summary>A file whose name is near to that of a file of the format.</summary>
    public static IssueDefinition UnknownFile { get; } =
        new("GGW1112", "Formatet saknar filen. Den läses inte.", "The format lacks the file. It is not read.");

    /// <summary>A key that differs from another only in case, dashes, white space or variants of a character.</summary>
    public static IssueDefinition SimilarKey { get; } =
        new(
            "GGW1131",
            "En annan nyckel skrivs nästan likadant. Skriv dem lika om de är en och samma.",
            "Another key is written almost alike. Write them alike if they are one and the same."
        );

    /// <summary>A workbook that cannot be read.</summary>
    public static IssueDefinition UnreadableWorkbook { get; } =
        new(
            "GGE1070",
            "Arbetsboken kan inte läsas. Spara den som xlsx utan lösenord, mindre än 64 MB.",
            "The workbook cannot be read. Save it as xlsx without a password, smaller than 64 MB."
        );

    /// <summary>Cells of a workbook with a formula.</summary>
    public static IssueDefinition FormulaCell { get; } =
        new(
            "GGW1150",
            "Bladet har formler; det värde som räknades ut sist läses. Klistra in värden i stället.",
            "The sheet has formulas; the value that was calculated last is read. Paste values instead."
        );

    /// <summary>Merged cells of a workbook.</summary>
    public static IssueDefinition MergedCells { get; } =
        new(
            "GGW1151",
            "Bladet har sammanfogade celler; bara den första har värdet. Dela dem.",
            "The sheet has merged cells; only the first of them has the value. Split them."
        );

    /// <summary>A workbook with macros.</summary>
    public static IssueDefinition Macros { get; } =
        new("GGW1152", "Arbetsboken har makron. De körs inte.", "The workbook has macros. They are not run.");

    /// <summary>A sheet of another name.</summary>
    public static IssueDefinition UnknownSheet { get; } =
        new("GGW1153", "Bladet hör inte till formatet och läses inte.", "The sheet is not one of the format and is not read.");

    /// <summary>A spell of staff, an assignment or a cost that ends before it begins.</summary>
    public static IssueDefinition EndsBeforeItBegins { get; } =
        new(
            "GGE1071",
            "Perioden slutar innan den börjar. Rätta ett av datumen.",
            "The period ends before it begins. Correct one of the dates."
        );

    /// <summary>A plan that is revised before it is made (SE-R24).</summary>
    public static IssueDefinition RevisedBeforePlan { get; } =
        new(
            "GGE1072",
            "Planen är reviderad innan den är gjord. Rätta ett av datumen.",
            "The plan is revised before it is made. Correct one of the dates."
        );

    /// <summary>No month.</summary>
    public static IssueDefinition NotAMonth { get; } =
        new(
            "GGE1073",
            "En månad måste ha formen ÅÅÅÅ-MM och ligga mellan 1850-01 och 2199-12.",
            "A month must have the form YYYY-MM and lie from 1850-01 to 2199-12."
        );

    /// <summary>No number of hours that a month can have.</summary>
    public static IssueDefinition NotHours { get; } =
        new(
            "GGE1074",
            "Timmarna ska vara ett tal från 0 till 744 med högst två decimaler.",
            "The hours must be a number from 0 to 744 with at most two decimals."
        );

    /// <summary>No share of full time.</summary>
    public static IssueDefinition NotAShareOfFullTime { get; } =
        new(
            "GGE1075",
            "Tjänstgöringsgraden ska vara ett tal från 0 till 1 med högst tre decimaler, eller procent som 50 %.",
            "The share of full time must be a number from 0 to 1 with at most three decimals, or a percentage such as 50 %."
        );

    /// <summary>No amount in öre.</summary>
    public static IssueDefinition NotAnAmount { get; } =
        new(
            "GGE1076",
            "Beloppet ska vara ett heltal ören från 0 till 1 000 000 000 000 000.",
            "The amount must be a whole number of öre from 0 to 1,000,000,000,000,000."
        );

    /// <summary>A number in the place of the organisations of a team.</summary>
    public static IssueDefinition NotAnOrganisation { get; } =
        new(
            "GGE1077",
            "Cellen ska namnge organisationerna i teamet, förenade med |, inte deras antal.",
            "The cell must name the organisations of the team, joined by |, not their number."
        );

    /// <summary>A cost in another currency than kronor.</summary>
    public static IssueDefinition OtherCurrency { get; } =
        new(
            "GGE1078",
            "Kostnaden är i en annan valuta och räknas inte. Skriv beloppet i öre.",
            "The cost is in another currency and does not count. Write the amount in öre."
        );

    /// <summary>An assignment of a member of staff who is not in staff.csv.</summary>
    public static IssueDefinition UnknownStaff { get; } =
        new(
            "GGW1180",
            "Medarbetaren finns inte i staff.csv, så tilldelningen hör inte till något team.",
            "The member of staff is not in staff.csv, so the assignment belongs to no team."
        );

    /// <summary>A member of staff without a team.</summary>
    public static IssueDefinition StaffWithoutTeam { get; } =
        new(
            "GGW1181",
            "Medarbetaren saknar team och är inte med i något teams villkor. Skriv teamets kod.",
            "The member of staff has no team and is in no team's conditions. Write the code of the team."
        );

    /// <summary>A cost more than a year from the time of all participations.</summary>
    public static IssueDefinition CostOfAnotherTime { get; } =
        new(
            "GGW1182",
            "Kostnaden ligger mer än ett år före det första inträdet eller efter det sista avslutet och räknas inte; kontrollera dagarna.",
            "The cost lies more than a year before the first entry or after the last exit and does not count; check the days."
        );

    /// <summary>Ratings by a member of staff who was not responsible for the participant on that day.</summary>
    public static IssueDefinition RaterNotResponsible { get; } =
        new(
            "GGW1183",
            "Den som skattade var inte ansvarig för deltagaren den dagen enligt assignments.csv. Rätta tilldelningen eller rater_id.",
            "The rater was not responsible for the participant on that day by assignments.csv. Correct the assignment or rater_id."
        );

    /// <summary>Ratings of a participant with somebody responsible, by a key that no member of staff has.</summary>
    public static IssueDefinition RaterNotStaff { get; } =
        new(
            "GGW1184",
            "En annan nyckel skattade än den ansvarigas, och staff.csv saknar den. Skriv samma nyckel i rater_id, staff.csv och assignments.csv.",
            "Another key rated than that of the one responsible, and staff.csv lacks it. Write the same key in rater_id, staff.csv and assignments.csv."
        );

    /// <summary>All issues of this kind.</summary>
    public static ValueList<IssueDefinition> All { get; } =
    [
        NoHeader,
        MissingColumn,
        RepeatedColumn,
        TooManyCells,
        StrayQuote,
        UnclosedQuote,
        NulCharacter,
        LineTooLong,
        EmptyCell,
        NotADate,
        NotAPeriod,
        UnknownCode,
        NotANumber,
        RepeatedRecord,
        UnreadableEncoding,
        UnreadableFile,
        UnreadableText,
        UnmappedValue,
        AmbiguousWord,
        NotUtf8,
        FolderForFile,
        FileTwice,
        UnknownColumn,
        ReadAsWindows1252,
        TooFewCells,
        FormulaText,
        UnknownPerson,
        UnknownOperation,
        DiffersFromFirstSpell,
        AfterAsOf,
        InstrumentNotLoaded,
        AnswerBesideNoAnswer,
        UnknownFile,
        SimilarKey,
        NotAFile,
        LastLineOpen,
        UnreadableWorkbook,
        FormulaCell,
        MergedCells,
        Macros,
        UnknownSheet,
        EndsBeforeItBegins,
        RevisedBeforePlan,
        NotAMonth,
        NotHours,
        NotAShareOfFullTime,
        NotAnAmount,
        NotAnOrganisation,
        OtherCurrency,
        UnknownStaff,
        StaffWithoutTeam,
        CostOfAnotherTime,
        RaterNotResponsible,
        RaterNotStaff,
    ];
}
