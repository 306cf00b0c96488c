using System.Text;

namespace Gransgangare.Tool.Tests;

/// <summary>An exchange folder of its own for one test.</summary>
internal sealed class DataFolder : IDisposable
{
    public const string Header = "person,forbund,gender,birth_date,entry_date,exit_date,exit_reason\n";

    /// <summary>Two exits in 2024, one person going on, one registration error; no fault.</summary>
    public const string Clean =
        Header
        + "p1,vast,woman,1990-01-15,2023-05-02,2024-03-31,work-unsubsidised\n"
        + "p2,vast,man,1991-01-15,2024-01-01,2024-12-31,work-training\n"
        + "p3,alv-och-kust,woman,1992-01-15,2024-02-01,,\n"
        + "p4,alv-och-kust,man,1993-01-15,2024-02-01,2024-02-02,registration-error\n";

    public DataFolder(string? participations = null)
    {
        Directory.CreateDirectory(Root);
        if (participations is not null)
        {
            With("participations.csv", participations);
        }
    }

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"gransgangare-tool-{Guid.NewGuid():N}");

    /// <summary>Writes a text; a table is given the line end that its last line lacks.</summary>
    public DataFolder With(string file, string text)
    {
        var isOpen = file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && text.Length > 0 && text[^1] is not ('\n' or '\r');
        File.WriteAllText(this[file], isOpen ? text + "\n" : text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>Path of a file of the folder.</summary>
    public string this[string file] => Path.Combine(Root, file);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
