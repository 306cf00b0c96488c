using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// Every figure of a report, a line for each. JSON members, columns, names in a bridge, what disclosure control protects and docs/figures.md follow from
/// it; how figures are linked is written beside it in Protection.
/// </summary>
internal static class FigureCatalogue
{
    /// <summary>Of the total and of each group: outcomes.</summary>
    public static FigureSet<ReportFigures> Outcomes { get; } =
    [
        new("entered", "Inskrivna", "Entered", "SE-R6", of => of.Entered),
        new("active", "Aktiva", "Active", "SE-R6", of => of.Active) { Worth = Worth.MainOfTotal },
        new("ongoing", "Pågående", "Ongoing", "SE-R6", of => of.Ongoing) { MayFall = true },
        new("exited", "Avslutade", "Exited", "SE-R6", of => of.Exited) { IsOfTotal = true },
        new("workOrStudy", "Arbete/studier", "Work/study", "SE-R4", of => of.WorkOrStudy) { Worth = Worth.MainOfTotal },
        new("denominator", "Nämnare för andelarna", "Denominator of the shares", "SE-R6", of => of.WorkOrStudy.Denominator)
        {
            Address = "workOrStudy/denominator",
            Worth = Worth.MainOfTotal,
        },
        new("work", "Arbete", "Work", "SE-R4", of => of.Work) { IsOfTotal = true, IsPart = true },
        new("study", "Studier", "Study", "SE-R4", of => of.Study) { IsOfTotal = true, IsPart = true },
        new("nearer", "Närmare", "Nearer", "SE-R4", of => of.Nearer) { Worth = Worth.MainOfTotal },
        new("other", "Andra orsaker", "Other", "SE-R4", of => of.Other) { Worth = Worth.MainOfTotal },
        new("uncategorised", "Utan kategori", "No category", "SE-R5", of => of.Uncategorised) { IsOfTotal = true, MayFall = true },
        new("persons", "Personer", "Persons", "SE-R6", of => of.Persons) { IsOfTotal = true, Unit = CountUnit.Persons },
        new("participations", "Deltaganden", "Participations", "SE-R6", of => of.Participations)
        {
            IsOfTotal = true,
            Unit = CountUnit.Participations,
        },
    ];

    /// <summary>Of a goal; one on an ESF indicator counts participations.</summary>
    public static FigureSet<GoalResult> Goals { get; } =
    [
        new("share", "Antal", "Number", "SE-R10", of => of.Share) { Unit = CountUnit.Persons },
        new("denominator", "Nämnare", "Denominator", "SE-R10", of => of.Share.Denominator)
        {
            Address = "share/denominator",
            Unit = CountUnit.Persons,
        },
        new("undecided", "Outredda", "Undecided", "SE-R5", of => of.Doubt.Undecided)
        {
            Address = "doubt/undecided",
            Unit = CountUnit.Persons,
            MayFall = true,
        },
    ];

    /// <summary>Of what was planned, for each sub-project and the project.</summary>
    public static FigureSet<PlannedComparison> Planned { get; } =
    [
        new("planned", "Planerat", "Planned", "SE-G6", of => of.Planned) { IsPlanned = true },
        new("active", "Deltagare", "Took part", "SE-G6", of => of.Active),
        new("plannedWomen", "Planerat kvinnor", "Planned women", "SE-G6", of => of.PlannedWomen) { IsPlanned = true },
        new("women", "Kvinnor", "Women", "SE-G6", of => of.Women),
        new("plannedMen", "Planerat män", "Planned men", "SE-G6", of => of.PlannedMen) { IsPlanned = true },
        new("men", "Män", "Men", "SE-G6", of => of.Men),
    ];

    /// <summary>Of an indicator: the genders and all.</summary>
    public static FigureSet<EsfTableRow> Indicators { get; } =
    [
        new("woman", "Kvinnor", "Women", "ESF-P1", of => of.Woman) { Unit = CountUnit.Participations, Worth = Worth.OfGroup },
        new("man", "Män", "Men", "ESF-P1", of => of.Man) { Unit = CountUnit.Participations, Worth = Worth.OfGroup },
        new("nonBinary", "Icke-binära", "Non-binary", "ESF-P1", of => of.NonBinary)
        {
            Unit = CountUnit.Participations,
            Worth = Worth.OfGroup,
            IsSpecial = true,
        },
        new("total", "Totalt", "Total", "ESF-P1", of => of.Total) { Unit = CountUnit.Participations },
        new("cannotSay", "Kan inte sägas", "Cannot say", "ESF-F5", of => of.CannotSay)
        {
            Unit = CountUnit.Participations,
            Worth = Worth.DetailOfGroup,
            MayFall = true,
        },
    ];

