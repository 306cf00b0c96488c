using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>An exchange folder, and how its names are read.</summary>
/// <param name="Directory">Path of the folder.</param>
/// <param name="Mapping">The names of a local system; <c>null</c> = only the format's own.</param>
internal sealed record DataSource(string Directory, ExchangeMapping? Mapping)
{
    /// <summary>Whether the folder has a file of the format, whatever its capitals.</summary>
    public bool Has(string file) => System.IO.Directory.Exists(Directory) && FileSet.Of(Directory).Has(file);
}
