using System.CommandLine;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary>The period of the commands that count one: first and last day, both needed.</summary>
/// <param name="isRequired">Whether the command can do nothing without them.</param>
internal sealed class PeriodOptions(bool isRequired = true)
{
    private readonly Option<string> _from = new("--from") { Description = "First day of the period (YYYY-MM-DD).", Required = isRequired };
    private readonly Option<string> _to = new("--to") { Description = "Last day of the period (YYYY-MM-DD).", Required = isRequired };

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
    }

    /// <summary>The period, both days included.</summary>
    /// <exception cref="UsageException">A day is none, or the period runs backwards.</exception>
    public (LocalDate From, LocalDate To) Read(ParseResult parsed)
    {
        var from = CommonOptions.ToDate(parsed.GetRequiredValue(_from), "--from")!.Value;
        var to = CommonOptions.ToDate(parsed.GetRequiredValue(_to), "--to")!.Value;
        return from <= to ? (from, to) : throw new UsageException("the period runs backwards");
    }
}
