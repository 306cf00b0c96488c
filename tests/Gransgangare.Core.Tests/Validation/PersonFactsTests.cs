using NodaTime;

namespace Gransgangare.Core.Tests.Validation;

/// <summary>SE-R23: gender and birth date belong to the person, whichever the operation and in whatever order the records come.</summary>
public sealed class PersonFactsTests
{
    private static readonly LocalDate s_born = new(1990, 1, 2);
    private static readonly LocalDate s_other = new(1971, 5, 6);

    [Fact]
    public void SE_R23_the_validator_asks_all_records_of_a_person()
    {
        Participation[] records =
        [
            Record("c", new(2024, 5, 1), s_other, Gender.Man),
            Record("a", new(2024, 1, 1), null, Gender.Unknown),
            Record("d", new(2024, 6, 1), s_born, Gender.Woman),
            Record("b", new(2024, 3, 1), s_born, Gender.Woman),
        ];
        string[] expected = ["GGE1030 birth_date, GGW1130 gender", "", "", ""];
        foreach (var order in Orders(records.Length))
        {
            var found = new ParticipationValidator().ValidatePerson(order.Select(place => records[place]));
            Assert.Equal(order.Select(place => expected[place]), found.Select(Said));
        }
    }

    [Fact]
    public void SE_R23_of_one_operation_no_gender_is_asked_since_the_first_holds() =>
        Assert.Equal(
            ["", ""],
            new ParticipationValidator()
                .ValidatePerson([Record("a", new(2024, 1, 1), s_born, Gender.Woman), Record("a", new(2024, 5, 1), s_born, Gender.Man)])
                .Select(Said)
        );

    [Fact]
    public void SE_R22_what_follows_from_a_death_in_another_operation_is_there_too()
    {
        var died = Record("a", new(2024, 1, 1), s_born, Gender.Woman) with
        {
            Spells = [new Spell(new(2024, 1, 1), new Exit(new(2024, 2, 1), ExitReason.Deceased))],
        };
        var later = Record("b", new(2024, 5, 1), s_born, Gender.Woman);
        Assert.Equal(["GGW2114 spells[0].entry_date", ""], new ParticipationValidator().ValidatePerson([later, died]).Select(Said));
    }

    [Fact]
    public void One_person_is_taken_and_nobody_is_well()
    {
        var one = Record("a", new(2024, 1, 1), s_born, Gender.Woman);
        Assert.Empty(new ParticipationValidator().ValidatePerson([]));
        Assert.Throws<ArgumentException>(() => new ParticipationValidator().ValidatePerson([one, one with { Person = "k2" }]));
    }

    private static Participation Record(string operation, LocalDate entry, LocalDate? birthDate, Gender gender) =>
        new()
        {
            Person = "k1",
            Operation = operation,
            Gender = gender,
            BirthDate = birthDate,
            Spells = [new Spell(entry)],
        };

    private static string Said(ValidationResult result) => string.Join(", ", result.Select(issue => $"{issue.Code} {issue.Path}"));

    private static IEnumerable<int[]> Orders(int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Orders(count - 1)
                .SelectMany(rest =>
                    Enumerable.Range(0, count).Select(at => rest.Take(at).Append(count - 1).Concat(rest.Skip(at)).ToArray())
                );
}
