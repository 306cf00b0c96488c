using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gransgangare.Samples.Host;

/// <summary>The database of the host. A case system has its own tables here as well, and migrations of its own.</summary>
public sealed class CaseContext(DbContextOptions<CaseContext> options) : DbContext(options)
{
    public DbSet<ParticipationRow> Participations => Set<ParticipationRow>();

    public DbSet<MeasurementRow> Measurements => Set<MeasurementRow>();

    /// <summary>What was published.</summary>
    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    /// <summary>The evidence that was published.</summary>
    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    /// <summary>Answers that a retry gets again.</summary>
    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    /// <summary>The participation; <c>null</c> also where an address holds what is not a key.</summary>
    public async Task<ParticipationRow?> FindAsync(string person, string operation, CancellationToken cancellation) =>
        KeyForm.FaultOf(person) is null && KeyForm.FaultOf(operation) is null
            ? await Participations.SingleOrDefaultAsync(row => row.Person == person && row.Operation == operation, cancellation)
            : null;

    /// <summary>
    /// The record of a person, without the rows that no record can be made of; <c>null</c> = nothing is registered, also where an address holds what is not a key.
    /// </summary>
    public async Task<PersonRecord?> OfPersonAsync(string person, CancellationToken cancellation) =>
        KeyForm.FaultOf(person) is null
            ? await this.ReadPersonsAsync(rows => rows.Where(row => row.Person == person), cancellation: cancellation)
                .SingleOrDefaultAsync(cancellation)
            : null;

    /// <summary>
    /// Whether another key is stored that a person reads as this one: in other capitals, with other dashes or spaces. The database looks at what is left without
    /// them, any other letter than English ones taken for any.
    /// </summary>
    public async Task<bool> HasSimilarAsync(string person, CancellationToken cancellation)
    {
        var plain = string.Concat(
            person.Where(sign => sign is not ('-' or '_' or ' ')).Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_')
        );
        var near = await Database
            .SqlQuery<string>(
                $"""
                SELECT DISTINCT person FROM gg_participations
                WHERE person <> {person} AND replace(replace(replace(person, '-', ''), '_', ''), ' ', '') LIKE {plain}
                """
            )
            .ToListAsync(cancellation);
        return near.Exists(other => KeyForm.Fold(other) == KeyForm.Fold(person));
    }

    /// <summary>Whether the participation is stored, whatever stands in its row.</summary>
    public Task<bool> HasAsync(string person, string operation, CancellationToken cancellation) =>
        Participations.AnyAsync(row => row.Person == person && row.Operation == operation, cancellation);

    /// <summary>Whether the same rater has measured the same subject on that day already (BIP-M3).</summary>
    public Task<bool> HasAsync(Measurement measurement, CancellationToken cancellation)
    {
        var same = MeasurementRow.From(measurement);
        return Measurements.AnyAsync(
            row =>
                row.Subject == same.Subject
                && row.SubjectKind == same.SubjectKind
                && row.Rater == same.Rater
                && row.Date == same.Date
                && row.InstrumentId == same.InstrumentId,
            cancellation
        );
    }

    // Disability and the like are stored, since this cohort is invented. A host with real persons needs a legal ground for it first.
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyGransgangare(storeSpecialCategories: true);

        // Schema.sql makes these, in an older database too.
        modelBuilder.Entity<ReleaseRow>(row => row.ToTable("host_releases", Elsewhere).HasKey(release => release.To));
        modelBuilder.Entity<EvidenceRow>(row => row.ToTable("host_evidence", Elsewhere).HasKey(evidence => evidence.AsOf));
        modelBuilder.Entity<AnswerRow>(row => row.ToTable("host_answers", Elsewhere).HasKey(answer => answer.Id));

        static void Elsewhere<T>(TableBuilder<T> table)
            where T : class => table.ExcludeFromMigrations();
    }
}
