using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a project takes (resurser): staff and whom they are responsible for, costs, hours of participants and their plans.</summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record ProjectResources
{
    /// <summary>Nothing is known.</summary>
    public static ProjectResources None { get; } = new();

    /// <summary>Spells of staff.</summary>
    public ValueList<StaffSpell> Staff { get; init; } = ValueList<StaffSpell>.Empty;

    /// <summary>Who was responsible for whom.</summary>
    public ValueList<Assignment> Assignments { get; init; } = ValueList<Assignment>.Empty;

    /// <summary>Costs.</summary>
    public ValueList<Cost> Costs { get; init; } = ValueList<Cost>.Empty;

    /// <summary>Hours of participants.</summary>
    public ValueList<WorkedHours> Hours { get; init; } = ValueList<WorkedHours>.Empty;

    /// <summary>Plans of participants.</summary>
    public ValueList<IndividualPlan> Plans { get; init; } = ValueList<IndividualPlan>.Empty;

    /// <summary>The same without records of other participants than some: staff and costs stay.</summary>
    /// <param name="persons">Opaque keys of the participants that remain.</param>
    /// <exception cref="ArgumentNullException"><paramref name="persons"/> is <c>null</c>.</exception>
    public ProjectResources OnlyOf(IEnumerable<string> persons)
    {
        var known = new HashSet<string>(persons ?? throw new ArgumentNullException(nameof(persons)), StringComparer.Ordinal);
        return this with
        {
            Assignments = Assignments.Where(row => known.Contains(row.Person)).ToValueList(),
            Hours = Hours.Where(row => known.Contains(row.Person)).ToValueList(),
            Plans = Plans.Where(row => known.Contains(row.Person)).ToValueList(),
        };
    }

    /// <summary>
    /// The same without records that count in nothing, see <see cref="Lifetimes.DoubtAbout"/>: after the death of their participant, or of another time than the
    /// participant's; a revision after the death is none. Costs have the time of all participations. Staff stay.
    /// </summary>
    /// <param name="participations">All participations of the project.</param>
    /// <exception cref="ArgumentNullException"><paramref name="participations"/> is <c>null</c>.</exception>
    public ProjectResources OfTheirTime(IEnumerable<Participation> participations)
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToList();
        var time = Lifetimes.TimeOf(all);
        var ofPerson = all.GroupBy(participation => participation.Person, StringComparer.Ordinal)
            .ToDictionary(person => person.Key, person => person.ToList(), StringComparer.Ordinal);
        return this with
        {
            Assignments = Assignments.Where(row => Counts(row.Person, row.Period)).ToValueList(),
            Costs = Costs.Where(row => !Lifetimes.IsOfAnotherTime(row.Period, time)).ToValueList(),
            Hours = Hours.Where(row => Counts(row.Person, row.Days)).ToValueList(),
            Plans = Plans
                .Where(row => Counts(row.Person, new(row.Date, row.Date)))
                .Select(row => row.Revised is { } revised && !Counts(row.Person, new(revised, revised)) ? row with { Revised = null } : row)
                .ToValueList(),
        };

        bool Counts(string person, ParticipationPeriod days) =>
            !ofPerson.TryGetValue(person, out var known) || Lifetimes.DoubtAbout(days, known) is null;
    }

    /// <summary>The numbers of records only.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Staff.Count} staff, {Assignments.Count} assignments, {Costs.Count} costs, {Hours.Count} hours, {Plans.Count} plans"
        );
}
