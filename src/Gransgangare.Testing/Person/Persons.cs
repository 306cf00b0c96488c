using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// Draws who a participant is: first the target group, then an age that fits it, then facts that fit both, and last the further groups that
/// the facts allow.
/// </summary>
internal sealed class Persons(CohortFrame frame)
{
    private readonly Choice<Gender> _gender = GenderTable(frame.Project);

    public PersonDraft Draw(int index, LocalDate entry)
    {
        var ofPlace = frame.Stream(index, Topic.Place);
        var forbund = frame.Places.Forbund(ofPlace);
        var municipality = frame.Places.Municipality(ofPlace, forbund, entry);
        var rural = Places.Rural(ofPlace, municipality);

        var random = frame.Stream(index, Topic.Person);
        var gender = _gender.Draw(random);
        var first = frame.Groups.First(random, forbund);
        var age = DrawAge(random, forbund, first);
        var birthDate = entry.PlusYears(-age).PlusDays(-random.Below(365));
        var drawn = DrawFacts(random, entry, age, first?.Group) with { Rural = rural };
        var facts = Leaves.With(drawn, frame.Stream(index, Topic.Leave), entry);
        return new PersonDraft(
            index,
            entry,
            forbund,
            municipality,
            gender,
            age,
            birthDate,
            first?.Group,
            facts with
            {
                TargetGroups = frame.Groups.All(random, first?.Group, age, entry, facts),
            }
        );
    }

    private int DrawAge(RandomStream random, string? forbund, TargetGroupRow? first)
    {
        var project = frame.Project.Ages;
        var group = first?.Ages ?? project;
        var tooOld = random.Below(1000) < PersonTables.TooOldPerMille;
        if (tooOld && group.To > project.To)
        {
            return random.Between(project.To + 1, Math.Min(project.To + 2, group.To));
        }

        var fitting = new AgeRange(Math.Max(project.From, group.From), Math.Min(project.To, group.To));
        var table = forbund is "finsam-goteborg" ? PersonTables.AgesGoteborg : PersonTables.Ages;
        var band = table.Draw(random, band => band.From <= fitting.To && fitting.From <= band.To, fitting);
        return random.Between(Math.Max(band.From, fitting.From), Math.Min(band.To, fitting.To));
    }

    private static EntryFacts DrawFacts(RandomStream random, LocalDate entry, int age, TargetGroup? first)
    {
        var status = StatusTable(first).Draw(random);
        var registered = status == LabourStatus.Unemployed ? PersonTables.RegisteredUnemployed : PersonTables.RegisteredOtherwise;
        var foreignBorn = first == TargetGroup.ForeignBorn;
        var inEducation = (age < 25 ? PersonTables.InEducationYoung : PersonTables.InEducation).Draw(random);
        return new EntryFacts
        {
            LabourStatus = status,
            RegisteredUnemployed = registered.Draw(random),
            UnemployedSince = status == LabourStatus.Unemployed ? DrawUnemployedSince(random, entry, age, first) : null,
            InEducation = first == TargetGroup.YoungNeet ? Fact.No : inEducation,
            ParentalLeave = PersonTables.ParentalLeave.Draw(random),
            Isced = IscedTable(age).Draw(random),
            Disability = first == TargetGroup.YoungDisability ? Fact.Yes : PersonTables.Disability.Draw(random),
            ThirdCountryNational = (foreignBorn ? PersonTables.ThirdCountryForeignBorn : PersonTables.ThirdCountry).Draw(random),
            ForeignBackground = foreignBorn ? Fact.Yes : PersonTables.ForeignBackground.Draw(random),
            Minority = PersonTables.Minority.Draw(random),
            Homeless = PersonTables.Homeless.Draw(random),
            OtherDisadvantaged = PersonTables.OtherDisadvantaged.Draw(random),
            DirectBeneficiary = PersonTables.DirectBeneficiary.Draw(random),
            Referrer = random.Percent(PersonTables.ReferrerMissingPercent) ? null : ReferrerTable(first).Draw(random),
            IncomeSources = IncomeTable(first, status).Draw(random),
        };
    }

    // Never before the sixteenth birthday, or thereabouts.
    private static LocalDate? DrawUnemployedSince(RandomStream random, LocalDate entry, int age, TargetGroup? first)
    {
        var table = first == TargetGroup.LongTermUnemployed ? PersonTables.MonthsLongTerm : PersonTables.MonthsUnemployed;
        var (from, to) = table.Draw(random);
        var most = (age - 16) * 12;
        var months = random.Between(Math.Min(from, most), Math.Min(to, most));
        var since = entry.PlusMonths(-months).PlusDays(-random.Between(1, 27));
        return random.Percent(PersonTables.UnemployedSinceMissingPercent) ? null : since;
    }

    private static Choice<Gender> GenderTable(ProjectDefinition project)
    {
        var women = project.PlannedWomen is { } planned ? (int)(planned * 1000) : PersonTables.WomenPerMilleUnplanned;
        return new(
            (Gender.Woman, women),
            (Gender.Man, Math.Max(0, 1000 - women - PersonTables.NonBinaryPerMille)),
            (Gender.NonBinary, PersonTables.NonBinaryPerMille)
        );
    }

    private static Choice<LabourStatus> StatusTable(TargetGroup? first) =>
        first == TargetGroup.LongTermUnemployed ? PersonTables.StatusLongTermUnemployed
        : first == TargetGroup.LongTermSickListed ? PersonTables.StatusSickListed
        : first == TargetGroup.YoungActivityCompensation ? PersonTables.StatusActivityCompensation
        : first == TargetGroup.YoungNeet ? PersonTables.StatusNeet
        : PersonTables.StatusOther;

    private static Choice<int> IscedTable(int age) =>
        age switch
        {
            < 18 => PersonTables.IscedUnder18,
            < 20 => PersonTables.IscedUnder20,
            < 30 => PersonTables.IscedUnder30,
            _ => PersonTables.Isced,
        };

    private static Choice<Referrer> ReferrerTable(TargetGroup? first) =>
        first == TargetGroup.LongTermSickListed ? PersonTables.ReferrerSickListed
        : first?.Code.StartsWith("young-", StringComparison.Ordinal) == true ? PersonTables.ReferrerYoung
        : PersonTables.ReferrerOther;

    private static Choice<ValueList<IncomeSource>> IncomeTable(TargetGroup? first, LabourStatus status) =>
        first == TargetGroup.LongTermSocialAssistance ? IncomeTables.SocialAssistance
        : first == TargetGroup.YoungActivityCompensation ? IncomeTables.ActivityCompensation
        : first == TargetGroup.LongTermSickListed ? IncomeTables.SickListed
        : status == LabourStatus.Unemployed ? IncomeTables.Unemployed
        : status == LabourStatus.Inactive ? IncomeTables.Inactive
        : IncomeTables.Employed;
}
