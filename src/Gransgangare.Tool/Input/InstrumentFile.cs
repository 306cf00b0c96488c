using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Tool;

/// <summary>Reads the instrument definitions that a command names.</summary>
internal static class InstrumentFile
{
    /// <summary>
    /// The instrument of a file; BIP if none is named, and of the name <c>bip</c>; <c>null</c> if the file has errors. Its faults, warnings too, are listed
    /// on standard error by line.
    /// </summary>
    public static Instrument? Read(string? file, Language language)
    {
        if (file is null || file == Instrument.Bip.Id)
        {
            return Instrument.Bip;
        }

        var json = InputFile.Text(file);
        _ = Instrument.TryParse(json, out var instrument, out var issues);
        InputFile.List(file, json, issues, language);
        return instrument;
    }

    /// <summary>The instruments of several files in their order; BIP if none is named; <c>null</c> if one of them has errors.</summary>
    /// <exception cref="UsageException">Two files have the same instrument.</exception>
    public static ValueList<Instrument>? ReadAll(string[]? files, Language language)
    {
        var read = (files ?? []).Select(file => Read(file, language)).ToList();
        if (read.Contains(null))
        {
            return null;
        }

        var all = read.OfType<Instrument>().DefaultIfEmpty(Instrument.Bip).ToValueList();
        return
            all.GroupBy(instrument => instrument.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())
                is { Key: var twice }
            ? throw new UsageException($"--instrument names {PlainSigns.Of(twice)} twice; give each instrument once")
            : all;
    }

    /// <summary>The instruments with which a folder is read: BIP beside others, so that its columns are known.</summary>
    public static Instrument[] Loaded(ValueList<Instrument> instruments) =>
        instruments.Any(instrument => instrument.Id == Instrument.Bip.Id) ? [.. instruments] : [Instrument.Bip, .. instruments];
}
