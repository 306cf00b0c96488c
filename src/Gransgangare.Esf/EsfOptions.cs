using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>
/// Which of the documented readings of the rules is used (tolkningsval). Equality is by value; the text form is a list of
/// <c>NAME=VALUE</c>, one for each option.
/// </summary>
/// <remarks>Source: ESF-O1 to ESF-O16, those where a figure depends on the choice.</remarks>
public sealed record EsfOptions
{
    private static readonly Option[] s_options =
    [
        Option.Choice(
            "long-term-unemployed",
            ["12-months", "age-split"],
            o => (int)o.LongTermUnemployed,
            (o, v) => o with { LongTermUnemployed = (LongTermUnemployedReading)v }
        ),
        Option.Choice(
            "long-term-unemployed-bound",
            ["exclusive", "inclusive"],
            o => (int)o.LongTermUnemployedBound,
            (o, v) => o with { LongTermUnemployedBound = (LongTermUnemployedBound)v }
        ),
        Option.Choice(
            "immediate-window",
            ["28-days", "one-month"],
            o => (int)o.ImmediateWindow,
            (o, v) => o with { ImmediateWindow = (ImmediateWindow)v }
        ),
        Option.Choice(
            "parental-leave",
            ["eu-lfs", "inactive", "employed"],
            o => (int)o.ParentalLeave,
            (o, v) => o with { ParentalLeave = (ParentalLeaveReading)v }
        ),
        Option.Choice(
            "leap-day-birthday",
            ["feb-28", "mar-1"],
            o => (int)o.LeapDayBirthday,
            (o, v) => o with { LeapDayBirthday = (LeapDayBirthday)v }
        ),
        Option.Choice(
            "incomplete-records",
            ["excluded", "per-indicator"],
            o => (int)o.IncompleteRecords,
            (o, v) => o with { IncompleteRecords = (IncompleteRecords)v }
        ),
        Option.Number("minimum-support-days", o => o.MinimumSupportDays, (o, v) => o with { MinimumSupportDays = v }),
    ];

    private readonly int _minimumSupportDays;

    /// <summary>Length of long-term unemployment (ESF-O1).</summary>
    public LongTermUnemployedReading LongTermUnemployed { get; init; }

    /// <summary>Whether exactly that length is enough (ESF-O1, ESF-B2).</summary>
    public LongTermUnemployedBound LongTermUnemployedBound { get; init; }

    /// <summary>End of the window for immediate results (ESF-O2).</summary>
    public ImmediateWindow ImmediateWindow { get; init; }

    /// <summary>Status of a parent on leave (ESF-O5).</summary>
    public ParentalLeaveReading ParentalLeave { get; init; }

    /// <summary>Birthday of a person born on 29 February in common years (ESF-O16).</summary>
    public LeapDayBirthday LeapDayBirthday { get; init; }

    /// <summary>What becomes of incomplete records (ESF-O4).</summary>
    public IncompleteRecords IncompleteRecords { get; init; }

    /// <summary>
    /// Fewest days of support, first and last day counted, for a person to be a participant (ESF-O12); 0 = no limit, the default. Support
    /// that goes on has no length yet and is never too short.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int MinimumSupportDays
    {
        get => _minimumSupportDays;
        init =>
            _minimumSupportDays =
                value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Days of support are not negative.");
    }

    /// <summary>
    /// The default readings of a programme: in ESF 2014–2020 long-term unemployment goes by age and a parent on leave is inactive; all others are
    /// the first value of their option.
    /// </summary>
    /// <param name="programme">The programme.</param>
    public static EsfOptions DefaultFor(Programme programme) =>
        programme == Programme.Esf2014
            ? new() { LongTermUnemployed = LongTermUnemployedReading.AgeSplit, ParentalLeave = ParentalLeaveReading.Inactive }
            : new();

    /// <summary>The defaults of a programme changed by settings in order; the last setting of an option is the one used.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="settings">Settings in the form <c>NAME=VALUE</c>.</param>
    /// <exception cref="FormatException">An unknown option or value; the message says what exists.</exception>
    public static EsfOptions Parse(Programme programme, IEnumerable<string> settings) =>
        settings.Aggregate(DefaultFor(programme), (options, setting) => options.With(setting));

    /// <summary>These readings with one option changed.</summary>
    /// <param name="setting">A setting in the form <c>NAME=VALUE</c>.</param>
    /// <exception cref="FormatException">An unknown option or value; the message says what exists.</exception>
    public EsfOptions With(string setting)
    {
        var equals = setting.IndexOf('=');
        var name = equals < 0 ? setting : setting.Substring(0, equals);
        var option =
            Array.Find(s_options, option => string.Equals(option.Name, name, StringComparison.Ordinal))
            ?? throw new FormatException($"No such option; there are {string.Join(", ", s_options.Select(option => option.Name))}.");
        return option.Set(this, equals < 0 ? "" : setting.Substring(equals + 1))
            ?? throw new FormatException($"No such value of {option.Name}; it is {option.Values}.");
    }

    /// <summary>Every option as <c>NAME=VALUE</c>, in a fixed order; <see cref="Parse"/> reads it back.</summary>
    public ValueList<string> ToSettings() => s_options.Select(option => option.Name + "=" + option.Get(this)).ToValueList();

    /// <summary>The readings that differ from these in one option that is a choice between named values.</summary>
    internal IEnumerable<string> OtherSettings() =>
        s_options.SelectMany(option =>
            option
                .Codes.Where(code => !string.Equals(code, option.Get(this), StringComparison.Ordinal))
                .Select(code => option.Name + "=" + code)
        );

    /// <summary>The settings with a space between.</summary>
    public override string ToString() => string.Join(" ", ToSettings());

    private sealed class Option
    {
        private Option(string name, string[] codes, string values, Func<EsfOptions, string> get, Func<EsfOptions, string, EsfOptions?> set)
        {
            Name = name;
            Codes = codes;
            Values = values;
            Get = get;
            Set = set;
        }

        public string Name { get; }

        public string[] Codes { get; }

        public string Values { get; }

        public Func<EsfOptions, string> Get { get; }

        public Func<EsfOptions, string, EsfOptions?> Set { get; }

        public static Option Choice(string name, string[] codes, Func<EsfOptions, int> get, Func<EsfOptions, int, EsfOptions> set) =>
            new(
                name,
                codes,
                string.Join(" or ", codes),
                options => codes[get(options)],
                (options, code) => Array.IndexOf(codes, code) is >= 0 and var value ? set(options, value) : null
            );

        public static Option Number(string name, Func<EsfOptions, int> get, Func<EsfOptions, int, EsfOptions> set) =>
            new(
                name,
                [],
                "a whole number from 0",
                options => get(options).ToString(CultureInfo.InvariantCulture),
                (options, text) =>
                    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? set(options, value) : null
            );
    }
}
