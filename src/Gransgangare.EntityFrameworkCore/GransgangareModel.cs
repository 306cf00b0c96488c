using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Puts the tables and conversions of the library into the model of a host (databasmodell). The host makes the migrations.</summary>
public static class GransgangareModel
{
    internal const int LongestCode = 64;

    private static readonly string[] s_keys =
    [
        nameof(ParticipationRow.Person),
        nameof(ParticipationRow.Operation),
        nameof(MeasurementRow.Subject),
        nameof(MeasurementRow.RaterId),
    ];

    /// <summary>
    /// Adds participations, spells, events, interventions, consents and measurements to a model, with keys, indexes and conversions. Call it from
    /// <c>OnModelCreating</c>; what the host configures after it wins, such as other table names.
    /// </summary>
    /// <param name="model">The model builder.</param>
    /// <param name="storeSpecialCategories">
    /// Whether special categories of personal data are stored: disability, minority, other disadvantage, periods of sick-listing and target groups such as comorbidity. A host
    /// says yes when it has a legal ground for keeping them (SE-D8). Otherwise their columns are there, and the model neither writes nor reads them: every row
    /// comes back as not known, what was stored before stays as it is, and no query can ask for it.
    /// </param>
    public static ModelBuilder ApplyGransgangare(this ModelBuilder model, bool storeSpecialCategories = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<ParticipationRow>(row =>
        {
            Participations(row);
            SpecialCategories.Configure(row, storeSpecialCategories);
        });
        model.Entity<SpellRow>(row => Part(row, "gg_spells"));
        model.Entity<EventRow>(row => Part(row, "gg_events"));
        model.Entity<InterventionRow>(row => Part(row, "gg_interventions"));
        model.Entity<ConsentRow>(row => Part(row, "gg_consents"));
        model.Entity<MeasurementRow>(Measurements);
        return model;
    }

    /// <summary>
    /// Stores the library's own types in the host's entities as well: closed lists as codes, several of them as one text, yes/no facts, dates,
    /// rater kinds and answers. Call it from <c>ConfigureConventions</c>; <see cref="ApplyGransgangare"/> does not need it.
    /// </summary>
    /// <param name="conventions">The conventions of the context.</param>
    public static ModelConfigurationBuilder UseGransgangare(this ModelConfigurationBuilder conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        foreach (var (type, converter) in Conversions.All)
        {
            conventions.Properties(type).HaveConversion(converter, Conversions.ComparerOf(type));
        }

        return conventions;
    }

    private static void Participations(EntityTypeBuilder<ParticipationRow> row)
    {
        row.ToTable("gg_participations").HasKey(participation => participation.Id);
        Columns(row);
        row.Property(participation => participation.Revision).IsConcurrencyToken();

        // In rows that were stored before the column was there it is not known.
        row.Property(participation => participation.LeaveJobRelatedIncome).HasDefaultValue(Fact.NotKnown).ValueGeneratedNever();
        row.HasIndex(participation => new { participation.Person, participation.Operation }).IsUnique();
        row.HasMany(participation => participation.Spells).WithOne().HasForeignKey(spell => spell.ParticipationId);
        row.HasMany(participation => participation.Events).WithOne().HasForeignKey(@event => @event.ParticipationId);
        row.HasMany(participation => participation.Interventions).WithOne().HasForeignKey(one => one.ParticipationId);
        row.HasMany(participation => participation.Consents).WithOne().HasForeignKey(one => one.ParticipationId);
        row.Navigation(participation => participation.Spells).AutoInclude();
        row.Navigation(participation => participation.Events).AutoInclude();
        row.Navigation(participation => participation.Interventions).AutoInclude();
        row.Navigation(participation => participation.Consents).AutoInclude();
    }

    private static void Measurements(EntityTypeBuilder<MeasurementRow> row)
    {
        row.ToTable("gg_measurements").HasKey(measurement => measurement.Id);
        Columns(row);
        row.HasIndex(one => new
            {
                one.Subject,
                one.SubjectKind,
                one.InstrumentId,
                one.Date,
                one.Rater,
            })
            .IsUnique();
    }

    private static void Part<TRow>(EntityTypeBuilder<TRow> row, string table)
        where TRow : class
    {
        row.ToTable(table).HasKey(nameof(SpellRow.ParticipationId), nameof(SpellRow.Number));
        Columns(row);
        row.Property(nameof(SpellRow.Number)).ValueGeneratedNever();
    }

    private static void Columns<TRow>(EntityTypeBuilder<TRow> row)
        where TRow : class
    {
        foreach (var property in typeof(TRow).GetProperties().Where(property => property.CanWrite))
        {
            var column = row.Property(property.Name).HasColumnName(ColumnName(property.Name));
            if (Conversions.Of(property.PropertyType) is { } converter)
            {
                column.HasConversion(converter, Conversions.ComparerOf(property.PropertyType));
                if (!property.PropertyType.IsGenericType)
                {
                    column.HasMaxLength(LongestCode);
                }
            }
            else if (property.PropertyType == typeof(string))
            {
                var name = ColumnName(property.Name);
                column.HasMaxLength(KeyForm.MaxLength);
                column.HasConversion(s_keys.Contains(property.Name) ? new KeyConverter(name) : new TextConverter(name));
            }
        }
    }

    internal static string ColumnName(string property) =>
        string.Concat(property.Select((letter, place) => char.IsUpper(letter) && place > 0 ? $"_{letter}" : $"{letter}"))
            .ToLowerInvariant();
}
