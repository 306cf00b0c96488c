using System.Data.Common;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>A database of 0.1.0 becomes one of today by the script of docs/upgrade, and nothing in it is lost.</summary>
public sealed class UpgradeTests
{
    private const int Participations = 14;
    private const int Measurements = 12;

    // Where the ids of 0.1.0 had come to, with rows that are gone.
    private const long LastId = 40;

    private static readonly string[] s_tables =
    [
        "gg_participations",
        "gg_spells",
        "gg_events",
        "gg_interventions",
        "gg_consents",
        "gg_measurements",
    ];

    // What tells one database from another: columns with types and defaults, what is unique, and what goes with what.
    public const string SqliteForm = """
        SELECT tables.name, columns.name, columns.type, "notnull", dflt_value, pk FROM sqlite_master tables, pragma_table_info(tables.name) columns
        WHERE tables.name LIKE 'gg%'
        UNION ALL SELECT tbl_name, name, replace(sql, '"', ''), 0, NULL, 0 FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        UNION ALL SELECT tables.name, keys."from", keys."table", 0, keys.on_delete, 0
        FROM sqlite_master tables, pragma_foreign_key_list(tables.name) keys
        """;

    public const string PostgresForm = """
        SELECT table_name::text, column_name::text, data_type::text, character_maximum_length, is_nullable::text, column_default::text, is_identity::text
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT tablename, indexdef, '', 0, '', '', '' FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT conrelid::regclass::text, pg_get_constraintdef(oid), '', 0, '', '', '' FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
        """;

    [Fact]
    public async Task A_database_of_0_1_0_on_sqlite_becomes_todays()
    {
        using var old = TestDatabase.Sqlite(Made("sqlite"));
        using var today = TestDatabase.Sqlite();
        await BecomesTodaysAsync(old, today, Upgrade("sqlite"), SqliteForm);
        await using var context = old.Open();
        Assert.Empty(TestDatabase.Rows(context, "PRAGMA foreign_key_check"));
    }

    [PostgresFact]
    public async Task A_database_of_0_1_0_on_postgres_becomes_todays()
    {
        using var old = TestDatabase.Postgres(Made("postgresql"));
        using var today = TestDatabase.Postgres();
        await BecomesTodaysAsync(old, today, Upgrade("postgresql"), PostgresForm);
    }

    private static async Task BecomesTodaysAsync(TestDatabase old, TestDatabase today, string upgrade, string form)
    {
        await using var context = old.Open();
        await using var fresh = today.Open();
        var before = s_tables.ToDictionary(table => table, table => (Columns: Columns(context, table), Rows: new List<string>()));
        foreach (var (table, content) in before)
        {
            content.Rows.AddRange(Stored(context, table, content.Columns));
        }

        var groups = Groups(context, "target_groups");
        Assert.Contains(groups, row => IsSpecial(row.Code));
        Assert.Contains(groups, row => !IsSpecial(row.Code));
        Assert.Equal((Participations, Measurements), (before[s_tables[0]].Rows.Count, before[s_tables[^1]].Rows.Count));
        Assert.NotEqual(TestDatabase.Rows(fresh, form), TestDatabase.Rows(context, form));
        TestDatabase.Run(context, upgrade);
        Assert.Equal(TestDatabase.Rows(fresh, form), TestDatabase.Rows(context, form));
        Assert.All(before, table => Assert.Equal(table.Value.Rows, Stored(context, table.Key, table.Value.Columns)));
        Assert.Equal(groups, Groups(context, "target_groups || special_target_groups"));
        Assert.Equal(groups.Count(row => IsSpecial(row.Code)), Groups(context, "special_target_groups").Count);
        Assert.DoesNotContain(Groups(context, "target_groups"), row => IsSpecial(row.Code));

        await IsInUseAsync(old);

        // A second time it is refused, and changes nothing.
        var persons = TestDatabase.Rows(context, $"SELECT person FROM {s_tables[0]}");
        Assert.ThrowsAny<DbException>(() => TestDatabase.Run(context, upgrade));
        TestDatabase.Run(context, "ROLLBACK");
        Assert.Equal(TestDatabase.Rows(fresh, form), TestDatabase.Rows(context, form));
        Assert.Equal(persons, TestDatabase.Rows(context, $"SELECT person FROM {s_tables[0]}"));
    }

    private static async Task IsInUseAsync(TestDatabase database)
    {
        await using (var context = database.Open())
        {
            var read = await context.ReadPersonsAsync().ToListAsync();
            var participations = read.SelectMany(person => person.Participations).ToList();
            Assert.Equal(Participations, participations.Count);
            Assert.Equal(Measurements, await context.Measurements.CountAsync());
            Assert.All(participations, one => Assert.Equal((Fact.NotKnown, null), (one.AtEntry.AssessedElsewhere, one.AtEntry.Leave)));
            Assert.Contains(participations, one => one.AtEntry.Disability == Fact.Yes);
            var request = new ReportRequest(ProjectDefinition.Gransgangare, new(1900, 1, 1), new(2199, 12, 31));
            var inMemory = Report.Of(request, participations, read.SelectMany(person => person.Measurements));
            Assert.Equal(inMemory.Total, (await context.ToReportAsync(request)).Total);
        }

        // A host that stores no special categories, and one that does; neither takes an id of a row that is gone.
        await using var plain = database.OpenPlain();
        await using var whole = database.Open();
        var added = new[] { ("u1", (DbContext)plain), ("u2", whole) }
            .Select(one => (Row: ParticipationRow.From(New(one.Item1)), In: one.Item2))
            .ToList();
        foreach (var (row, context) in added)
        {
            context.Add(row);
            await context.SaveChangesAsync();
            Assert.True(row.Id > LastId);
        }

        // What goes with a participation goes with it still.
        var first = await whole.Participations.FirstAsync(row => row.Events.Count > 0);
        whole.Remove(first);
        await whole.SaveChangesAsync();
        Assert.False(await whole.Set<EventRow>().AnyAsync(row => row.ParticipationId == first.Id));
    }

    private static Participation New(string person) =>
        new()
        {
            Person = person,
            Gender = Gender.Woman,
            Spells = [new Spell(new LocalDate(2024, 1, 15))],
        };

    // Who belongs to which group, whatever the column; 0.1.0 stored some twice.
    private static List<(string Id, string Code)> Groups(DbContext context, string columns) =>
        [
            .. TestDatabase
                .Rows(context, $"SELECT id, {columns} FROM gg_participations")
                .Select(row => row.Split('|', StringSplitOptions.RemoveEmptyEntries))
                .SelectMany(row => row.Skip(1).Select(code => (row[0], code)))
                .Distinct()
                .Order(),
        ];

    private static bool IsSpecial(string code) => TargetGroup.FromCode(code).Sensitivity == DataSensitivity.Special;

    private static string Columns(DbContext context, string table)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        context.Database.OpenConnection();
        command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
        using var reader = command.ExecuteReader();
        return string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Where(name => name != "target_groups"));
    }

    private static List<string> Stored(DbContext context, string table, string columns) =>
        TestDatabase.Rows(context, $"SELECT {columns} FROM {table}");

    private static string Made(string engine) =>
        File.ReadAllText(
            Path.Combine(Repository.Root, "tests", "Gransgangare.EntityFrameworkCore.Tests", "Upgrade", $"0.1.0.{engine}.sql")
        );

    private static string Upgrade(string engine) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "upgrade", $"0.1.0.{engine}.sql"));
}
