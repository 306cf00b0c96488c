using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// What those who had one income source before live on after (försörjning efter, givet försörjning före): a person with two sources before
/// is in both rows, and with two after in both columns (SE-R8).
/// </summary>
/// <param name="Before">The source before.</param>
/// <param name="Persons">Persons with that source before, each once.</param>
/// <param name="After">Persons by source after, in declared order of the sources, <c>unknown</c> last.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record SusTransition(IncomeSource Before, long Persons, UnprotectedList<long> After)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(SusTransition);
}
