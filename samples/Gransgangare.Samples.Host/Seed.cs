using Gransgangare.EntityFrameworkCore;
using Gransgangare.Testing;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Fills an empty database with an invented cohort.</summary>
internal static class Seed
{
    public static async Task FillAsync(IServiceProvider services, int participants)
    {
        await using var scope = services.CreateAsyncScope();
        var cases = scope.ServiceProvider.GetRequiredService<CaseContext>();
        await Schema.UpdateAsync(cases);
        if (participants == 0 || await cases.Participations.AnyAsync())
        {
            return;
        }

        var cohort = SyntheticCohort.Create(participants, seed: 1);
        cases.AddRange(cohort.Participations.Select(one => ParticipationRow.From(one)));
        cases.AddRange(cohort.Measurements.Select(MeasurementRow.From));
        await cases.SaveChangesAsync();
    }
}
