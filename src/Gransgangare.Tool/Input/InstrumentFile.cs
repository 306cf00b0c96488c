using Gransgangare.Bip;
using Gransgangare.Core;

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

        var json = InputFile.Text(file);
        _ = Instrument.TryParse(json, out var instrument, out var issues);
        InputFile.List(file, json, issues, language);
        return instrument;
    }
}
