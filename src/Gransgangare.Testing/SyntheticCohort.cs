using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// An invented cohort (syntetisk kohort): participations of a project and the BIP measurements of their two raters, as a förbund would have
/// them on one day. The same seed gives the same values on every platform, and the first of any number are the same whatever the number.
/// </summary>
/// <remarks>
/// <para>
/// Nothing is kept: every walk makes the records again, one at a time, so that the number sets the time and never the memory. An instance is
/// immutable and may be walked by several threads at once.
/// </para>
/// <para>
/// The shares are invented and say nothing about real participants. The records hold what real ones hold: missing and refused facts,
/// returns, exits without a reason, registration errors, missed measurements, special categories. At least four in five participations,
/// counted from the first, have gender, birth date, labour status and education; none has an error of <see cref="ParticipationValidator"/>,
/// and no measurement breaks BIP-M3. A few are a year or two older than the project is for, which is a warning. Everything known happened
/// on or before <see cref="AsOf"/>. The values are stable within a version of this package; a changed table is stated in the changelog.
/// </para>
/// </remarks>
public sealed class SyntheticCohort
{
    /// <summary>The largest number of participations: person keys have seven digits, so that they sort by number.</summary>
    public const int Largest = 9_999_999;

    private readonly CohortFrame _frame;
    private readonly Persons _persons;
    private readonly Spells _spells;
    private readonly Ratings _ratings;

    private SyntheticCohort(int count, CohortFrame frame)
    {
        Count = count;
        _frame = frame;
        _persons = new Persons(frame);
        _spells = new Spells(frame);
        _ratings = new Ratings(frame);
    }

    /// <summary>Number of participations, and of persons: each takes part once, in one or two spells.</summary>
    public int Count { get; }

    /// <summary>The seed.</summary>
    public ulong Seed => _frame.Seed;

    /// <summary>The project taken part in; all are in its operation <see cref="Participation.DefaultOperation"/>.</summary>
    public ProjectDefinition Project => _frame.Project;

    /// <summary>The day the cohort is seen on (per datum), included: what goes on then has no end.</summary>
    public LocalDate AsOf => _frame.AsOf;

    /// <summary>The participations in order of the person key (<c>p0000001</c>…), made again at each walk.</summary>
    public IEnumerable<Participation> Participations
    {
        get
        {
            for (var index = 0; index < Count; index++)
            {
                yield return Make(index);
            }
        }
    }

    /// <summary>
    /// The measurements in order of the person key, for each person by day, made again at each walk. Participants answer without a rater
    /// key.
    /// </summary>
    public IEnumerable<Measurement> Measurements
    {
        get
        {
            for (var index = 0; index < Count; index++)
            {
                foreach (var measurement in _ratings.Of(index, Make(index)))
                {
                    yield return measurement;
                }
            }
        }
    }

    /// <summary>Makes a cohort.</summary>
    /// <param name="participants">Number of participations, 0 to <see cref="Largest"/>.</param>
    /// <param name="seed">Any number; another seed gives another cohort.</param>
    /// <param name="project">
    /// The project: its time, ages, target groups and sub-projects, the latter weighted by their planned numbers; <c>null</c> =
    /// Gränsgångare.
    /// </param>
    /// <param name="asOf">The day the cohort is seen on; <c>null</c> = the last day of the project.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many participations.</exception>
    /// <exception cref="ArgumentException">The project has no last day and no day is given, or it takes nobody in by that day.</exception>
    public static SyntheticCohort Create(int participants, ulong seed, ProjectDefinition? project = null, LocalDate? asOf = null)
    {
        if (participants is < 0 or > Largest)
        {
            throw new ArgumentOutOfRangeException(
                nameof(participants),
                FormattableString.Invariant($"A cohort has 0 to {Largest} participations.")
            );
        }

        project ??= ProjectDefinition.Gransgangare;
        var day =
            asOf
            ?? project.Period.End
            ?? throw new ArgumentException("The project has no last day; say what day the cohort is seen on.", nameof(asOf));
        var frame = new CohortFrame(seed, project, day);
        return frame.FirstEntry <= frame.LastEntry
            ? new SyntheticCohort(participants, frame)
            : throw new ArgumentException("The project takes in nobody by the day the cohort is seen on.", nameof(asOf));
    }

    /// <summary>Project, number and seed.</summary>
    public override string ToString() => FormattableString.Invariant($"{Project.Id}, {Count} participations, seed {Seed}");

    private Participation Make(int index)
    {
        var person = _persons.Draw(index, _spells.Entry(index));
        var spells = _spells.Draw(person);
        var events = new Events(_frame, person).Draw(spells);
        var participation = new Participation
        {
            Person = FormattableString.Invariant($"p{index + 1:0000000}"),
            Forbund = person.Forbund,
            Municipality = person.Municipality,
            Gender = person.Gender,
            BirthDate = person.BirthDate,
            AtEntry = person.Facts,
            Spells = FollowUps.Add(_frame, person, spells, events),
            Events = events,
            Interventions = Interventions.Draw(_frame, person, spells),
        };
        return Support.Add(_frame, index, Gaps.Lose(_frame, index, participation));
    }
}