    /// <summary>Of the participants of a programme with incomplete records too.</summary>
    public static Figure<EsfResult> GrandTotal { get; } =
        new(
            "grandTotal",
            "Alla deltagare, även ofullständiga poster",
            "All participants, incomplete records too",
            "ESF-F6",
            of => of.GrandTotal
        );

    /// <summary>Of a rater: how well there is measured.</summary>
    public static FigureSet<RaterCoverage> Coverage { get; } =
    [
        new("subjects", "Att mäta", "To measure", "BIP-M4", of => of.Subjects) { Unit = CountUnit.Persons },
        new("measured", "Minst en mätning", "Measured", "BIP-M4", of => of.Measured) { Unit = CountUnit.Persons },
        new("withSecond", "Minst två", "With a second", "BIP-M5", of => of.WithSecond) { Unit = CountUnit.Persons },
    ];

    /// <summary>Of a rater: progression.</summary>
    public static FigureSet<ProgressionGroup> Progression { get; } =
    [
        new("persons", "Personer", "Persons", "BIP-M5", of => of.Persons) { Unit = CountUnit.Persons },
        new("assessable", "Bedömbara", "Assessable", "BIP-P7", of => of.Assessable) { Unit = CountUnit.Persons },
        new("up", "Uppåt", "Up", "BIP-P4", of => of.Up)
        {
            Within = "assessable",
            ShareKey = "upShare",
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("same", "Oförändrat", "Same", "BIP-P4", of => of.Same)
        {
            Within = "assessable",
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("down", "Nedåt", "Down", "BIP-P4", of => of.Down)
        {
            Within = "assessable",
            ShareKey = "downShare",
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("anyUp", "Minst en upp", "Any up", "BIP-P5", of => of.AnyUp)
        {
            Within = "assessable",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("anyDown", "Minst en ned", "Any down", "BIP-P5", of => of.AnyDown)
        {
            Within = "assessable",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
    ];

    /// <summary>Of an item of an instrument: pairs of answers.</summary>
    public static FigureSet<ItemPairs> Items { get; } =
    [
        new("n", "Personer med par", "Persons with a pair", "BIP-P8", of => of.N) { Worth = Worth.Detail, Unit = CountUnit.Persons },
        new("up", "Uppåt", "Up", "BIP-P2", of => of.Up)
        {
            Within = "n",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("same", "Oförändrat", "Same", "BIP-P2", of => of.Same)
        {
            Within = "n",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("down", "Nedåt", "Down", "BIP-P2", of => of.Down)
        {
            Within = "n",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
    ];

    /// <summary>Of an item that two raters answer: whether they come closer.</summary>
    public static FigureSet<GapChange> GapChanges { get; } =
    [
        // Another measurement may match others, so that even those who are compared may become fewer.
        new("compared", "Jämförda", "Compared", "BIP-G6", of => of.Compared)
        {
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("closer", "Närmare", "Closer", "BIP-G6", of => of.Closer)
        {
            Within = "compared",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("same", "Oförändrat", "Same", "BIP-G6", of => of.Same)
        {
            Within = "compared",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
        new("further", "Längre ifrån", "Further apart", "BIP-G6", of => of.Further)
        {
            Within = "compared",
            Worth = Worth.Detail,
            MayFall = true,
            Unit = CountUnit.Persons,
        },
    ];

    /// <summary>Every set with its address in the JSON; <c>*</c> = the codes of a row.</summary>
    public static IReadOnlyList<(string At, IEnumerable<Figure> Figures)> Sets { get; } =
    [
        ("total", Outcomes),
        ("goals/*", Goals),
        ("planned/*", Planned),
        ("esf/indicators/*", Indicators),
        ("esf", [GrandTotal]),
        ("bip/coverage/*", Coverage),
        ("bip/groups/*", Progression),
        ("bip/groups/*/items/*", Items),
        ("bip/gap/items/*", GapChanges),
    ];

    /// <summary>All figures.</summary>
    public static IEnumerable<Figure> All => Sets.SelectMany(set => set.Figures);
}
