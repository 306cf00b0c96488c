using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using Gransgangare.Sweden.Privacy;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary>Reads an exchange folder for a command, and lists its issues on standard error.</summary>
internal static class ExchangeData
{
    private const int LeastForThread = 5000;

    /// <summary>
    /// Reads a folder for figures: participations of protected persons and with a withdrawn consent are counts without a person (SE-R20). What is known
    /// today decides, whatever the day the question is for.
    /// </summary>
    public static ExchangeContent Read(
        DataSource data,
        ProjectDefinition? project,
        LocalDate? asOf,
        Language language,
        int intakeDays = MeasurementWindow.DefaultIntakeDays,
        params ReadOnlySpan<Instrument> instruments
    ) => WithoutPersons(ReadAsRecorded(data, project, asOf, language, intakeDays, instruments), language);

    /// <summary>Makes participations of protected persons and with a withdrawn consent counts without a person, and says how many.</summary>
    public static ExchangeContent WithoutPersons(ExchangeContent content, Language language)
    {
        if (!content.Participations.Any(participation => participation.Protection is not null || participation.Consents.Count > 0))
        {
            return content;
        }

        var anonymisation = Anonymisation.Of(content.Participations, content.Measurements);
        if (anonymisation.Anonymised.Count == 0)
        {
            return content;
        }

        Console.Error.WriteLine(
            new TableText(language).Of(
                $"{anonymisation.Anonymised.Count} deltaganden räknas utan person: skyddade personuppgifter eller återkallat samtycke.",
                $"{anonymisation.Anonymised.Count} participations are counted without a person: protected identity or withdrawn consent."
            )
        );
        return content with
        {
            Participations = anonymisation.Participations,
            Measurements = anonymisation.Measurements,
            Resources = content.Resources.OnlyOf(anonymisation.Participations.Select(participation => participation.Person)),
        };
    }

    /// <summary>Reads a folder as it is recorded.</summary>
    public static ExchangeContent ReadAsRecorded(
        DataSource data,
        ProjectDefinition? project,
        LocalDate? asOf,
        Language language,
        int intakeDays = MeasurementWindow.DefaultIntakeDays,
        params ReadOnlySpan<Instrument> instruments
    )
    {
        using var progress = new ReadingProgress();
        var content = data.Read(
            new ExchangeReadOptions
            {
                Project = project,
                AsOf = asOf,
                IntakeDays = intakeDays,
                Checks = [participation => EsfRecordRules.Check(participation), PersonalDataRules.Check],
                Instruments = instruments.IsEmpty ? [Instrument.Bip] : ValueList.Of(instruments),
                Mapping = data.Mapping,
                Progress = progress.Show,
            }
        );
        progress.Dispose();
        List(content, data.Option, language);
        return content;
    }

    /// <summary>
    /// The project of a command: the folder's own by its id, or a built-in one; <c>null</c> if none is named and the folder has none, or
    /// if the one named may be the folder's own, which has faults.
    /// </summary>
    public static ProjectDefinition? Project(DataSource data, string? id)
    {
        var own = data.Project();
        if (id is null || own?.Id == id)
        {
            return own;
        }

        var builtIn = ProjectDefinition.Find(id);
        var hasFaultyOwn = own is null && data.Has(ExchangeFormat.Project);
        return builtIn is not null || hasFaultyOwn
            ? builtIn
            : throw new UsageException(
                $"--project knows {string.Join(", ", ProjectDefinition.BuiltIn.Append(own).OfType<ProjectDefinition>().Select(known => known.Id))}"
            );
    }

    /// <summary>Without a project the folder must define one; a definition with errors is refused with their list.</summary>
    public static void DemandProject(DataSource data, LocalDate? asOf, Language language)
    {
        var content = Read(data, project: null, asOf, language);
        if (content.Issues.All(issue => issue.File != ExchangeFormat.Project))
        {
            throw new UsageException(
                $"--project is needed: {string.Join(", ", ProjectDefinition.BuiltIn.Select(known => known.Id))}, or a project.json in the folder"
            );
        }
    }

    /// <summary>
    /// The report of a folder. The fingerprint of its facts and its figures know nothing of each other, and each takes a processor where there are two and
    /// the folder is worth it.
    /// </summary>
    public static Report Report(ReportRequest request, ExchangeContent content)
    {
        var threads = Math.Clamp(content.Participations.Count / LeastForThread, 1, Environment.ProcessorCount);
        var quality = threads > 1 ? Task.Run(() => Quality(content)) : Task.FromResult(Quality(content));
        var data = ReportData.Of(content.Participations, content.EachMeasurement, request.Instruments);
        return Reports.Report.Of(request, data, quality.GetAwaiter().GetResult(), threads);
    }

    /// <summary>What the reading of a folder found, with the fingerprint of its facts.</summary>
    public static DataQuality Quality(ExchangeContent content) => DataQuality.Of(content.Summary);

    /// <summary>The participations of one person, at least one, one for each operation.</summary>
    public static IReadOnlyList<Participation> Of(ExchangeContent content, string person, LocalDate? asOf, string option)
    {
        var known = content.Participations.Where(participation => participation.Person == person).AsKnownOn(asOf).WithoutFactsAfterDeath();
        return Demand(known, option);
    }

    /// <summary>All that is registered of one person's participations, at least one.</summary>
    public static IReadOnlyList<Participation> Registered(ExchangeContent content, string person, string option) =>
        Demand([.. content.Participations.Where(participation => participation.Person == person)], option);

    private static IReadOnlyList<Participation> Demand(IReadOnlyList<Participation> ofPerson, string option) =>
        ofPerson.Count > 0 ? ofPerson : throw new UsageException($"{option}: there is no participation of that person");

    private static void List(ExchangeContent content, string? option, Language language)
    {
        if (option is not null && content.Issues.Count > 0)
        {
            Console.Error.WriteLine(new TableText(language).Of($"I det som {option} anger:", $"In what {option} names:"));
        }

        Console.Error.Write(string.Concat(content.Issues.Select(issue => PlainSigns.Of(issue.ToLine(language)) + "\n")));
    }
}
