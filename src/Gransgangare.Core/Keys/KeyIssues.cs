namespace Gransgangare.Core;

/// <summary>Faults in the form of a key, code or name (nyckelns form), the same by every door.</summary>
internal static class KeyIssues
{
    /// <summary>A control, format or line character, or half of a surrogate pair.</summary>
    public static readonly IssueDefinition CharacterNotAccepted = new(
        "GGE2014",
        "Texten innehåller ett styrtecken, ett osynligt formattecken eller en radbrytning; skriv den på nytt utan tecknet.",
        "The text contains a control character, an invisible format character or a line break; write it again without the character."
    );

    /// <summary>More than <see cref="KeyForm.MaxLength"/> characters.</summary>
    public static readonly IssueDefinition TooLong = new(
        "GGE1014",
        "Texten har fler än 200 tecken; korta den.",
        "The text has more than 200 characters; shorten it."
    );

    /// <summary>A key that cannot stand in an address: <c>.</c>, <c>..</c>, or one with <c>/</c>.</summary>
    public static readonly IssueDefinition NotAPlace = new(
        "GGE2015",
        "Nyckeln är en eller två punkter eller innehåller ett snedstreck; välj en annan nyckel.",
        "The key is one or two full stops or contains a slash; choose another key."
    );

    /// <summary>A long number that a spreadsheet has written as <c>2,02401E+11</c>: its last digits are lost.</summary>
    public static readonly IssueDefinition Rounded = new(
        "GGE2016",
        "Ett kalkylprogram har avrundat nyckeln; formatera kolumnen som text och exportera igen.",
        "A spreadsheet has rounded the key; format the column as text and export again."
    );

    /// <summary>What a program writes where it has no key: an error of a spreadsheet such as <c>#REF!</c> or <c>####</c>, or <c>NULL</c>.</summary>
    public static readonly IssueDefinition NoKey = new(
        "GGE1032",
        "Ett program har skrivit ett fel eller ett tomt värde, såsom #REFERENS!, #### eller NULL, där nyckeln ska stå; fyll i nyckeln.",
        "A program has written an error or an empty value, such as #REF!, #### or NULL, where the key must stand; fill in the key."
    );

    /// <summary>U+FFFD, which a program has written for a letter that it could not read: two texts may have become one.</summary>
    public static readonly IssueDefinition CharacterLost = new(
        "GGE1061",
        "Ett program har ersatt en bokstav i texten med ett utbytestecken; exportera igen med rätt teckenkodning.",
        "A program has replaced a letter of the text by a replacement character; export again in the right encoding."
    );

    /// <summary>A key without a character.</summary>
    public static readonly IssueDefinition Empty = new(
        "GGE2017",
        "Nyckeln är tom; ge posten en nyckel.",
        "The key is empty; give the record a key."
    );

    /// <summary>A code of a förbund that reports use for all, for those without one and for small ones together.</summary>
    public static readonly IssueDefinition Reserved = new(
        "GGE2018",
        "Koderna total, unknown och others står i rapporter för alla, okänt och övriga; välj en annan kod för förbundet.",
        "The codes total, unknown and others stand in reports for all, unknown and others; choose another code for the förbund."
    );

    /// <summary>All issues of this kind.</summary>
    public static ValueList<IssueDefinition> All { get; } =
    [CharacterNotAccepted, TooLong, NotAPlace, Rounded, NoKey, CharacterLost, Empty, Reserved];
}
