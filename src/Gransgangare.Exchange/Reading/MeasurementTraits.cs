using Gransgangare.Bip;

namespace Gransgangare.Exchange.Reading;

/// <summary>What many measurements have in common, kept once.</summary>
internal sealed class MeasurementTraits(
    MeasurementSubject subjectKind,
    RaterKind rater,
    string instrumentId,
    string? instrumentVersion,
    Occasion? occasion
)
{
    public MeasurementSubject SubjectKind => subjectKind;

    public RaterKind Rater => rater;

    public string InstrumentId => instrumentId;

    public string? InstrumentVersion => instrumentVersion;

    public Occasion? Occasion => occasion;

    /// <summary>The traits of a list that are these; they are added if they are not there.</summary>
    public static MeasurementTraits In(
        List<MeasurementTraits> known,
        MeasurementSubject subjectKind,
        RaterKind rater,
        Instrument instrument,
        bool hasVersion,
        Occasion? occasion
    )
    {
        foreach (var one in known)
        {
            if (
                ReferenceEquals(one.Occasion, occasion)
                && ReferenceEquals(one.SubjectKind, subjectKind)
                && one.Rater == rater
                && ReferenceEquals(one.InstrumentId, instrument.Id)
                && one.InstrumentVersion is not null == hasVersion
            )
            {
                return one;
            }
        }

        var added = new MeasurementTraits(subjectKind, rater, instrument.Id, hasVersion ? instrument.Version : null, occasion);
        known.Add(added);
        return added;
    }
}
