using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// A rating instrument (skattningsinstrument) as data: items, raters, scale and interval, read from JSON. BIP is one definition; a förbund
/// loads its own with the names, flags and scale of its form.
/// </summary>
/// <remarks>
/// Immutable. The scale is 1 to <see cref="ScaleMax"/>, high = closer to work. Results of two definitions, by id or version, are never
/// compared (BIP-I13). Source: BIP-I7 to BIP-I12.
/// </remarks>
[JsonConverter(typeof(InstrumentJsonConverter))]
public sealed class Instrument
{
    /// <summary>The largest maximum a scale may have.</summary>
    public const int LargestScale = 10;

    private static readonly Lazy<Instrument> s_bip = new(BipProfile.Load);
    private readonly Dictionary<string, InstrumentItem> _byId;
    private readonly SlotSet[] _asked;
    private readonly int _scaleMax;

    internal Instrument(string id, string version, ValueList<RaterKind> raterKinds, ValueList<InstrumentItem> items)
    {
        Id = id;
        Version = version;
        RaterKinds = raterKinds;
        Items = items;
        _byId = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _asked = [.. raterKinds.Select(rater => SlotSet.Of(items.Where(item => item.AskedOf.Contains(rater)).Select(item => item.Slot)))];
    }

    /// <summary>
    /// The shipped BIP profile, <em>provisional</em>: three names, the scale and one flag are not confirmed (BIP-I1, BIP-I12). It has no
    /// question wording.
    /// </summary>
    public static Instrument Bip => s_bip.Value;

    /// <summary>Columns that a table of measurements has beside its items, in order (BIP-M3).</summary>
    public static ValueList<string> ColumnsBesideItems { get; } =
    ["person", "date", "rater", "rater_id", "instrument", "instrument_version", "occasion", "subject"];

    /// <summary>Stable id.</summary>
    public string Id { get; }

    /// <summary>Version of the definition; a new one for any change that touches a result.</summary>
    public string Version { get; }

    /// <summary>Whether the definition is not confirmed (preliminär). Every result carries the mark.</summary>
    public bool Provisional { get; internal init; }

    /// <summary>What it measures.</summary>
    public MeasurementSubject Subject { get; internal init; } = MeasurementSubject.Participant;

    /// <summary>Name (benämning).</summary>
    public LocalizedText Name { get; internal init; } = new("", "");

    /// <summary>Description; <c>null</c> if the definition has none.</summary>
    public LocalizedText? Description { get; internal init; }

    /// <summary>Highest scale step, 2–10; the lowest is 1 (BIP-I9).</summary>
    public int ScaleMax
    {
        get => _scaleMax;
        internal init
        {
            _scaleMax = value;
            Highest = Answers.All(value);
        }
    }

    /// <summary>Values of the form that mean <em>no answer</em>, all outside the scale.</summary>
    public ValueList<int> NoAnswerCodes { get; internal init; } = ValueList<int>.Empty;

    /// <summary>Calendar months between measurements; <c>null</c> = none is ever due (BIP-J3).</summary>
    public int? IntervalMonths { get; internal init; }

    /// <summary>The occasions of the instrument, in declared order.</summary>
    public ValueList<Occasion> Occasions { get; internal init; } = ValueList<Occasion>.Empty;

    /// <summary>The rater kinds, in the definition's order, which is the order of every table.</summary>
    public ValueList<RaterKind> RaterKinds { get; }

    /// <summary>The items, in the definition's order.</summary>
    public ValueList<InstrumentItem> Items { get; }

    /// <summary>Reads a definition.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">The definition has faults; the message lists all of them.</exception>
    public static Instrument Parse(string json) =>
        TryParse(json, out var instrument, out var issues)
            ? instrument
            : throw new FormatException(
                "The instrument definition has faults."
                    + string.Concat(issues.Where(issue => issue.Severity == Severity.Error).Select(issue => $"\n{issue}"))
            );

    /// <summary>Reads a definition, with all its faults.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="instrument">The instrument; <c>null</c> if there is an error.</param>
    /// <param name="issues">All errors and warnings in a stable order, with the place as a JSON path (<c>$</c> = the whole text); warnings also on success.</param>
    /// <returns><c>true</c> if there is no error.</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out Instrument? instrument, out ValueList<ValidationIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(json);

