using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads the files of staff, assignments, costs, hours and plans. Nothing in them depends on the order of the records.</summary>
internal sealed class ResourceFiles(Folder folder, ParticipationDrafts participations, ValueList<Participation> merged)
{
    // Not a column of the format: an office that fills it in is told where an amount is not in kronor.
    private const string Currency = "currency";

    private static readonly HashSet<string> s_kronor = new(["SEK", "kr", "kronor"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _staff = new(StringComparer.Ordinal);
    private readonly List<DatedPlace> _days = [];

    /// <summary>Days of the records that were read, with their places.</summary>
    public IReadOnlyCollection<DatedPlace> Days => _days;

    public ProjectResources Read() =>
        new()
        {
            Staff = ReadStaff(),
            Assignments = ReadAssignments(),
            Costs = ReadCosts(),
            Hours = ReadHours(),
            Plans = ReadPlans(),
        };

    private ValueList<StaffSpell> ReadStaff()
    {
        var rows = new Rows<StaffSpell>(ResourceRows.Of);
        foreach (var record in folder.Records(ExchangeFormat.Staff, ExchangeFormat.StaffColumns, ["staff", "from"]))
        {
            var period = ResourceCells.Period(record);
            var staff = ResourceCells.Staff(record, period?.Start);
            var spell = new StaffSpell(staff, period ?? default)
            {
                Forbund = record.Word("forbund", folder.Forbund),
                Team = record.Text("team"),
                Role = record.Text("role"),
                Employer = record.Text("employer"),
                FullTimeThousandths = ResourceCells.FullTime(record, "fte"),
            };
            Date(record, ExchangeFormat.Staff, period?.Start, "from");
            Ahead(record, ExchangeFormat.Staff, period?.End, "to");
            _staff.Add(staff);
            if (spell.Team is null)
            {
                record.Fault(ExchangeIssues.StaffWithoutTeam, "team");
            }

            rows.Add(record, spell);
        }

        return rows.InOrder();
    }

    private ValueList<Assignment> ReadAssignments()
    {
        var rows = new Rows<Assignment>(ResourceRows.Of);
        foreach (var record in folder.Records(ExchangeFormat.Assignments, ExchangeFormat.AssignmentColumns, ["person", "staff", "from"]))
        {
            var person = record.ReadPerson();
            var operation = record.Key("operation");
            var period = ResourceCells.Period(record);
            var staff = ResourceCells.Staff(record, period?.Start);
            var role = record.Text("role");
            Date(record, ExchangeFormat.Assignments, period?.Start, "from", person);
            Ahead(record, ExchangeFormat.Assignments, period?.End, "to", person);
            if (!record.IsFaulty && !_staff.Contains(staff))
            {
                record.Fault(ExchangeIssues.UnknownStaff, "staff");
            }

            if (IsOfParticipant(record, person, operation, period, "from", ("staff", staff), ("role", role)))
            {
                rows.Add(record, new Assignment(person, operation, staff, period!.Value, role));
            }
        }

        return rows.InOrder();
    }

    private ValueList<Cost> ReadCosts()
    {
        var rows = new Rows<Cost>(ResourceRows.Of);
        var time = Lifetimes.TimeOf(merged);
        foreach (
            var record in folder.Records(
                ExchangeFormat.Costs,
                ExchangeFormat.CostColumns.Append(Currency),
                ["from", "to", "kind", "amount_ore"]
            )
        )
        {
            var forbund = record.Word("forbund", folder.Forbund);
            var period = ResourceCells.Period(record, isClosed: true);
            var kind = record.Code<CostKind>("kind", required: true);
            var amount = ResourceCells.Ore(record, "amount_ore");
            var source = record.Text("source");
            if (record.Text(Currency) is { } currency && !s_kronor.Contains(currency))
            {
                record.Fault(ExchangeIssues.OtherCurrency, Currency);
            }

            Date(record, ExchangeFormat.Costs, period?.Start, "from");
            Ahead(record, ExchangeFormat.Costs, period?.End, "to");
            if (period is { } of && Lifetimes.IsOfAnotherTime(of, time))
            {
                record.Fault(ExchangeIssues.CostOfAnotherTime, "from");
            }

            if (!record.IsFaulty && period is { } days && kind is not null)
            {
                rows.Add(record, new Cost(forbund, days, kind, amount, source));
            }
        }

        return rows.InOrder();
    }

    private ValueList<WorkedHours> ReadHours()
    {
        var rows = new Rows<WorkedHours>(ResourceRows.Of);
        foreach (var record in folder.Records(ExchangeFormat.Hours, ExchangeFormat.HoursColumns, ["person", "month", "hours"]))
        {
            var person = record.ReadPerson();
            var operation = record.Key("operation");
            var month = ResourceCells.Month(record, "month");
            var kind = record.Text("kind");
            var hours = ResourceCells.Hours(record, "hours");
            var days = month is { } whole ? new WorkedHours(person, operation, whole, kind, hours).Days : (ParticipationPeriod?)null;
            Date(record, ExchangeFormat.Hours, month?.ToDateInterval().Start, "month", person);
            if (IsOfParticipant(record, person, operation, days, "month", ("kind", kind)))
            {
                rows.Add(record, new WorkedHours(person, operation, month!.Value, kind, hours));
            }
        }

        return rows.InOrder();
    }

    private ValueList<IndividualPlan> ReadPlans()
    {
        var rows = new Rows<IndividualPlan>(ResourceRows.Of);
        foreach (var record in folder.Records(ExchangeFormat.Plans, ExchangeFormat.PlanColumns, ["person", "date"]))
        {
            var person = record.ReadPerson();
            var operation = record.Key("operation");
            var date = record.Date("date", required: true);
            var revised = record.Date("revised");
            var tookPart = record.Fact("participant_took_part");
            var organisations = ResourceCells.Organisations(record, "team_organisations");
            Date(record, ExchangeFormat.Plans, date, "date", person);
            Date(record, ExchangeFormat.Plans, revised, "revised", person);
            if (revised < date)
            {
                record.Fault(ExchangeIssues.RevisedBeforePlan, "revised");
            }
            else if (revised is { } again && Lifetimes.DoubtAbout(new(again, again), Known(person)) is { } doubt)
            {
                record.Fault(doubt, "revised");
            }

            if (
                IsOfParticipant(
                    record,
                    person,
                    operation,
                    date is { } made ? new ParticipationPeriod(made, made) : null,
                    "date",
                    [.. organisations.Select(name => ("team_organisations", (string?)name))]
                )
            )
            {
                rows.Add(
                    record,
                    new IndividualPlan(person, operation, date!.Value)
                    {
                        Revised = revised,
                        ParticipantTookPart = tookPart,
                        TeamOrganisations = organisations,
                    }
                );
            }
        }

        return rows.InOrder();
    }

    private void Date(CsvRecord record, string file, LocalDate? day, string column, string? person = null)
    {
        folder.WarnOfFuture(record, day, column);
        Ahead(record, file, day, column, person);
    }

    // A last day may lie after the day that the question is for, not after the time of the project.
    private void Ahead(CsvRecord record, string file, LocalDate? day, string column, string? person = null)
    {
        if (day > folder.Options.Project?.LastExpectedDay)
        {
            record.Fault(ParticipationIssues.AfterProjectTime, column);
        }

        if (day is { } known)
        {
            _days.Add(new(file, record.Line, column, person, known));
        }
    }

    private Participation[] Known(string person) =>
        participations.Of(person) is { Merged: var (start, count) } ? merged.AsSpan().Slice(start, count).ToArray() : [];

    // A record is read if it is of somebody who takes part and was born by then, and no text in it holds the birth date.
    private bool IsOfParticipant(
        CsvRecord record,
        string person,
        string? operation,
        ParticipationPeriod? of,
        string column,
        params (string Column, string? Text)[] texts
    )
    {
        if (record.IsFaulty || of is not { } days || Targets.First(participations, record, person, operation, days.Start) is null)
        {
            return false;
        }

        var known = Known(person);
        var birth = known.Select(participation => participation.BirthDate).FirstOrDefault(date => date is not null);
        if ((column == "month" ? days.End : days.Start) < birth)
        {
            record.Fault(ParticipationIssues.BeforeBirth, column);
        }
        else if (Lifetimes.DoubtAbout(days, known) is { } doubt)
        {
            record.Fault(doubt, column);
        }

        foreach (var (name, text) in texts)
        {
            if (KeyForm.BirthDateFaultOf(text, birth, days.End ?? days.Start) is { } fault)
            {
                record.Fault(fault, name);
            }
        }

        return !record.IsFaulty;
    }

    // The records of one file, each once.
    private sealed class Rows<T>(Func<T, IEnumerable<string>> cells)
    {
        private readonly SortedDictionary<string, T> _rows = new(StringComparer.Ordinal);

        public void Add(CsvRecord record, T row)
        {
            if (record.IsFaulty)
            {
                return;
            }

            var text = ResourceRows.Text(cells(row));
            if (_rows.ContainsKey(text))
            {
                record.Fault(ParticipationIssues.RepeatedFact, column: null);
            }
            else
            {
                _rows.Add(text, row);
            }
        }

        public ValueList<T> InOrder() => _rows.Values.ToValueList();
    }
}
