using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>Reads an instrument definition that a command names.</summary>
internal static class InstrumentFile
{
    /// <summary>The instrument; BIP if no file is named; <c>null</c> if the file has errors. Its faults, warnings too, are listed on standard error by line.</summary>
    public static Instrument? Read(string? file, Language language)
    {
        if (file is null)
        {
            return Instrument.Bip;
        }

        var json = File.ReadAllText(file);
        _ = Instrument.TryParse(json, out var instrument, out var issues);
        var places = new JsonPlaces(json);
        foreach (
            var issue in issues
                .Select(issue => new ExchangeIssue(issue.Definition, Path.GetFileName(file), places.LineOf(issue.Path), issue.Path))
                .OrderBy(issue => issue.Line)
        )
        {
            Console.Error.WriteLine(issue.ToLine(language));
        }

        return instrument;
    }
}
