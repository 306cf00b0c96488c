using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange;

/// <summary>How an exchange folder is read.</summary>
public sealed record ExchangeReadOptions
{
    /// <summary>Project whose förbund codes, ages and time are used; <c>null</c> = the folder's own <c>project.json</c>, if it has one.</summary>
    public ProjectDefinition? Project { get; init; }

    /// <summary>Instruments whose measurements are read; BIP unless others are given.</summary>
    public ValueList<Instrument> Instruments { get; init; } = [Instrument.Bip];

    /// <summary>The day the question is for; dates after it are warned of. <c>null</c> = only dates far after everything else that is registered are, unless the project has an end. Nothing is left out by it.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Days before a person's first entry and after the last exit on which measurements are expected; see <see cref="MeasurementWindow"/>.</summary>
    public int IntakeDays { get; init; } = MeasurementWindow.DefaultIntakeDays;

    /// <summary>Reading for persons born on 29 February.</summary>
    public LeapDayBirthday LeapDayBirthday { get; init; }

    /// <summary>Further checks of each participation, such as those of the ESF rules.</summary>
    public ValueList<Func<Participation, IEnumerable<ValidationIssue>>> Checks { get; init; } =
        ValueList<Func<Participation, IEnumerable<ValidationIssue>>>.Empty;

    /// <summary>The names of a local system for columns and codes; <c>null</c> = only the format's own.</summary>
    public ExchangeMapping? Mapping { get; init; }

    /// <summary>Progress callback: the file and the fraction read (0–1); <c>null</c> = none.</summary>
    public Action<string, double>? Progress { get; init; }

    /// <summary>Where lines are noted; <c>null</c> = nowhere.</summary>
    internal Reading.RecordPlaces? Places { get; init; }
}