        (instrument, issues) = InstrumentReader.Read(json);
        return instrument is not null;
    }

    /// <summary>The definition as JSON that <see cref="Parse"/> reads back to the same text; every member is written, defaults too.</summary>
    public string ToJson() => InstrumentWriter.Write(this);

    /// <summary>The item of an id, if the instrument has it.</summary>
    /// <param name="id">The id, exactly as defined.</param>
    /// <param name="item">The item.</param>
    public bool TryGetItem(string id, [NotNullWhen(true)] out InstrumentItem? item) => _byId.TryGetValue(id, out item);

    /// <summary>Whether the instrument has a rater kind.</summary>
    /// <param name="rater">The rater kind.</param>
    public bool HasRater(RaterKind rater) => IndexOf(rater) >= 0;

    /// <summary>The items asked of a rater kind, in the definition's order; none for a rater kind the instrument does not have.</summary>
    /// <param name="rater">The rater kind.</param>
    public ValueList<InstrumentItem> ItemsOf(RaterKind rater) =>
        Items.AsEnumerable().Where(item => item.AskedOf.Contains(rater)).ToValueList();

    /// <summary>
    /// Begins a measurement with this instrument (mätning): give it the answers of the form by <see cref="MeasurementBuilder.Answer"/>, then
    /// <see cref="MeasurementBuilder.Build"/>.
    /// </summary>
    /// <param name="subject">Opaque key of the person or organisation; never an identity number (BIP-V1).</param>
    /// <param name="date">The day of the measurement.</param>
    /// <param name="rater">Who answers.</param>
    /// <exception cref="ArgumentException">The key is empty, or the instrument has no such rater kind.</exception>
    public MeasurementBuilder Measure(string subject, LocalDate date, RaterKind rater) => new(this, subject, date, rater);

    /// <summary>Reads the answers of a whole form, oriented and checked (svar i ett formulär).</summary>
    /// <param name="rater">Who answered.</param>
    /// <param name="form">The values of the form by item id; a no-answer code, or an id that is left out, means no answer.</param>
    /// <exception cref="ArgumentException">The form has faults; the message lists all of them by item, without the values.</exception>
    public Answers Read(RaterKind rater, IReadOnlyDictionary<string, int> form) =>
        TryRead(rater, form, out var answers, out var issues)
            ? answers
            : throw new ArgumentException($"The form has faults.{string.Concat(issues.Select(issue => $"\n{issue}"))}", nameof(form));

    /// <summary>Reads the answers of a whole form, oriented and checked, with all its faults.</summary>
    /// <param name="rater">Who answered.</param>
    /// <param name="form">The values of the form by item id; a no-answer code, or an id that is left out, means no answer.</param>
    /// <param name="answers">The oriented answers; none if there is a fault.</param>
    /// <param name="issues">All faults (BIP-M3) in order of the item id, with the id as the path; an id that is none of the instrument's is not repeated.</param>
    /// <returns><c>true</c> if there is no fault.</returns>
    public bool TryRead(RaterKind rater, IReadOnlyDictionary<string, int> form, out Answers answers, out ValueList<ValidationIssue> issues)
    {
        answers = default;
        var found = new List<ValidationIssue>();
        foreach (
            var answer in (form ?? throw new ArgumentNullException(nameof(form))).OrderBy(answer => answer.Key, StringComparer.Ordinal)
        )
        {
            var fault = TryGetItem(answer.Key, out var item) ? ReadAnswer(item, rater, answer.Value, ref answers) : BipIssues.UnknownItem;
            if (fault is not null)
            {
                found.Add(fault.At(item?.Id ?? "answers"));
            }
        }

        answers = found.Count == 0 ? answers : default;
        issues = found.ToValueList();
        return found.Count == 0;
    }

    /// <summary>
    /// Reads one cell of a form into a measurement's answers, oriented and checked (BIP-S1).
    /// </summary>
    /// <param name="item">The item of the column.</param>
    /// <param name="rater">Who answered.</param>
    /// <param name="text">The cell; empty, blank or a no-answer code means no answer.</param>
    /// <param name="answers">The answers so far; gets the answer if the cell has one and no fault.</param>
    /// <returns>The fault of the cell (BIP-M3), or <c>null</c>.</returns>
    /// <exception cref="ArgumentException">The item is of another instrument.</exception>
    public IssueDefinition? ReadAnswer(InstrumentItem item, RaterKind rater, ReadOnlySpan<char> text, ref Answers answers)
    {
        if (item is null || item.Slot >= Items.Count || !ReferenceEquals(Items[item.Slot], item))
        {
            throw new ArgumentException("The item is of another instrument.", nameof(item));
        }

        text = text.Trim();
        return text.IsEmpty ? null : ReadAnswer(item, rater, TryReadWhole(text, out var value) ? value : null, ref answers);
    }

    // The only place where a form's value becomes an answer; a value that is not a whole number is null.
    internal IssueDefinition? ReadAnswer(InstrumentItem item, RaterKind rater, int? value, ref Answers answers)
    {
        if (value is { } code && NoAnswerCodes.AsSpan().IndexOf(code) >= 0)
        {
            return null;
        }

        var raterIndex = IndexOf(rater);
        if (raterIndex < 0 || !_asked[raterIndex].Contains(item.Slot))
        {
            return raterIndex < 0 ? BipIssues.RaterKindNotOfInstrument : BipIssues.NotAskedOfRater;
        }

        if (value is not { } step || step < 1 || step > ScaleMax)
        {
            return BipIssues.OutsideScale;
        }

        if (answers[item.Slot] != 0)
        {
            return BipIssues.AnsweredTwice;
        }

        answers = answers.WithOriented(item.Slot, Orient(item, step));
        return null;
    }

    /// <summary>
    /// Turns a form's value of an item into the oriented value (<c>min + max − x</c> for a reversed item), and an oriented value back into
    /// the form's: the two are the same step (BIP-S1).
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="value">1 to the maximum; 0, no answer, stays 0.</param>
    public int Orient(InstrumentItem item, int value)
    {
        ArgumentNullException.ThrowIfNull(item);

        return item.Reversed && value != 0 ? 1 + ScaleMax - value : value;
    }

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{Id} {Version}";

    /// <summary>The highest step in every slot: no answer may be greater.</summary>
    internal Answers Highest { get; private init; }

    /// <summary>Whether a measurement of a version is of this definition; one whose version is not known is.</summary>
    internal bool HasVersion(string? version) => version is null || string.Equals(version, Version, StringComparison.Ordinal);

    internal int IndexOf(RaterKind rater)
    {
        var raters = RaterKinds.AsSpan();
        for (var index = 0; index < raters.Length; index++)
        {
            if (raters[index].Equals(rater))
            {
                return index;
            }
        }

        return -1;
    }

    internal SlotSet AskedOf(int raterIndex) => _asked[raterIndex];

    // Whole numbers with an optional minus.
    private static bool TryReadWhole(ReadOnlySpan<char> text, out int value) =>
#if NETSTANDARD2_0
        int.TryParse(text.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
#else
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
#endif
}
