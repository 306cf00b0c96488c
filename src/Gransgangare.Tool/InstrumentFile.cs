using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>Reads an instrument definition that a command names.</summary>
internal static class InstrumentFile
{
    /// <summary>The instrument; BIP if no file is named; <c>null</c> if the file has faults, which are listed on standard error.</summary>
    public static Instrument? Read(string? file, Language language)
    {
        if (file is null)
        {
            return Instrument.Bip;
        }

        if (Instrument.TryParse(File.ReadAllText(file), out var instrument, out var issues))
        {
            return instrument;
        }

        foreach (var issue in issues)
        {
            Console.Error.WriteLine(new ExchangeIssue(issue.Definition, Path.GetFileName(file), 1, issue.Path).ToLine(language));
        }

        return null;
    }
}
