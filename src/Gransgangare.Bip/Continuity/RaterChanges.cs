namespace Gransgangare.Bip;

/// <summary>
/// How often the rater changed between consecutive measurements of one subject (byte av handläggare): the rater's pseudonym differs.
/// </summary>
/// <param name="Changes">Number of changes between two known raters.</param>
/// <param name="NotKnown">Number of consecutive pairs in which a rater is not known: they are neither a change nor <em>no change</em>.</param>
/// <remarks>Source: BIP-M6.</remarks>
internal readonly record struct RaterChanges(int Changes, int NotKnown)
{
    /// <summary>Counts the changes.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="rater">The rater kind, usually the caseworker.</param>
    /// <param name="measurements">All measurements of the subject, in any order; those of other instruments or raters are passed over.</param>
    /// <exception cref="ArgumentException">As for <see cref="ProgressionCalculator.Judge(RaterKind, ReadOnlySpan{Measurement})"/>.</exception>
    public static RaterChanges Of(Instrument instrument, RaterKind rater, ReadOnlySpan<Measurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(instrument);

        if (instrument.IndexOf(rater) is var raterIndex && raterIndex < 0)
        {
            throw new ArgumentException("The instrument does not have that rater kind.", nameof(rater));
        }

        const int OnStack = ProgressionCalculator.RoomOnStack;
        var room = measurements.Length <= OnStack ? stackalloc MeasurementRow[OnStack] : new MeasurementRow[measurements.Length];
        var line = Timelines
            .Of(instrument, measurements, room)
            .Of(raterIndex, measurements.Length <= OnStack ? stackalloc DatedAnswers[OnStack] : new DatedAnswers[measurements.Length]);
        var (changes, notKnown, before) = (0, 0, (string?)null);
        for (var place = 0; place < line.Length; place++)
        {
            var after = measurements[Timelines.PlaceOf(instrument, rater, line[place].Day, measurements)].RaterId;
            var isKnown = before is not null && after is not null;
            notKnown += place == 0 || isKnown ? 0 : 1;
            changes += isKnown && !string.Equals(before, after, StringComparison.Ordinal) ? 1 : 0;
            before = after;
        }

        return new RaterChanges(changes, notKnown);
    }
}
