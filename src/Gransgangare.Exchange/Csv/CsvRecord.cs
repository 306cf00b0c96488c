using System.Diagnostics.CodeAnalysis;
using Gransgangare.Core;
using NodaTime;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// One record: reads its cells by column name and collects every fault with its column. After the last cell, <see cref="IsFaulty"/> says
/// whether the record is left out.
/// </summary>
internal sealed class CsvRecord(
    string file,
    RecordReader records,
    CsvHeader header,
    IssueLog log,
    ExchangeMapping? mapping,
    TextForms forms
)
{
    private const int MostLists = 1 << 10;

    private readonly AskedColumns _asked = new(header);

    public int Line { get; private set; }

    public bool IsFaulty { get; private set; }

    /// <summary>Key of the person, once read.</summary>
    public string? Person { get; private set; }

    public IReadOnlyList<string> Columns => header.Names;

    /// <summary>The record that was read last.</summary>
    public void Load()
    {
        (Line, IsFaulty, Person) = (records.Line, false, null);
        _asked.Restart();
    }

    /// <summary>Adds an issue at this record; an error marks the record.</summary>
    public void Fault(IssueDefinition definition, string? column, LocalizedText? detail = null)
    {
        IsFaulty |= definition.Severity == Severity.Error;
        log.Add(definition, file, Line, column, Person, detail);
    }

    /// <summary>
    /// The cell of a column without white space at its ends, and as the mapping has it; empty if the column or the cell is not there.
    /// </summary>
    public string Cell(string column) => CellOf(_asked[column]).ToString();

    /// <summary>The same characters, until the next record is read.</summary>
    public ReadOnlySpan<char> Signs(string column) => CellOf(_asked[column]);

    private ReadOnlySpan<char> CellOf(CsvColumn column)
    {
        var cell = OwnOf(column);
        return cell.IsEmpty || mapping?.Value(column.Name, cell.ToString()) is not { } mapped ? cell : mapped.AsSpan();
    }

    private ReadOnlySpan<char> OwnOf(CsvColumn column)
    {
        var cell = column.Index < 0 || column.Index >= records.Count ? default : records[column.Index];
        return cell.IsEmpty || !(char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1])) ? cell : cell.Trim();
    }

    /// <summary>Reads the person key, and remembers it for the issues of this record.</summary>
    public string ReadPerson()
    {
        var known = KeyOf(_asked["person"]);
        if (known?.Form is not { } person)
        {
            Fault(ExchangeIssues.EmptyCell, "person");
            return "";
        }

        if (log.IsHidden(person))
        {
            Fault(ParticipationIssues.BirthDateInKey, "person");
        }
        else if ((person[0] == '\'' ? forms.OfKey(person.AsSpan()) : known).Fault is null)
        {
            Person = person;
        }

        return person;
    }

    /// <summary>A key in its form; <c>null</c> if empty.</summary>
    public string? Key(string column) => KeyOf(_asked[column])?.Form;

    private KnownText? KeyOf(CsvColumn column)
    {
        var cell = CellOf(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        var known = column.LastKey is { } last && cell.SequenceEqual(last.Cell.AsSpan()) ? last : column.LastKey = forms.OfKey(cell);
        Warn(known, column.Name);
        if (known.Form is { } key && !ReferenceEquals(known.SeenIn, column.Name) && !log.IsHidden(key))
        {
            log.SimilarKeys.Saw(column.Name, key, file, Line);
            known.SeenIn = column.Name;
        }

        return known;
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
    public string? Text(string column)
    {
        var cell = Signs(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        var known = forms.OfText(cell);
        Warn(known, column);
        return known.Form;
    }

    private void Warn(KnownText text, string column)
    {
        if (FormulaText.IsFormula(text.Cell))
        {
            Fault(ExchangeIssues.FormulaText, column);
        }

        if (text.Fault is { } fault)
        {
            Fault(fault, column);
        }
    }

    public LocalDate? Date(string column, bool required = false)
    {
        var cell = Signs(column);
        if (cell.IsEmpty)
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
        var cell = Signs(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        cell = isPercent && cell[cell.Length - 1] == '%' ? cell.Slice(0, cell.Length - 1) : cell;
        return NumberCell.TryRead(cell, out var number) && number >= from && number <= to
            ? number
            : Faulty<int?>(ExchangeIssues.NotANumber, column);
    }

    public T? Code<[DynamicallyAccessedMembers(PublicFields)] T>(string column, bool required = false)
        where T : CodedList<T> => Word(column, Words.Of<T>(), required);

    /// <summary>What the cell means by a list of words; <c>default</c> if it is empty or faulty.</summary>
    public T? Word<T>(string column, WordList<T> words, bool required = false)
    {
        var cell = Signs(column);
        if (cell.IsEmpty)
        {
            return required ? Faulty<T>(ExchangeIssues.EmptyCell, column) : default;
        }

        if (words.TryRead(cell, out var value))
        {
            return value;
        }

        Unknown(column, cell.ToString(), words);
        return default;
    }

    public ValueList<T> Codes<[DynamicallyAccessedMembers(PublicFields)] T>(string name)
        where T : CodedList<T>
    {
        var column = _asked[name];
        var own = OwnOf(column);
        if (own.IsEmpty)
        {
            return ValueList<T>.Empty;
        }

        if (column.Lists.TryGetValue(own, out var known))
        {
            return (ValueList<T>)known;
        }

        var (isFaulty, text) = (false, own.ToString());
        var values = Codes<T>(name, text, ref isFaulty);
        if (!isFaulty && column.Lists.Count < MostLists)
        {
            column.Lists.Add(text, values);
        }

        return values;
    }

    private ValueList<T> Codes<[DynamicallyAccessedMembers(PublicFields)] T>(string column, string own, ref bool isFaulty)
        where T : CodedList<T>
    {
        var whole = mapping?.Value(column, own);
        var values = new SortedDictionary<int, T>();
        foreach (var part in (whole ?? own).Split('|').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var code = whole is null ? mapping?.Value(column, part) ?? part : part;
            foreach (var word in code.Split('|'))
            {
                if (Words.Of<T>().TryRead(word.AsSpan(), out var value))
                {
                    values[value.Order] = value;
                }
                else
                {
                    isFaulty = true;
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
            definition
                ?? (
                    WordFold.HasLineBreak(text) ? KeyIssues.CharacterNotAccepted
                    : words.IsAmbiguous(text) ? ExchangeIssues.AmbiguousWord
                    : ExchangeIssues.UnknownCode
                ),
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
