namespace Gransgangare.Exchange.Tests;

/// <summary>Faults of files, headers and lines.</summary>
internal static class FileCases
{
    private const string Header = "person,gender,entry_date\n";
    private const string Good = "p9,man,2023-03-01\n";

    private const string TwoOfAName =
        """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "forbund": [{ "code": "norra-1", "names": { "sv": "Norra", "en": "A" } }, { "code": "norra-2", "names": { "sv": "Norra", "en": "B" } }] }""";

    public static IEnumerable<IssueCase> All =>
        [
            new("a file without any line", "GGE1001 participations.csv:1 -", "\n", Header),
            new("a file of blank lines", "GGE1001 participations.csv:1 -", "\n  \n\n", $"\n  \n\n{Header}"),
            new(
                "a header with a stray quote",
                "GGE1005 participations.csv:1 -\nGGE1002 participations.csv:1 person",
                $"per\"son,gender,entry_date\n{Good}",
                $"\"person\",gender,entry_date\n{Good}"
            ),
            new("no gender column", "GGE1002 participations.csv:1 gender", "person,entry_date\np1,2023-03-01", Header),
            new(
                "no required column at all",
                "GGE1002 participations.csv:1 entry_date\nGGE1002 participations.csv:1 gender\nGGE1002 participations.csv:1 person",
                "forbund,municipality\nvast,1485",
                Header
            ),
            new(
                "no event column",
                "GGE1002 events.csv:1 event",
                "== events.csv\nperson,date\np1,2023-04-01",
                "== events.csv\nperson,date,event"
            ),
            new(
                "no kind column",
                "GGE1002 interventions.csv:1 kind",
                "== interventions.csv\nperson,start_date\np1,2023-04-01",
                "== interventions.csv\nperson,start_date,kind"
            ),
            new(
                "no rater column",
                "GGE1002 measurements.csv:1 rater",
                "== measurements.csv\nperson,date\np1,2023-04-01",
                "== measurements.csv\nperson,date,rater"
            ),
            new(
                "a letter that an earlier program has lost",
                "GGE1061 participations.csv:2 person",
                $"{Header}k\ufffd1,woman,2023-03-01\n{Good}",
                $"{Header}kå1,woman,2023-03-01\n{Good}"
            ),
            new(
                "two columns of notes",
                "GGW1101 participations.csv:1 note",
                $"person,gender,entry_date,Note,note\n{Good.TrimEnd()},a,b",
                $"person,gender,entry_date\n{Good.TrimEnd()}"
            ),
            new("a column twice", "GGE1003 participations.csv:1 gender", $"person,gender,entry_date,Gender\n{Good}", $"{Header}{Good}"),
            new(
                "one cell too many",
                "GGE1004 participations.csv:2 -",
                $"{Header}p1,woman,2023-03-01,\n{Good}",
                $"{Header}p1,woman,2023-03-01\n{Good}"
            ),
            new(
                "a quote inside a cell",
                "GGE1005 participations.csv:2 gender",
                $"{Header}p1,wo\"man\",2023-03-01\n{Good}",
                $"{Header}p1,\"woman\",2023-03-01\n{Good}"
            ),
            new(
                "text after a quote",
                "GGE1005 participations.csv:2 person",
                $"{Header}\"p1\"x,woman,2023-03-01\n{Good}",
                $"{Header}\"p1x\",woman,2023-03-01\n{Good}"
            ),
            new(
                "a quote never closed",
                "GGE1006 participations.csv:2 -",
                $"{Header}p1,\"woman,2023-03-01\n{Good}",
                $"{Header}p1,\"woman\",2023-03-01\n{Good}"
            ),
            new(
                "a NUL character",
                "GGE1007 participations.csv:2 person",
                $"{Header}p\0001,woman,2023-03-01\n{Good}",
                $"{Header}p1,woman,2023-03-01\n{Good}"
            ),
            new("a line of 262,145 characters", "GGE1008 interventions.csv:2 -", LongLine(262_145), LongLine(200)),
            new(
                "UTF-16 without a mark",
                "GGE1016 events.csv:1 -",
                "== events.csv utf-16-without-mark\nperson,date,event\np1,2023-04-01,employed",
                "== events.csv utf-16\nperson,date,event\np1,2023-04-01,employed"
            ),
            new("a file of another name", "GGW1112 event.csv:1 -", "== event.csv\nperson", "== Events.csv\nperson,date,event"),
            new(
                "a word of two codes",
                "GGE1022 participations.csv:2 forbund",
                $"person,gender,entry_date,forbund\np1,woman,2023-03-01,Norra\n== project.json\n{TwoOfAName}",
                $"person,gender,entry_date,forbund\np1,woman,2023-03-01,norra-1\n== project.json\n{TwoOfAName}"
            ),
            new(
                "an unknown column",
                "GGW1101 participations.csv:1 shoe_size",
                $"person,gender,entry_date,shoe_size\n{Good.TrimEnd()},42",
                $"person,gender,entry_date,isced\n{Good.TrimEnd()},3"
            ),
            new(
                "Windows-1252",
                "GGW1102 interventions.csv:1 -",
                "== interventions.csv windows-1252\nperson,kind,start_date,name\np1,health,2023-04-01,Hälsogrupp på Öckerö",
                "== interventions.csv utf-8\nperson,kind,start_date,name\np1,health,2023-04-01,Hälsogrupp på Öckerö"
            ),
            new(
                "one cell too few",
                "GGW1103 participations.csv:2 -",
                $"person,gender,entry_date,isced\np1,woman,2023-03-01",
                "person,gender,entry_date,isced\np1,woman,2023-03-01,"
            ),
        ];

    private static string LongLine(int length)
    {
        const string Start = "p1,health,2023-04-01,";
        return "== interventions.csv\nperson,kind,start_date,name\n" + Start + new string('x', length - Start.Length) + "\n";
    }
}
