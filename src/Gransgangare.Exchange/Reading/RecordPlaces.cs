using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>On which line of participations.csv the facts at entry and at exit of each participation stand, for those who ask why something counts.</summary>
internal sealed class RecordPlaces
{
    // Columns of the exit; all others are read from the first spell.
    private static readonly HashSet<string> s_ofExit = new(
        [
            "exit_date",
            "exit_reason",
            "exit_manner",
            "type_of_work",
            "work_extent",
            "study_extent",
            "job_start",
            "job_end",
            "job_ongoing",
            "study_support_right",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> s_columns = new(
        ExchangeFormat.ParticipationColumns.Concat(ExchangeFormat.FurtherParticipationColumns),
        StringComparer.Ordinal
    );

    private readonly Dictionary<(string Person, string Operation), (int Entry, int Exit)> _lines = [];

    public void Add(string person, string operation, IReadOnlyCollection<(Participation, int)> spells)
    {
        if (spells.Count > 0)
        {
            var inOrder = SpellMerge.InOrder(spells).ToList();
            _lines[(person, operation)] = (inOrder[0].Line, inOrder[inOrder.Count - 1].Line);
        }
    }

    /// <summary>The line of a column; <c>null</c> if the column stands in another file, or without an operation where the person has several.</summary>
    public (string File, int Line)? Of(string person, string? operation, string column)
    {
        if (!s_columns.Contains(column))
        {
            return null;
        }

        var known = _lines.Where(row => row.Key.Person == person && (operation is null || row.Key.Operation == operation)).ToList();
        return known.Count == 1
            ? (ExchangeFormat.Participations, s_ofExit.Contains(column) ? known[0].Value.Exit : known[0].Value.Entry)
            : null;
    }
}
