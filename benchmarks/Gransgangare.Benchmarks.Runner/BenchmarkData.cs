using System.Globalization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Benchmarks.Runner;

/// <summary>Reads the data set of the benchmark into participations and measurements.</summary>
public static class BenchmarkData
{
    private const int BlocksAhead = 6;

    private static readonly ExitReason[] s_reasons =
    [
        ExitReason.WorkUnsubsidised,
        ExitReason.Study,
        ExitReason.JobSeekerRegistered,
        ExitReason.WorkPlacement,
        ExitReason.Illness,
        ExitReason.Moved,
        ExitReason.OwnRequest,
        ExitReason.Other,
    ];

    private static readonly SixMonthFollowUp s_employed = new() { Status = SixMonthStatus.Employed };
    private static readonly SixMonthFollowUp s_better = new() { Status = SixMonthStatus.Employed, Improvements = [Improvement.Promotion] };
    private static readonly SixMonthFollowUp s_other = new() { Status = SixMonthStatus.Unemployed };

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder with participants.csv and measurements.csv.</param>
    /// <param name="threads">With 2 or more the files are parsed in blocks on other threads too.</param>
    public static ReportData Read(string folder, int threads)
    {
        var keys = new Keys();
        var (participants, measurements) = (Path.Combine(folder, "participants.csv"), Path.Combine(folder, "measurements.csv"));
        return threads < 2
            ? ReportData.Of(
                CsvLines.BlocksOf(participants).SelectMany(block => Participations(block, keys)),
                CsvLines.BlocksOf(measurements).SelectMany(block => Measurements(block, keys))
            )
            : ReportData.OfParts(
                Ahead(participants, block => Participations(block, keys).ToList()).SelectMany(part => part),
                Ahead(measurements, block => MeasurementSet.Of(Instrument.Bip, Measurements(block, keys)))
            );
    }

    /// <summary>The participations of a folder.</summary>
    /// <param name="folder">The folder with participants.csv.</param>
    public static IEnumerable<Participation> Participations(string folder)
    {
        var keys = new Keys();
        return CsvLines.BlocksOf(Path.Combine(folder, "participants.csv")).SelectMany(block => Participations(block, keys));
    }

    /// <summary>The measurements of a folder, those of the caseworker and those of the participant.</summary>
    /// <param name="folder">The folder with measurements.csv.</param>
    public static IEnumerable<Measurement> Measurements(string folder)
    {
        var keys = new Keys();
        return CsvLines.BlocksOf(Path.Combine(folder, "measurements.csv")).SelectMany(block => Measurements(block, keys));
    }

    // What is made of each block, in the order of the file, by other threads some blocks ahead.
    private static IEnumerable<T> Ahead<T>(string path, Func<CsvLines, T> make)
    {
        var making = new Queue<Task<T>>();
        foreach (var block in CsvLines.BlocksOf(path))
        {
            making.Enqueue(Task.Run(() => make(block)));
            if (making.Count > BlocksAhead)
            {
                yield return making.Dequeue().GetAwaiter().GetResult();
            }
        }

        foreach (var task in making)
        {
            yield return task.GetAwaiter().GetResult();
        }
    }

