using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using Gransgangare.Exchange.Reading;

namespace Gransgangare.Exchange;

/// <summary>
/// Reads an exchange folder (utbytesmapp): streaming over the text, keeping the records. A record with an error is left out and listed;
/// nothing else is lost.
/// </summary>
public static class ExchangeReader
{
    /// <summary>Reads a folder.</summary>
    /// <param name="directory">Path of the folder.</param>
    /// <param name="options">How to read; <c>null</c> = the defaults.</param>
    /// <returns>The good records and every issue.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="FileNotFoundException">The folder has no participations.csv.</exception>
    public static ExchangeContent Read(string directory, ExchangeReadOptions? options = null)
    {
        if (!Directory.Exists(directory ?? throw new ArgumentNullException(nameof(directory))))
        {
            throw new DirectoryNotFoundException("The folder does not exist.");
        }

        return Read(FileSet.Of(directory), options);
    }

    /// <summary>Reads the files of a folder from streams, so that nothing of it needs to be on a disk: the same records, issues and places.</summary>
    /// <param name="files">
    /// Streams by file name, each read from where it stands to its end; they stay open. One that cannot seek is kept in memory while it is read.
    /// </param>
    /// <param name="options">How to read; <c>null</c> = the defaults.</param>
    /// <returns>The good records and every issue.</returns>
    /// <exception cref="FileNotFoundException">There is no participations.csv.</exception>
    public static ExchangeContent ReadStreams(IReadOnlyDictionary<string, Stream> files, ExchangeReadOptions? options = null) =>
        Read(FileSet.Of(files ?? throw new ArgumentNullException(nameof(files))), options);

    /// <summary>Reads the folder's own project definition alone.</summary>
    /// <param name="directory">Path of the folder.</param>
    /// <returns>The definition; <c>null</c> if there is none or it has errors, which the reading of the folder lists.</returns>
    public static ProjectDefinition? ReadProject(string directory) =>
        ProjectFile.Read(FileSet.Of(directory ?? throw new ArgumentNullException(nameof(directory))), new IssueLog());

    private static ExchangeContent Read(FileSet files, ExchangeReadOptions? options)
    {
        if (!files.Has(ExchangeFormat.Participations))
        {
            throw new FileNotFoundException($"The folder has no {ExchangeFormat.Participations}.");
        }

        options ??= new ExchangeReadOptions();
        var log = new IssueLog();
        files.Report(log);
        var own = ProjectFile.Read(files, log);
        options = options with { Project = options.Project ?? own };
        var folder = new Folder(files, options, log);

        var measures = new MeasureFile(folder).Read();
        var participations = new ParticipationFile(folder).Read();
        new EventFile(folder).ReadInto(participations);
        new InterventionFile(folder).ReadInto(participations);
        new ConsentFile(folder).ReadInto(participations);
        var merged = participations.Merge(folder);
        var ratings = new MeasurementFile(folder);
        var measurements = ratings.Read(participations, merged);
        var ofResources = new ResourceFiles(folder, participations, merged);
        var resources = ofResources.Read();
        RaterAssignments.Warn(folder, ratings.Rows, resources);
        LateDates.Warn(folder, participations, merged, ratings.Rows, ofResources.Days);
        log.SimilarKeys.Warn(log);
        return new ExchangeContent(merged, [], log.InOrder().ToValueList(), log.RecordsRead, log.LeftOut, own)
        {
            EachMeasurement = measurements,
            Measures = measures,
            Resources = resources,
            Instruments = options.Instruments,
        };
    }
}
