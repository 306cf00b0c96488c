using System.Runtime.InteropServices;
using Gransgangare.Bip;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>A measurement as it was read, with its line: a tenth of a folder's records are of persons and most of the others are these.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ReadMeasurement(
    string subject,
    LocalDate date,
    MeasurementTraits traits,
    string? raterId,
    Answers answers,
    int line
)
{
    public string Subject => subject;

    public LocalDate Date => date;

    public MeasurementTraits Traits => traits;

    public string? RaterId => raterId;

    public Answers Answers => answers;

    public int Line => line;

    public Measurement ToMeasurement() =>
        new()
        {
            Subject = subject,
            SubjectKind = traits.SubjectKind,
            Date = date,
            Rater = traits.Rater,
            RaterId = raterId,
            InstrumentId = traits.InstrumentId,
            InstrumentVersion = traits.InstrumentVersion,
            Occasion = traits.Occasion,
            Answers = answers,
        };
}
