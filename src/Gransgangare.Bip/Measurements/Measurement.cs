using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// One rater's answers about one subject on one day (mätning, skattning). Immutable, equal by value, and small: a million of them fit in
/// some 90 MB, answers included.
/// </summary>
/// <remarks>
/// The answers are oriented: high is closer to work also where the form is reversed (BIP-S1): make one from a form by <see cref="Instrument.Measure"/>.
/// <see cref="ToString"/> shows nothing about the subject. Source: BIP-M1.
/// </remarks>
[JsonConverter(typeof(MeasurementJsonConverter))]
public sealed record Measurement
{
    internal static readonly LocalDate DayZero = new(2000, 1, 1);

    private readonly string _subject = "";
    private readonly string? _raterId;
    private readonly LocalDate _date;

    /// <summary>
    /// Opaque key of the person or organisation (pseudonym) in the form of <see cref="KeyForm"/>; never an identity number (BIP-V1).
    /// </summary>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public required string Subject
    {
        get => _subject;
        init => _subject = KeyForm.OfOptional(value) ?? throw new ArgumentException("A measurement has a subject.", nameof(value));
    }

    /// <summary>Whether the key names a person or an organisation.</summary>
    public MeasurementSubject SubjectKind { get; init; } = MeasurementSubject.Participant;

    /// <summary>The day of the measurement, in the ISO calendar.</summary>
    public required LocalDate Date
    {
        get => _date;
        init
        {
            _date = value.WithCalendar(CalendarSystem.Iso);
            DayNumber = DayNumberOf(_date);
        }
    }

    /// <summary>Who answered.</summary>
    public required RaterKind Rater { get; init; }

    /// <summary>Opaque key of the rater (bedömarens pseudonym); <c>null</c> = not known, which is never a change of rater (BIP-M6).</summary>
    public string? RaterId
    {
        get => _raterId;
        init => _raterId = KeyForm.OfOptional(value);
    }

    /// <summary>Id of the instrument.</summary>
    public string InstrumentId { get; init; } = "bip";

    /// <summary>
    /// Version of the instrument's definition that was used; <c>null</c> = not known, and then the version that is loaded holds. With another version
    /// it is of another definition, and never counted together with those of this one (BIP-I13).
    /// </summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>The occasion; <c>null</c> = not known.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>The oriented answers.</summary>
    public required Answers Answers { get; init; }

    /// <summary>What may occur only once (BIP-M3).</summary>
    internal MeasurementKey Key => new(Subject, SubjectKind, Rater, Date, InstrumentId);

    /// <summary>Days since 2000-01-01: dates are compared and subtracted far more often than they are made.</summary>
    internal int DayNumber { get; private init; }

    internal static int DayNumberOf(LocalDate date) => Period.DaysBetween(DayZero, date);

    /// <summary>Whether it is made with a definition, by id and version, and of the kind of subject that the instrument measures.</summary>
    /// <param name="instrument">The definition.</param>
    public bool IsOf(Instrument instrument) =>
        string.Equals(InstrumentId, (instrument ?? throw new ArgumentNullException(nameof(instrument))).Id)
        && ReferenceEquals(SubjectKind, instrument.Subject)
        && instrument.HasVersion(InstrumentVersion);

    /// <summary>The type and the number of answers, nothing about the subject.</summary>
    public override string ToString() => FormattableString.Invariant($"Measurement ({Answers.Count} answers)");
}
