using System.Diagnostics.CodeAnalysis;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// One record: reads its cells by column name and collects every fault with its column. After the last cell, <see cref="IsFaulty"/> says
/// whether the record is left out.
/// </summary>
internal sealed class CsvRecord(string file, CsvHeader header, IssueLog log)
{
    private static readonly LocalDate s_earliest = new(1850, 1, 1);
    private static readonly LocalDate s_latest = new(2200, 12, 31);

    private IReadOnlyList<string> _cells = [];

    public int Line { get; private set; }

    public bool IsFaulty { get; private set; }

    /// <summary>Key of the person, once read.</summary>
    public string? Person { get; private set; }

    public IReadOnlyList<string> Columns => header.Names;

    public void Load(IReadOnlyList<string> cells, int line) => (_cells, Line, IsFaulty, Person) = (cells, line, false, null);

    /// <summary>Adds an issue at this record; an error marks the record.</summary>
    public void Fault(IssueDefinition definition, string? column)
    {
        IsFaulty |= definition.Severity == Severity.Error;
        log.Add(definition, file, Line, column, Person);
    }

    /// <summary>The cell of a column without change; empty if the column or the cell is not there.</summary>
    public string Cell(string column)
    {
        var index = header.IndexOf(column);
        return index < 0 || index >= _cells.Count ? "" : _cells[index];
    }

    /// <summary>Reads the person key, and remembers it for the issues of this record.</summary>
    public string ReadPerson()
    {
        var person = Key("person");
        if (person is null)
        {
            Fault(ExchangeIssues.EmptyCell, "person");
        }
        else if (log.IsHidden(person))
        {
            Fault(ParticipationIssues.BirthDateInKey, "person");
        }
        else if (KeyForm.FaultOf(person) is null)
        {
            Person = person;
        }

        return person ?? "";
    }

    /// <summary>A key in its form; <c>null</c> if empty.</summary>
    public string? Key(string column)
    {
        var key = Formed(column, KeyForm.FaultOf);
        if (key is not null && !log.IsHidden(key))
        {
            log.SimilarKeys.Saw(column, key, file, Line);
        }

        return key;
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string column)
    {
        var text = Text(column);
        if (text is null)
        {
            Fault(ExchangeIssues.EmptyCell, column);
        }

        return text ?? "";
    }

    /// <summary>A code or name in its form; <c>null</c> if empty.</summary>
    public string? Text(string column) => Formed(column, KeyForm.FaultOfText);

    private string? Formed(string column, Func<string?, IssueDefinition?> faultOf)
    {
        var cell = Cell(column).Trim();
        if (FormulaText.IsFormula(cell))
        {
            Fault(ExchangeIssues.FormulaText, column);
        }

        var text = KeyForm.OfOptional(FormulaText.Read(cell));
        if (text is not null && faultOf(text) is { } fault)
        {
            Fault(fault, column);
        }

        return text;
    }

    public LocalDate? Date(string column, bool required = false)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return required ? Faulty<LocalDate?>(ExchangeIssues.EmptyCell, column) : null;
        }

        var parsed = LocalDatePattern.Iso.Parse(cell);
        return parsed.Success && parsed.Value >= s_earliest && parsed.Value <= s_latest
            ? parsed.Value
            : Faulty<LocalDate?>(ExchangeIssues.NotADate, column);
    }

    public Fact Fact(string column) =>
        FactCodes.TryParse(Cell(column), out var fact) ? fact : Faulty<Fact>(ExchangeIssues.UnknownCode, column);

    public int? Number(string column, int from, int to)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        var isNumber = int.TryParse(
            cell,
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        );
        return isNumber && number >= from && number <= to ? number : Faulty<int?>(ExchangeIssues.NotANumber, column);
    }

    public T? Code<[DynamicallyAccessedMembers(PublicFields)] T>(string column, bool required = false)
        where T : CodedList<T>
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return required ? Faulty<T>(ExchangeIssues.EmptyCell, column) : null;
        }

        return CodedList<T>.TryFromCode(cell, out var value) ? value : Faulty<T>(ExchangeIssues.UnknownCode, column);
    }

    public ValueList<T> Codes<[DynamicallyAccessedMembers(PublicFields)] T>(string column)
        where T : CodedList<T>
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return ValueList<T>.Empty;
        }

        var values = new SortedDictionary<int, T>();
        foreach (var code in cell.Split('|').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (CodedList<T>.TryFromCode(code, out var value))
            {
                values[value.Order] = value;
            }
            else
            {
                Fault(ExchangeIssues.UnknownCode, column);
            }
        }

        return values.Values.ToValueList();
    }

    private T? Faulty<T>(IssueDefinition definition, string column)
    {
        Fault(definition, column);
        return default;
    }
}
