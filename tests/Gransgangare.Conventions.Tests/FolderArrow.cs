namespace Gransgangare.Conventions.Tests;

/// <summary>A file that names something of another folder of its project.</summary>
/// <param name="From">Folder of the file; <c>.</c> = the root of the project.</param>
/// <param name="To">Folder of what the file names.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Named">File of what it names.</param>
internal sealed record FolderArrow(string From, string To, string File, string Named)
{
    public override string ToString() => $"{From} -> {To}: {File} names {Named}";
}
