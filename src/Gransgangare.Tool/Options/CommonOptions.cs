using System.CommandLine;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary>The options that several commands have, and how their texts are read.</summary>
internal static class CommonOptions
{
    public static DataOptions Data() => new();

    public static Option<string?> Project() =>
        new("--project") { Description = "Id of a built-in project, or of the folder's project.json." };

    public static Option<string?> AsOf() => new("--as-of") { Description = "Use only what was known on this day (YYYY-MM-DD)." };

    /// <summary>How many days before the first entry and after the last exit a measurement belongs to the participation.</summary>
    public static Option<int> IntakeDays()
    {
        var option = new Option<int>("--intake-days")
        {
            Description = "Days before a person's first entry and after the last exit whose measurements count; 30 without it.",
            DefaultValueFactory = _ => MeasurementWindow.DefaultIntakeDays,
        };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && !(int.TryParse(result.Tokens[0].Value, out var days) && days is >= 0 and <= MeasurementWindow.MostIntakeDays)
            )
            {
                result.AddError($"--intake-days takes a whole number from 0 to {MeasurementWindow.MostIntakeDays}.");
            }
        });
        return option;
    }

    /// <summary>Instruments of a report, each a definition or BIP by its name.</summary>
    public static Option<string[]> Instruments() =>
        NotEmpty<string[]>("--instrument", "Instrument definition (JSON), or bip; may be repeated; BIP without it.");

    public static Option<string> Programme() =>
        new("--programme") { Description = "esf-plus-2021, esf-2014 or esf-plus-2021-annex-ii.", Required = true };

    public static Option<string[]> Reading() => new("--option") { Description = "A reading, NAME=VALUE; may be given several times." };

    public static Option<string?> Out()
    {
        var option = NotEmpty<string?>("--out", "Write to this file instead of standard output.");
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !Path.EndsInDirectorySeparator(path) && Directory.Exists(path))
            {
                result.AddError(
                    "--out names a folder; name a file in it, or end the name with / for one file a table, with --format csv only."
                );
            }
        });
        return option;
    }

    /// <summary>An option with a path, which cannot be an empty text.</summary>
    public static Option<T> NotEmpty<T>(string name, string description)
    {
        var option = new Option<T>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError($"{name} takes a path.");
            }
        });
        return option;
    }

    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "Language of labels: sv or en.", DefaultValueFactory = _ => "sv" };
        option.AcceptOnlyFromAmong("sv", "en");
        return option;
    }

    public static Language ToLanguage(string? code) => code == "en" ? Core.Language.English : Core.Language.Swedish;

    public static LocalDate? ToDate(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        return DateLimits.TryParse(text, out var date)
            ? date
            : throw new UsageException($"{option} takes a date of the form YYYY-MM-DD from 1850-01-01 to 2199-12-31.");
    }

    public static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new UsageException(message);
        }
    }

    public static T ToCode<T>(string code, string option)
        where T : CodedList<T> =>
        CodedList<T>.TryFromCode(code, out var value)
            ? value
            : throw new UsageException($"{option} takes {string.Join(", ", CodedList<T>.All.Select(known => known.Code))}.");
}
