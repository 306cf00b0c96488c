using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads measurements.csv: a column for each item of the instruments that are loaded (BIP-M3).</summary>
internal sealed class MeasurementFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "date", "rater"];

    private readonly HashSet<string> _items = new(Items(folder).Select(item => item.Id), StringComparer.Ordinal);

    private readonly WordList<Instrument> _instruments = new(
        folder.Options.Instruments.AsEnumerable().Select(one => (one.Id, one, (IEnumerable<string>)[one.Name.Sv, one.Name.En]))
    );

    private readonly Dictionary<Instrument, WordList<RaterKind>> _raters = folder
        .Options.Instruments.AsEnumerable()
        .ToDictionary(
            instrument => instrument,
            instrument => new WordList<RaterKind>(
                instrument
                    .RaterKinds.AsEnumerable()
                    .Select(rater => (rater.Code, rater, (IEnumerable<string>)[rater.Label.Sv, rater.Label.En]))
            )
        );

    private readonly MeasurementTimeValidator _validator = new(folder.Options.IntakeDays, folder.Options.Project);

    // What each column of an item is to each instrument; the file has one header.
    private readonly Dictionary<Instrument, InstrumentItem?[]> _itemsOf = [];
    private string[]? _columns;

    private readonly List<MeasurementTraits> _traits = [];
    private ReadMeasurement[] _rows = [];
    private int _count;
    private (int FirstLine, int Count) _withoutVersion;

    // Days of the person of the last record that need no look at the participations.
    private PersonDraft? _windowOf;
    private MeasurementWindow _window;

    /// <summary>The measurements that were read without an error, repeated ones too.</summary>
    public IEnumerable<ReadMeasurement> Rows => _rows.Take(_count);

    public MeasurementList Read(ParticipationDrafts participations, ValueList<Participation> merged)
    {
        var columns = new WordList<string>(
            ExchangeFormat
                .MeasurementColumns.Select(ColumnWords.Entry)
                .Concat(Items(folder).Select(item => (item.Id, item.Id, (IEnumerable<string>)[item.Name.Sv, item.Name.En])))
        );
        var records = folder.Records(ExchangeFormat.Measurements, columns, s_required);
        foreach (var record in records)
        {
            if (Read(record) is not { } measurement)
            {
                continue;
            }

            var isOfPerson = measurement.Traits.SubjectKind == MeasurementSubject.Participant;
            var person = isOfPerson ? participations.Of(measurement.Subject) : null;
            if (isOfPerson && person is null)
            {
                Targets.FaultUnknown(record, measurement.Subject, measurement.Date);
            }

            var known = person is null ? default : merged.AsSpan().Slice(person.Merged.Start, person.Merged.Count);
            if (_windowOf is null || !ReferenceEquals(_windowOf, person))
            {
                (_windowOf, _window) = (person, _validator.WithoutDoubt(known));
            }

            if (!_window.Contains(measurement.Date))
            {
                foreach (var issue in _validator.Validate(measurement.ToMeasurement(), known))
                {
                    record.Fault(issue.Definition, issue.Path);
                }
            }

            if (!record.IsFaulty)
            {
                Add(measurement);
            }
        }

        WarnOfVersions();
        MeasurementOrder.Sort(_rows, _count);
        return WithoutRepetitions();
    }

    private static IEnumerable<InstrumentItem> Items(Folder folder) =>
        folder.Options.Instruments.AsEnumerable().SelectMany(instrument => instrument.Items.AsEnumerable());

    private void Add(in ReadMeasurement measurement)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, folder.RoomFor(_count));
        }

        _rows[_count++] = measurement;
    }

    private ReadMeasurement? Read(CsvRecord record)
    {
        var subject = record.ReadPerson();
        var date = record.Date("date", required: true);
        var rater = record.Required("rater");
        var raterKind = default(RaterKind);
        var raterId = record.Key("rater_id");
        var instrumentId = record.Text("instrument") ?? Instrument.Bip.Id;
        var version = record.Text("instrument_version");
        var occasion = record.Code<Occasion>("occasion");
        var kind = record.Code<MeasurementSubject>("subject") ?? MeasurementSubject.Participant;
        folder.WarnOfFuture(record, date, "date");
        if (KeyForm.BirthDateFaultOf(raterId, birthDate: null, date) is { } ofRater)
        {
            record.Fault(ofRater, "rater_id");
        }

        if (!_instruments.TryRead(instrumentId.AsSpan(), out var instrument))
        {
            record.Fault(ExchangeIssues.InstrumentNotLoaded, "instrument", _instruments.Near(instrumentId));
            return null;
        }

        if (version is not null && !string.Equals(version, instrument.Version, StringComparison.Ordinal))
        {
            record.Fault(BipIssues.OtherVersion, "instrument_version");
        }

        if (version is null && !(instrument.Id == Instrument.Bip.Id && instrument.Version == Instrument.Bip.Version))
        {
            _withoutVersion = (_withoutVersion.Count == 0 ? record.Line : _withoutVersion.FirstLine, _withoutVersion.Count + 1);
        }

        if (rater.Length > 0 && !_raters[instrument].TryRead(rater.AsSpan(), out raterKind))
        {
            record.Unknown("rater", rater, _raters[instrument], BipIssues.RaterKindNotOfInstrument);
        }

        if (kind != instrument.Subject)
        {
            record.Fault(BipIssues.OtherSubjectKind, "subject");
        }

        if (record.IsFaulty || date is not { } day)
        {
            return null;
        }

        var answers = Answers(record, instrument, raterKind);
        if (answers.IsEmpty && !record.IsFaulty)
        {
            record.Fault(BipIssues.NoAnswers, "answers");
        }

        return record.IsFaulty
            ? null
            : new ReadMeasurement(
                subject,
                day,
                MeasurementTraits.In(_traits, kind, raterKind, instrument, hasVersion: version is not null, occasion),
                raterId,
                answers,
                record.Line
            );
    }

    // One warning for the file: an office that fills in no version does so in no record.
    private void WarnOfVersions()
    {
        if (_withoutVersion is { Count: > 0 and var count, FirstLine: var line })
        {
            folder.Log.Add(
                BipIssues.VersionNotGiven,
                ExchangeFormat.Measurements,
                line,
                "instrument_version",
                detail: new(
                    FormattableString.Invariant($"Från den här raden: {count} {(count == 1 ? "post" : "poster")}."),
                    FormattableString.Invariant($"From this line on: {count} {(count == 1 ? "record" : "records")}.")
                )
            );
        }
    }

    // A column that no instrument has is warned of at the header; one of another instrument is not a place for an answer of this one.
    private Answers Answers(CsvRecord record, Instrument instrument, RaterKind rater)
    {
        var answers = default(Answers);
        _columns ??= record.Columns.Where(_items.Contains).ToArray();
        if (!_itemsOf.TryGetValue(instrument, out var items))
        {
            items = Array.ConvertAll(_columns, column => instrument.TryGetItem(column, out var item) ? item : null);
            _itemsOf.Add(instrument, items);
        }

        for (var place = 0; place < items.Length; place++)
        {
            var cell = record.Signs(_columns[place]);
            if (cell.IsEmpty)
            {
                continue;
            }

            var issue = items[place] is { } item
                ? instrument.ReadAnswer(item, rater, cell.Length > 2 ? NumberCell.Whole(cell.ToString()).AsSpan() : cell, ref answers)
                : BipIssues.UnknownItem;
            if (issue is not null)
            {
                record.Fault(issue, CsvHeader.Shown(_columns[place]));
            }
        }

        return answers;
    }

    // Of measurements with the same key the one whose content comes first is kept, so that the order of the records decides nothing.
    private MeasurementList WithoutRepetitions()
    {
        var kept = new List<ReadMeasurement>();
        var isRepeated = false;
        for (var row = 1; row < _count; row++)
        {
            isRepeated |= MeasurementOrder.CompareKeys(_rows[row - 1], _rows[row]) == 0;
        }

        if (!isRepeated)
        {
            return new MeasurementList(_rows, _count);
        }

        foreach (var row in Rows)
        {
            if (kept.Count > 0 && MeasurementOrder.CompareKeys(kept[kept.Count - 1], row) == 0)
            {
                folder.Log.Add(BipIssues.RepeatedMeasurement, ExchangeFormat.Measurements, row.Line, "date", row.Subject);
                folder.Log.LeaveOut();
            }
            else
            {
                kept.Add(row);
            }
        }

        return new MeasurementList([.. kept], kept.Count);
    }
}
