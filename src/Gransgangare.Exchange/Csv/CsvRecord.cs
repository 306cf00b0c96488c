using System.Diagnostics.CodeAnalysis;
using Gransgangare.Core;
using NodaTime;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// One record: reads its cells by column name and collects every fault with its column. After the last cell, <see cref="IsFaulty"/> says
/// whether the record is left out.
/// </summary>
internal sealed class CsvRecord(string file, CsvHeader header, IssueLog log, ExchangeMapping? mapping, TextForms forms)
{
    /// <summary>The cells in order of the header; as many as the record has.</summary>
    public IReadOnlyList<CsvCell> Cells { get; private set; } = [];

    public int Line { get; private set; }

    public bool IsFaulty { get; private set; }

    /// <summary>Key of the person, once read.</summary>
    public string? Person { get; private set; }

    public IReadOnlyList<string> Columns => header.Names;

    public void Load(IReadOnlyList<CsvCell> cells, int line) => (Cells, Line, IsFaulty, Person) = (cells, line, false, null);

    /// <summary>Adds an issue at this record; an error marks the record.</summary>
    public void Fault(IssueDefinition definition, string? column, LocalizedText? detail = null)
    {
        IsFaulty |= definition.Severity == Severity.Error;
        log.Add(definition, file, Line, column, Person, detail);
    }

    /// <summary>
    /// The cell of a column without white space at its ends, and as the mapping has it; empty if the column or the cell is not there.
    /// </summary>
    public string Cell(string column)
    {
        var cell = Own(column);
        return cell.Length == 0 ? cell : mapping?.Value(column, cell) ?? cell;
    }

    private string Own(string column)
    {
        var index = header.IndexOf(column);
        var cell = index < 0 || index >= Cells.Count ? "" : Cells[index].Text;
        return cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1])) ? cell.Trim() : cell;
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
        else if (forms.OfKey(person).Fault is null)
        {
            Person = person;
        }

        return person ?? "";
    }

    /// <summary>A key in its form; <c>null</c> if empty.</summary>
    public string? Key(string column)
    {
        var key = Formed(column, forms.OfKey);
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
    public string? Text(string column) => Formed(column, forms.OfText);

    private string? Formed(string column, Func<string, (string? Form, IssueDefinition? Fault)> formOf)
    {
        var cell = Cell(column);
        if (FormulaText.IsFormula(cell))
        {
            Fault(ExchangeIssues.FormulaText, column);
        }

        if (cell.Length == 0)
        {
            return null;
        }

        var (text, fault) = formOf(cell);
        if (fault is not null)
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

        return DateCell.Read(cell, out var reason) is { } day && DateLimits.Contains(day)
            ? day
            : Faulty<LocalDate?>(ExchangeIssues.NotADate, column, reason);
    }

    public Fact Fact(string column) => Word(column, Words.Facts);

    /// <summary>A whole number; <c>null</c> if empty.</summary>
    /// <param name="column">The column.</param>
    /// <param name="from">The least.</param>
    /// <param name="to">The most.</param>
    /// <param name="isPercent">Whether <c>%</c> may stand after it.</param>
    public int? Number(string column, int from, int to, bool isPercent = false)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        cell = isPercent && cell[cell.Length - 1] == '%' ? cell.Substring(0, cell.Length - 1) : cell;
        return NumberCell.TryRead(cell, out var number) && number >= from && number <= to
            ? number
            : Faulty<int?>(ExchangeIssues.NotANumber, column);
    }

    public T? Code<[DynamicallyAccessedMembers(PublicFields)] T>(string column, bool required = false)
        where T : CodedList<T> => Word(column, Words.Of<T>(), required);

    /// <summary>What the cell means by a list of words; <c>default</c> if it is empty or faulty.</summary>
    public T? Word<T>(string column, WordList<T> words, bool required = false)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return required ? Faulty<T>(ExchangeIssues.EmptyCell, column) : default;
        }

        if (words.TryRead(cell, out var value))
        {
            return value;
        }

        Unknown(column, cell, words);
        return default;
    }

    public ValueList<T> Codes<[DynamicallyAccessedMembers(PublicFields)] T>(string column)
        where T : CodedList<T>
    {
        var own = Own(column);
        if (own.Length == 0)
        {
            return ValueList<T>.Empty;
        }

        var whole = mapping?.Value(column, own);
        var values = new SortedDictionary<int, T>();
        foreach (var part in (whole ?? own).Split('|').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var code = whole is null ? mapping?.Value(column, part) ?? part : part;
            foreach (var word in code.Split('|'))
            {
                if (Words.Of<T>().TryRead(word, out var value))
                {
                    values[value.Order] = value;
                }
                else
                {
                    Unknown(column, part, Words.Of<T>());
                }
            }
        }

        return values.Values.ToValueList();
    }

    /// <summary>A text that is none of a column's words. With a mapping such texts are listed once, with their number.</summary>
    public void Unknown<T>(string column, string text, WordList<T> words, IssueDefinition? definition = null)
    {
        if (mapping is not null)
        {
            IsFaulty = true;
            log.AddUnmapped(file, Line, column, text, words.Accepted);
            return;
        }

        Fault(
            definition ?? (words.IsAmbiguous(text) ? ExchangeIssues.AmbiguousWord : ExchangeIssues.UnknownCode),
            column,
            words.Near(text)
        );
    }

    private T? Faulty<T>(IssueDefinition definition, string column, LocalizedText? detail = null)
    {
        Fault(definition, column, detail);
        return default;
    }
}
