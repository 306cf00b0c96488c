namespace Gransgangare.Disclosure;

/// <summary>The sums of a table as a sparse matrix, by row and by column. Cells that are always shown never move and are left out.</summary>
internal sealed class SumMatrix
{
    private readonly int[][] _cells;
    private readonly int[][] _rows;
    private readonly double[][] _factorsOfRow;
    private readonly double[][] _factorsOfCell;
    private readonly bool[] _isSlack;

    public SumMatrix(LinkedTable table)
    {
        var rows = table.Sums.Select(sum => sum.Terms.Where(term => !table.Cells[term.Key].IsAlwaysShown).ToArray()).ToArray();
        var uses = new int[table.Count];
        foreach (var term in rows.SelectMany(row => row))
        {
            uses[term.Key]++;
        }

        _isSlack = new bool[table.Count];
        Slacks = new int[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var slack = Array.Find(rows[row], term => !table.Cells[term.Key].IsFigure && uses[term.Key] == 1 && Math.Abs(term.Value) == 1);
            Slacks[row] = slack.Value == 0 ? -1 : slack.Key;
            if (slack.Value != 0)
            {
                _isSlack[slack.Key] = true;
                rows[row] = Array.ConvertAll(rows[row], term => new KeyValuePair<int, long>(term.Key, term.Value * slack.Value));
            }
        }

        _cells = Array.ConvertAll(rows, row => Array.ConvertAll(row, term => term.Key));
        _factorsOfRow = Array.ConvertAll(rows, row => Array.ConvertAll(row, term => (double)term.Value));
        var columns = Enumerable.Range(0, table.Count).Select(_ => new List<(int Row, double Factor)>()).ToArray();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var term in rows[row])
            {
                columns[term.Key].Add((row, term.Value));
            }
        }

        _rows = Array.ConvertAll(columns, column => column.Select(term => term.Row).ToArray());
        _factorsOfCell = Array.ConvertAll(columns, column => column.Select(term => term.Factor).ToArray());
    }

    /// <summary>Number of sums.</summary>
    public int Rows => _cells.Length;

    /// <summary>Number of cells.</summary>
    public int Cells => _rows.Length;

    /// <summary>For each sum a cell that is in no other, is never published, and has factor 1; -1 = none.</summary>
    public int[] Slacks { get; }

    /// <summary>Whether a cell is the slack of a sum.</summary>
    public bool IsSlack(int cell) => _isSlack[cell];

    /// <summary>The cells of a sum and their factors.</summary>
    public (int[] Cells, double[] Factors) Row(int row) => (_cells[row], _factorsOfRow[row]);

    /// <summary>The sums of a cell and its factors in them.</summary>
    public (int[] Rows, double[] Factors) Column(int cell) => (_rows[cell], _factorsOfCell[cell]);
}
