using System.Collections;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>The lines of one ledger entry, one for each condition of its indicator in its order (villkorslista). Walking them allocates nothing.</summary>
public readonly struct EsfLedgerLines : IReadOnlyList<EsfLedgerLine>
{
    private readonly EsfLedger _ledger;
    private readonly ValueList<EsfCondition> _conditions;

    internal EsfLedgerLines(EsfLedger ledger, ValueList<EsfCondition> conditions)
    {
        _ledger = ledger;
        _conditions = conditions;
    }

    /// <inheritdoc/>
    public int Count => _conditions.Count;

    /// <inheritdoc/>
    public EsfLedgerLine this[int index] => new(_ledger, _conditions[index]);

    /// <summary>Walks the lines in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<EsfLedgerLine> IEnumerable<EsfLedgerLine>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of lines; nothing about the person.</summary>
    public override string ToString() => $"{Count} lines";

    /// <summary>Walks the lines in order (genomgång).</summary>
    public struct Enumerator : IEnumerator<EsfLedgerLine>
    {
        private readonly EsfLedgerLines _lines;
        private int _index;

        internal Enumerator(EsfLedgerLines lines)
        {
            _lines = lines;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly EsfLedgerLine Current => _lines[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _lines.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
