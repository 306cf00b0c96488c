namespace Gransgangare.Disclosure.Tests;

/// <summary>A row of a report: the codes it is of, and the participations in it.</summary>
internal sealed record Row(Dictionary<string, string> By, People People);

/// <summary>What the figures of outcomes mean: in every set of participations the same parts lie within the same wholes.</summary>
internal sealed class OutcomeMeaning
{
    /// <summary>Figures that add up where sets have nobody in common.</summary>
    public static readonly string[] Added =
    [
        "entered",
        "active",
        "ongoing",
        "exited",
        "workOrStudy",
        "work",
        "study",
        "nearer",
        "other",
        "uncategorised",
        "of",
        "participations",
    ];

    private readonly Reading _reading;

    public OutcomeMeaning(Reading reading)
    {
        _reading = reading;
        string[] figures = [.. Added.Where(name => name != "of"), "persons"];
        Total = new People(reading.Known, "total", reading.Threshold);
        reading.Read((System.Text.Json.Nodes.JsonObject)reading.Report["total"]!, Total, figures);
        Bind(Total, isPrinted: true);
        foreach (var group in Reading.List(reading.Report["groups"]))
        {
            var by = Reading.Codes(group["by"]);
            var row = new People(reading.Known, Reading.RowName(by), reading.ThresholdOf(by));
            reading.Read(group, row, figures);
            Bind(row, isPrinted: true);
            Rows.Add(new Row(by, row));
        }
    }

    public People Total { get; }

    public List<Row> Rows { get; } = [];

    /// <summary>The participations of a row with these codes and no others.</summary>
    public People? Find(params (string By, string Code)[] codes) =>
        Rows.Find(row => row.By.Count == codes.Length && codes.All(code => row.By.GetValueOrDefault(code.By) == code.Code))?.People;

    /// <summary>A set that is printed nowhere.</summary>
    public People Set(string name, int threshold)
    {
        var set = new People(_reading.Known, name, threshold);
        Bind(set, isPrinted: false);
        return set;
    }

    private void Bind(People s, bool isPrinted)
    {
        var known = _reading.Known;
        known.AtMost(s["entered"], s["active"]);
        known.AtMost(s["ongoing"], s["active"]);
        known.AtMost(s["exited"], s["active"]);
        known.AtMost(s["active"], s.Sum("ongoing", "exited"));
        known.AtMost(s["persons"], s["participations"]);
        if (_reading.CountsParticipations)
        {
            known.Equal(s["participations"], s["active"]);
        }

        known.AtMost(s.Sum("workOrStudy", "nearer", "other", "uncategorised"), s["exited"]);
        known.Equal(s["workOrStudy"], s.Sum("work", "study"));
        switch (_reading.Denominator)
        {
            case "ended" or "ended-without-interruption":
                known.Equal(s["of"], s.Sum("workOrStudy", "nearer", "other"));
                break;
            case "ended-positive":
                known.Equal(s["of"], s["workOrStudy"]);
                break;
            default:
                known.AtMost(s["of"], s["active"]);
                known.AtMost(s.Sum("workOrStudy", "nearer", "other"), s["of"]);
                break;
        }

        if (isPrinted)
        {
            s.Leave(("entered", "active"), ("ongoing", "active"), ("workOrStudy", "of"), ("nearer", "of"), ("other", "of"));
            s.Hide("work", "study");
        }
    }
}
