using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>The context of a host that says nothing of special categories.</summary>
internal sealed class PlainContext(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyGransgangare();
}
