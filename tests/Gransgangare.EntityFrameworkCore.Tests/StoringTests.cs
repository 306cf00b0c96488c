using Gransgangare.Bip;
using Gransgangare.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>What the database refuses, and what a host can ask it.</summary>
public sealed class StoringTests
{
    private static readonly Participation s_someone = new()
    {
        Person = "k1",
        Gender = Gender.Woman,
        BirthDate = new LocalDate(1990, 5, 6),
        AtEntry = new EntryFacts { RegisteredUnemployed = Fact.Yes, TargetGroups = [TargetGroup.Comorbidity, TargetGroup.ForeignBorn] },
        Spells = [new Spell(new LocalDate(2024, 1, 15))],
    };

    [Fact]
    public Task Sqlite_keeps_the_first_of_two_changes() => The_second_of_two_changes_is_refused(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_keeps_the_first_of_two_changes() => The_second_of_two_changes_is_refused(TestDatabase.Postgres());

    [Fact]
    public Task Sqlite_refuses_the_same_participation_twice() => The_same_twice_is_refused(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_refuses_the_same_participation_twice() => The_same_twice_is_refused(TestDatabase.Postgres());

    [Fact]
    public Task Sqlite_answers_linq_and_sql() => Linq_and_sql_are_answered(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_answers_linq_and_sql() => Linq_and_sql_are_answered(TestDatabase.Postgres());

    [Fact]
    public async Task A_code_that_the_list_does_not_have_is_an_error_that_does_not_repeat_it()
    {
        using var database = TestDatabase.Sqlite();
        await database.StoreAsync([s_someone]);
        await using var context = database.Open();
        await context.Database.ExecuteSqlAsync($"UPDATE gg_participations SET gender = 'Secret'");
        var exception = await Assert.ThrowsAsync<FormatException>(() => context.Participations.ToListAsync());
        Assert.DoesNotContain("Secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identity_number_is_no_key_and_is_not_repeated()
    {
        const string Number = "19900506-2386";
        var measurement = new RandomRecord(1).Measurement("k1");
        var row = ParticipationRow.From(s_someone);
        Action[] refused =
        [
            () => ParticipationRow.From(s_someone with { Person = Number }),
            () => ParticipationRow.From(s_someone with { Operation = Number }),
            () => row.Set(s_someone with { Person = Number }),
            () => MeasurementRow.From(measurement with { Subject = Number }),
            () => MeasurementRow.From(measurement with { RaterId = Number }),
        ];
        Assert.All(
            refused,
            store =>
            {
                var exception = Assert.Throws<ArgumentException>(store);
                Assert.StartsWith("GGE2011 ", exception.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(Number, exception.ToString(), StringComparison.Ordinal);
            }
        );
        Assert.Equal(("k1", 1), (row.Person, row.Revision));
    }

    [Theory]
    [InlineData("19811218-9876", "GGE2011")]
    [InlineData("900506‑2386", "GGE2011")]
    [InlineData("k\0f3", "GGE2014")]
    [InlineData("a/b", "GGE2015")]
    [InlineData("..", "GGE2015")]
    [InlineData("", "GGE2017")]
    [InlineData(" ", "GGE2017")]
    public async Task H11_what_is_no_key_is_refused_on_the_setters_too(string key, string code)
    {
        using var database = TestDatabase.Sqlite();
        await using var context = database.Open();
        foreach (var column in new[] { "person", "operation", "subject", "rater_id" })
        {
            context.ChangeTracker.Clear();
            var (row, measurement) = (ParticipationRow.From(s_someone), MeasurementRow.From(new RandomRecord(1).Measurement("k1")));
            (row.Person, row.Operation) = (column == "person" ? key : row.Person, column == "operation" ? key : row.Operation);
            (measurement.Subject, measurement.RaterId) = (column == "subject" ? key : "k1", column == "rater_id" ? key : "r1");
            context.AddRange(column is "person" or "operation" ? [row] : (object[])[measurement]);
            var exception = await Assert.ThrowsAnyAsync<Exception>(() => context.SaveChangesAsync());
            var refused = exception as ArgumentException ?? Assert.IsType<ArgumentException>(exception.InnerException);
            Assert.StartsWith($"{code} {column}: ", refused.Message, StringComparison.Ordinal);
            Assert.True(key.Length < 3 || !exception.ToString().Contains(key, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task F7_a_key_is_stored_and_asked_for_in_one_form()
    {
        using var database = TestDatabase.Sqlite();
        await using (var context = database.Open())
        {
            var row = ParticipationRow.From(s_someone);
            row.Person = " ka\u030a\u00a0";
            context.Add(row);
            await context.SaveChangesAsync();
        }

        await using var later = database.Open();
        const string Written = "\tka\u030a";
        Assert.Equal("kå", (await later.Participations.SingleAsync(row => row.Person == Written)).Person);
    }

    [Fact]
    public void H11_a_name_that_holds_an_identity_number_is_not_stored()
    {
        var period = new ParticipationPeriod(new LocalDate(2024, 2, 1), null);
        var person = s_someone with { Interventions = [new Intervention(InterventionKind.Health, period, "samtal 19811218-9876")] };
        Assert.StartsWith(
            "GGE2011 ",
            Assert.Throws<ArgumentException>(() => ParticipationRow.From(person)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Entities_of_the_host_use_the_conversions()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var options = new DbContextOptionsBuilder().UseSqlite(connection).Options;
        var visit = new Visit
        {
            Day = new LocalDate(2024, 2, 29),
            Gender = Gender.NonBinary,
            Came = Fact.Refused,
            Reasons = [ExitReason.Study, ExitReason.Other],
            Answers = default(Answers).WithOriented(2, 10).WithOriented(31, 4),
        };
        await using (var context = new HostContext(options))
        {
            await context.Database.EnsureCreatedAsync();
            context.Add(visit);
            await context.SaveChangesAsync();
        }

        await using var again = new HostContext(options);
        var read = await again.Set<Visit>().SingleAsync(row => row.Day >= new LocalDate(2024, 2, 29) && row.Came == Fact.Refused);
        Assert.Equal(
            (visit.Day, visit.Gender, visit.Next, visit.Reasons, visit.Answers),
            (read.Day, read.Gender, read.Next, read.Reasons, read.Answers)
        );
        var stored = await again
            .Database.SqlQuery<string>($"SELECT Day || Gender || Came || Reasons || substr(Answers, 3, 1) AS Value FROM Visit")
            .SingleAsync();
        Assert.Equal("2024-02-29non-binaryrefused|study|other|A", stored);
    }

    private static async Task The_second_of_two_changes_is_refused(TestDatabase database)
    {
        using var _ = database;
        await database.StoreAsync([s_someone]);
        await using var one = database.Open();
        await using var other = database.Open();
        var (first, second) = (await one.Participations.SingleAsync(), await other.Participations.SingleAsync());
        first.Set(s_someone with { Events = [new(new LocalDate(2024, 3, 1), EventKind.Employed)] });
        await one.SaveChangesAsync();
        second.Set(s_someone with { Events = [new(new LocalDate(2024, 3, 1), EventKind.Inactive)] });
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.SaveChangesAsync());
        await using var third = database.Open();
        await using var fourth = database.Open();
        (first, second) = (await third.Participations.SingleAsync(), await fourth.Participations.SingleAsync());
        first.Set(first.ToParticipation() with { Forbund = "vast" });
        await third.SaveChangesAsync();
        second.Set(second.ToParticipation());
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fourth.SaveChangesAsync());
        await using var after = database.Open();
        Assert.Equal(EventKind.Employed, Assert.Single((await after.Participations.SingleAsync()).Events).Kind);
    }

    private static async Task The_same_twice_is_refused(TestDatabase database)
    {
        using var _ = database;
        await database.StoreAsync([s_someone, s_someone with { Operation = "other" }]);
        await Assert.ThrowsAsync<DbUpdateException>(() => database.StoreAsync([s_someone]));
        var measurement = new RandomRecord(1).Measurement("k1");
        await database.StoreAsync([], [measurement]);
        await Assert.ThrowsAsync<DbUpdateException>(() => database.StoreAsync([], [measurement]));
    }

    private static async Task Linq_and_sql_are_answered(TestDatabase database)
    {
        using var _ = database;
        var exit = new Exit(new LocalDate(2024, 9, 30), ExitReason.Study);
        await database.StoreAsync([
            s_someone,
            s_someone with
            {
                Person = "k2",
                Gender = Gender.Man,
                Spells = [new Spell(new LocalDate(2024, 1, 1), exit)],
                AtEntry = EntryFacts.None,
            },
        ]);
        await using var context = database.Open();
        Assert.Equal(["k1"], await context.Participations.Where(row => row.Gender == Gender.Woman).Select(row => row.Person).ToListAsync());
        Assert.Equal(
            ["k2"],
            await context
                .Participations.Where(row =>
                    row.Spells.Any(spell => spell.ExitReason == ExitReason.Study && spell.ExitDate!.Value.Year == 2024)
                )
                .Select(row => row.Person)
                .ToListAsync()
        );
        var sql = context.Database.SqlQuery<string>(
            $"""
            SELECT p.person AS "Value" FROM gg_participations p JOIN gg_spells s ON s.participation_id = p.id
            WHERE p.registered_unemployed = 'yes' AND p.special_target_groups LIKE '%|comorbidity|%' AND p.target_groups = '|foreign-born|' AND s.exit_date IS NULL
            """
        );
        Assert.Equal(["k1"], await sql.ToListAsync());
    }

    private sealed class Visit
    {
        public int Id { get; set; }

        public required LocalDate Day { get; set; }

        public LocalDate? Next { get; set; }

        public required Gender Gender { get; set; }

        public required Fact Came { get; set; }

        public required ValueList<ExitReason> Reasons { get; set; }

        public required Answers Answers { get; set; }
    }

    private sealed class HostContext(DbContextOptions options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.UseGransgangare();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Visit>();
    }
}
