using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What a person reads for a count: the heading of its column, and its name where it stands alone.</summary>
internal static class CountNames
{
    public static LocalizedText Entered { get; } = new("Inskrivna", "Entered");

    public static LocalizedText Active { get; } = new("Aktiva", "Active");

    public static LocalizedText Ongoing { get; } = new("Pågående", "Ongoing");

    public static LocalizedText Exited { get; } = new("Avslutade", "Exited");

    public static LocalizedText Uncategorised { get; } = new("Utan kategori", "No category");

    public static LocalizedText WorkOrStudy { get; } = new("Arbete/studier", "Work/study");

    public static LocalizedText Nearer { get; } = new("Närmare", "Nearer");

    public static LocalizedText Other { get; } = new("Andra orsaker", "Other");

    public static LocalizedText TookPart { get; } = new("Deltagare", "Took part");

    public static LocalizedText Women { get; } = new("Kvinnor", "Women");

    public static LocalizedText Men { get; } = new("Män", "Men");

    public static LocalizedText NonBinary { get; } = new("Icke-binära", "Non-binary");

    public static LocalizedText Total { get; } = new("Totalt", "Total");

    public static LocalizedText CannotSay { get; } = new("Kan inte sägas", "Cannot say");

    public static LocalizedText GrandTotal { get; } =
        new("Alla deltagare, även ofullständiga poster", "All participants, incomplete records too");

    public static LocalizedText Persons { get; } = new("Personer", "Persons");

    public static LocalizedText Organisations { get; } = new("Organisationer", "Organisations");

    public static LocalizedText Participations { get; } = new("Deltaganden", "Participations");

    public static LocalizedText Assessable { get; } = new("Bedömbara", "Assessable");

    public static LocalizedText Up { get; } = new("Uppåt", "Up");

    public static LocalizedText Same { get; } = new("Oförändrat", "Same");

    public static LocalizedText Down { get; } = new("Nedåt", "Down");

    public static LocalizedText AnyUp { get; } = new("Minst en upp", "Any up");

    public static LocalizedText AnyDown { get; } = new("Minst en ned", "Any down");

    public static LocalizedText Subjects { get; } = new("Att mäta", "To measure");

    public static LocalizedText Measured { get; } = new("Minst en mätning", "Measured");

    public static LocalizedText WithSecond { get; } = new("Minst två", "With a second");

    /// <summary>A name as it begins a heading or a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