    private static IEnumerable<Participation> Participations(CsvLines block, Keys keys)
    {
        using var lines = block;
        var municipalities = Municipality.All.Select(municipality => municipality.Code).ToArray();
        while (lines.Next())
        {
            var person = keys.Of(lines.Number());
            var forbund = BenchmarkReport.Forbund[lines.Digit() - 1].Code;
            var municipality = municipalities[lines.Number() - 1];
            var gender = lines.Letter() switch
            {
                'W' => Gender.Woman,
                'M' => Gender.Man,
                _ => Gender.NonBinary,
            };
            var birth = Day(lines.Date());
            var entry = Day(lines.Date());
            var ended = lines.Date();
            var category = lines.Digit();
            var status = lines.Letter() switch
            {
                'U' => LabourStatus.Unemployed,
                'I' => LabourStatus.Inactive,
                _ => LabourStatus.Employed,
            };
            var months = lines.Number();
            var facts = new EntryFacts
            {
                LabourStatus = status,
                UnemployedSince = months < 0 ? null : Since(entry, months),
                InEducation = Fact(lines),
                Isced = lines.Number() is >= 0 and var isced ? isced : null,
                Disability = Fact(lines),
                ForeignBackground = Fact(lines),
                ThirdCountryNational = Fact(lines),
                Minority = Fact(lines),
                Homeless = Fact(lines),
                Rural = Fact(lines),
            };
            var afterwards = lines.Letter() switch
            {
                'J' => EventKind.JobSearching,
                'S' => EventKind.EducationStarted,
                'E' => EventKind.Employed,
                'O' => EventKind.Inactive,
                _ => null,
            };
            var qualified = lines.Letter() == '1';
            var followUp = lines.Letter() switch
            {
                'E' => s_employed,
                'B' => s_better,
                'O' => s_other,
                _ => null,
            };
            var exit = category == 0 ? null : new Exit(Day(ended), s_reasons[category - 1]) { SixMonthFollowUp = followUp };
            yield return new Participation
            {
                Person = person,
                Forbund = forbund,
                Municipality = municipality,
                Gender = gender,
                BirthDate = birth,
                AtEntry = facts,
                Spells = [new Spell(entry, exit)],
                Events = Events(exit, afterwards, qualified),
            };
        }
    }

    private static IEnumerable<Measurement> Measurements(CsvLines block, Keys keys)
    {
        using var lines = block;
        var bip = Instrument.Bip;
        var ofCaseworker = bip.ItemsOf(RaterKind.Caseworker).Select(item => item.Slot).ToArray();
        var ofParticipant = bip.ItemsOf(RaterKind.Participant).Select(item => item.Slot).ToArray();
        while (lines.Next())
        {
            var ofDay = new Measurement
            {
                Subject = keys.Of(lines.Number()),
                Date = Day(lines.Date()),
                Rater = RaterKind.Caseworker,
                Answers = Answers(lines, ofCaseworker),
            };
            yield return ofDay;
            yield return ofDay with
            {
                Rater = RaterKind.Participant,
                Answers = Answers(lines, ofParticipant),
            };
        }
    }

    private static Answers Answers(CsvLines lines, int[] slots)
    {
        var answers = default(Answers);
        foreach (var slot in slots)
        {
            answers = answers.WithOriented(slot, lines.Digit());
        }

        return answers;
    }

    private static ValueList<ParticipationEvent> Events(Exit? exit, EventKind? afterwards, bool qualified) =>
        (exit, afterwards, qualified) switch
        {
            (null, _, _) or (_, null, false) => [],
            (_, null, true) => [new(exit.Date, EventKind.QualificationGained)],
            (_, _, false) => [new(exit.Date, afterwards)],
            _ => [new(exit.Date, afterwards), new(exit.Date, EventKind.QualificationGained)],
        };

    // The first day of as many full months: the day of the month of the entry, or the first day after a month that lacks it.
    private static LocalDate Since(LocalDate entry, int months)
    {
        var since = entry.PlusMonths(-months);
        return since.Day < entry.Day ? since.PlusDays(1) : since;
    }

    private static LocalDate Day((int Year, int Month, int Day) date) => new(date.Year, date.Month, date.Day);

    private static Fact Fact(CsvLines lines) =>
        lines.Letter() switch
        {
            '1' => Core.Fact.Yes,
            '0' => Core.Fact.No,
            _ => Core.Fact.NotKnown,
        };

    /// <summary>One text for each number, so that both files share it. Two threads that make the same one at once do no harm.</summary>
    private sealed class Keys
    {
        private const int PageLength = 1 << 12;

        private readonly string?[]?[] _pages = new string?[1 << 14][];

        public string Of(int number)
        {
            var page = _pages[number / PageLength] ??= new string?[PageLength];
            return page[number % PageLength] ??= number.ToString(CultureInfo.InvariantCulture);
        }
    }
}
