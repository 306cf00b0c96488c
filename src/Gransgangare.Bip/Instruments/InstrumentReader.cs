using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>Reads a definition from JSON and notes every fault (BIP-I10), not only the first.</summary>
internal sealed class InstrumentReader
{
    private readonly FormIssues _issues = new();

    public static (Instrument? Instrument, ValueList<ValidationIssue> Issues) Read(string json)
    {
        var reader = new InstrumentReader();
        if (FormText.FaultOf(json) is { } fault)
        {
            return (null, [fault]);
        }

        Instrument? instrument = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            instrument = reader.ReadInstrument(document.RootElement);
        }
        catch (JsonException)
        {
            reader._issues.Add(InstrumentIssues.NotJson.At("$"));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // An unpaired surrogate, as such or escaped, is valid JSON syntax but not valid text.
            reader._issues.Add(InstrumentIssues.NotJson.At("$"));
        }

        return (instrument, reader._issues.ToList());
    }

    private Instrument? ReadInstrument(JsonElement root)
    {
        var members = new JsonMembers(
            root,
            "",
            _issues,
            "id",
            "version",
            "provisional",
            "subject",
            "names",
            "descriptions",
            "scale",
            "noAnswerCodes",
            "intervalMonths",
            "occasions",
            "raterKinds",
            "indicators"
        );
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var id = members.Id("id");
        var version = members.Text("version") ?? "";
        var provisional = members.Flag("provisional");
        var subject = ReadSubject(members);
        var name = members.Localized("names", required: true);
        var description = members.Localized("descriptions", required: false);
        var scaleMax = ReadScale(members);
        var codes = ReadNoAnswerCodes(members, scaleMax);
        var interval = members.Whole("intervalMonths", InstrumentIssues.IntervalTooShort, 1, int.MaxValue);
        var occasions = ReadOccasions(members);
        var raters = ReadRaters(members);
        var items = ReadItems(members, raters);
        BipProfile.Check(id, interval, items, _issues);
        return _issues.HasErrors
            ? null
            : new Instrument(id, version, raters, items)
            {
                Provisional = provisional,
                Subject = subject,
                Name = name!,
                Description = description,
                ScaleMax = scaleMax,
                NoAnswerCodes = codes,
                IntervalMonths = interval,
                Occasions = occasions,
            };
    }

    private static MeasurementSubject ReadSubject(JsonMembers members)
    {
        var code = members.Text("subject");
        if (MeasurementSubject.TryFromCode(code, out var subject))
        {
            return subject;
        }

        if (code is not null)
        {
            members.Note(InstrumentIssues.UnknownCode, "subject", FormExpected.OneOf(MeasurementSubject.All.Select(one => one.Code)));
        }

        return MeasurementSubject.Participant;
    }

    private int ReadScale(JsonMembers members)
    {
        const int Default = 5;
        if (!members.TryGet("scale", required: false, out var scale))
        {
            return Default;
        }

        var limits = new JsonMembers(scale, "scale", _issues, "min", "max");
        limits.Whole("min", InstrumentIssues.ScaleBeginsElsewhere, 1, 1);
        return limits.Whole("max", InstrumentIssues.ScaleOutsideLimits, 2, Instrument.LargestScale) ?? Default;
    }

    private static ValueList<int> ReadNoAnswerCodes(JsonMembers members, int scaleMax)
    {
        var codes = new List<int>();
        foreach (var (path, value) in members.Elements("noAnswerCodes", required: false, distinct: true))
        {
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var code))
            {
                members.Note(InstrumentIssues.WrongType, path);
            }
            else if (code >= 1 && code <= scaleMax)
            {
                members.Note(InstrumentIssues.NoAnswerCodeOnScale, path);
            }
            else
            {
                codes.Add(code);
            }
        }

        return codes.ToValueList();
    }

    private static ValueList<Occasion> ReadOccasions(JsonMembers members)
    {
        var occasions = new List<Occasion>();
        foreach (var (path, value) in members.Elements("occasions", required: false, distinct: true))
        {
            if (value.ValueKind == JsonValueKind.String && Occasion.TryFromCode(value.GetString(), out var occasion))
            {
                occasions.Add(occasion);
            }
            else
            {
                members.Note(InstrumentIssues.UnknownCode, path, FormExpected.OneOf(Occasion.All.Select(one => one.Code)));
            }
        }

        return occasions.OrderBy(occasion => occasion.Order).ToValueList();
    }

    private static ValueList<RaterKind> ReadRaters(JsonMembers members)
    {
        var raters = new List<RaterKind>();
        foreach (var (path, value) in members.Elements("raterKinds", required: true, distinct: true))
        {
            if (value.ValueKind == JsonValueKind.String && RaterKind.TryFromCode(value.GetString(), out var rater))
            {
                raters.Add(rater);
            }
            else
            {
                members.Note(InstrumentIssues.MalformedId, path);
            }
        }

        return raters.ToValueList();
    }

    private ValueList<InstrumentItem> ReadItems(JsonMembers members, ValueList<RaterKind> raters)
    {
        var items = new List<InstrumentItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, value) in members.Elements("indicators", required: true, distinct: false))
        {
            var item = ReadItem(new JsonMembers(value, path, _issues, s_itemMembers), items.Count, raters);
            if (item.Id.Length > 0 && !ids.Add(item.Id))
            {
                members.Note(InstrumentIssues.Repeated, $"{path}.id");
            }

            if (Instrument.ColumnsBesideItems.Contains(item.Id, StringComparer.Ordinal))
            {
                members.Note(InstrumentIssues.NameOfColumn, $"{path}.id");
            }

            items.Add(item);
        }

        if (members.Has("indicators") && items.Count is 0 or > Answers.Capacity)
        {
            members.Note(InstrumentIssues.ItemCount, "indicators");
        }

        return items.ToValueList();
    }

    private static readonly string[] s_itemMembers =
    [
        "id",
        "names",
        "descriptions",
        "askedOf",
        "reversed",
        "inIndex",
        "tiedToJobProbability",
        "sensitive",
        "verified",
    ];

    private static InstrumentItem ReadItem(JsonMembers members, int slot, ValueList<RaterKind> raters) =>
        new(
            slot,
            members.Id("id"),
            members.Localized("names", required: true) ?? new("", ""),
            members.Localized("descriptions", required: false),
            ReadAskedOf(members, raters)
        )
        {
            Reversed = members.Flag("reversed"),
            InIndex = members.Flag("inIndex", whenAbsent: true),
            TiedToJobProbability = members.Flag("tiedToJobProbability"),
            Sensitive = members.Flag("sensitive"),
            Verified = members.Flag("verified"),
        };

    private static ValueList<RaterKind> ReadAskedOf(JsonMembers members, ValueList<RaterKind> raters)
    {
        var askedOf = new List<RaterKind>();
        foreach (var (path, value) in members.Elements("askedOf", required: true, distinct: true))
        {
            if (
                value.ValueKind == JsonValueKind.String
                && RaterKind.TryFromCode(value.GetString(), out var rater)
                && raters.Contains(rater)
            )
            {
                askedOf.Add(rater);
            }
            else
            {
                members.Note(InstrumentIssues.UnknownRaterKind, path);
            }
        }

        if (members.TryGet("askedOf", required: false, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 0)
        {
            members.Note(InstrumentIssues.AskedOfNobody, "askedOf");
        }

        return raters.AsEnumerable().Where(askedOf.Contains).ToValueList();
    }
}
