using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>The context of a host that stores nothing of its own and may keep special categories.</summary>
internal sealed class TestContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<ParticipationRow> Participations => Set<ParticipationRow>();

    public DbSet<MeasurementRow> Measurements => Set<MeasurementRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyGransgangare(storeSpecialCategories: true);
}
